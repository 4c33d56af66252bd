// The keys of a screen, each with what it does.
import { Kbd } from "@mantine/core";
import classes from "./KeyHints.module.css";

type Props = {
  readonly label: string;
  /** Key and meaning. */
  readonly hints: readonly (readonly [key: string, meaning: string])[];
};

export function KeyHints({ label, hints }: Props) {
  return (
    <section className={classes["keys"]} aria-label={label}>
      {hints.map(([key, meaning]) => (
        <span key={key}>
          <Kbd size="sm">{key}</Kbd> {meaning}
        </span>
      ))}
    </section>
  );
}
