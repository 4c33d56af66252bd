// What stands where rows will be: what this is for and what to do next.
import type { ReactNode } from "react";
import classes from "./EmptyState.module.css";

type Props = {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly text: string;
  /** The button of the next step. */
  readonly action?: ReactNode;
};

export function EmptyState({ icon, title, text, action }: Props) {
  return (
    <div className={classes["empty"]} data-testid="empty-state">
      {icon === undefined ? null : (
        <div className={classes["icon"]} aria-hidden>
          {icon}
        </div>
      )}
      <h2 className={classes["title"]}>{title}</h2>
      <p className={classes["text"]}>{text}</p>
      {action}
    </div>
  );
}
