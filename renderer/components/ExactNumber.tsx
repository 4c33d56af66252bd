// A number a user may quote: exact, with separators, in figures of one width.
import { formatNumber } from "../app/format.ts";
import classes from "./ExactNumber.module.css";

type Props = { readonly value: number; readonly testId?: string };

export function ExactNumber({ value, testId }: Props) {
  return (
    <span className={classes["number"]} data-testid={testId} data-value={value}>
      {formatNumber(value)}
    </span>
  );
}
