// Lets a style attribute hand a CSS variable to a stylesheet.
import "react";

declare module "react" {
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}
