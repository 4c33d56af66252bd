// A status as an icon and a word, never by colour alone.
import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconInfoCircle,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./StateMark.module.css";

export type StateTone = "good" | "warn" | "bad" | "plain" | "info" | "waiting";

const icons = {
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  plain: IconCircle,
  info: IconInfoCircle,
  waiting: IconCircleDashed,
} as const;

type Props = { readonly tone: StateTone; readonly children: ReactNode };

export function StateMark({ tone, children }: Props) {
  const Icon = icons[tone];
  return (
    <span className={classes["mark"]}>
      <Icon size={16} aria-hidden className={classes[tone]} />
      <span>{children}</span>
    </span>
  );
}
