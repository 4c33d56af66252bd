// A logo as the letterhead prints it: black shapes, or a picture, on white.
import type { Logo } from "#shared/packet/document.ts";

export function LogoPicture({ logo, label }: { readonly logo: Logo; readonly label: string }) {
  switch (logo.kind) {
    case "png":
    case "jpeg":
      return <img src={`data:image/${logo.kind};base64,${logo.base64}`} alt={label} />;
    case "svg":
      return (
        <svg viewBox={`0 0 ${logo.width} ${logo.height}`} role="img" aria-label={label}>
          <path d={logo.paths.join(" ")} />
          <path d={(logo.evenOddPaths ?? []).join(" ")} fillRule="evenodd" />
        </svg>
      );
  }
}
