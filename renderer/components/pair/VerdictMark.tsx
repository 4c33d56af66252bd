// The verdict that a pair has already.
import { useTranslation } from "react-i18next";
import type { Verdict } from "#shared/model/review.ts";
import { StateMark } from "../StateMark.tsx";
import classes from "./pair.module.css";

const tones = { same: "good", different: "bad", unsure: "waiting" } as const;

export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation("review");
  return (
    <p className={classes["verdict"]} data-testid="pair-verdict">
      <StateMark tone={tones[verdict]}>{t(`verdict.was.${verdict}`)}</StateMark>
    </p>
  );
}
