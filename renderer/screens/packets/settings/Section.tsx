// One group of fields with its heading, as a screen reader tells it.
import type { ReactNode } from "react";
import classes from "./settings.module.css";

type Props = { readonly title: string; readonly children: ReactNode };

export function Section({ title, children }: Props) {
  return (
    <fieldset className={classes["section"]}>
      <legend className={classes["heading"]}>{title}</legend>
      {children}
    </fieldset>
  );
}
