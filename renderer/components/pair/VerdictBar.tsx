// The verdicts as large buttons that show their keys, and the way back.
import { Kbd } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Verdict, verdicts } from "#shared/model/review.ts";
import { KeyHints } from "../KeyHints.tsx";
import classes from "./pair.module.css";

type Props = {
  readonly verdict: Verdict | null;
  readonly canUndo: boolean;
  readonly onVerdict: (verdict: Verdict) => void;
  readonly onUndo: () => void;
  /** Further keys, each with what it does. */
  readonly hints: readonly (readonly [key: string, meaning: string])[];
};

const keyOf = { same: "S", different: "D", unsure: "U" } as const satisfies { readonly [verdict in Verdict]: string };

export function VerdictBar({ verdict, canUndo, onVerdict, onUndo, hints }: Props) {
  const { t } = useTranslation("review");
  return (
    <div className={classes["bar"]}>
      <section className={classes["verdicts"]} aria-label={t("verdict.label")}>
        {verdicts.map((one) => (
          <button
            key={one}
            type="button"
            className={classes["verdictButton"]}
            aria-keyshortcuts={keyOf[one]}
            aria-pressed={verdict === one}
            onClick={() => onVerdict(one)}
          >
            <Kbd size="md">{keyOf[one]}</Kbd>
            {t(`verdict.${one}`)}
          </button>
        ))}
        <button
          type="button"
          className={classes["undoButton"]}
          aria-keyshortcuts="Z"
          aria-disabled={!canUndo}
          onClick={onUndo}
        >
          <Kbd size="md">Z</Kbd>
          {t("verdict.undo")}
        </button>
      </section>
      <KeyHints label={t("keys.label")} hints={hints} />
    </div>
  );
}
