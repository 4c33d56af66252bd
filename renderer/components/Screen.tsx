// The shape of every screen: a title bar with one primary action at the right, then the content.
import type { ReactNode } from "react";
import classes from "./Screen.module.css";

type Props = {
  readonly title: string;
  /** A few words of state beside the title, for example a count. */
  readonly note?: ReactNode;
  /** Quiet actions, left of the primary one. */
  readonly actions?: ReactNode;
  /** The one primary action. */
  readonly action?: ReactNode;
  /** True when the content scrolls by itself (tables, panes) and wants the whole area without padding. */
  readonly fill?: boolean;
  readonly children: ReactNode;
};

export function Screen({ title, note, actions, action, fill = false, children }: Props) {
  return (
    <section className={classes["screen"]} aria-label={title}>
      <header className={classes["bar"]}>
        <h1 className={classes["title"]}>{title}</h1>
        <div className={classes["note"]}>{note}</div>
        <div className={classes["actions"]}>
          {actions}
          {action}
        </div>
      </header>
      <div className={fill ? classes["fill"] : classes["content"]}>{children}</div>
    </section>
  );
}
