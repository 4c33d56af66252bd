// Why a pair is not linked by itself, each in a sentence.
import { useTranslation } from "react-i18next";
import type { PairGuard } from "#shared/model/review.ts";
import { StateMark } from "../StateMark.tsx";
import classes from "./pair.module.css";

export function GuardList({ guards }: { readonly guards: readonly PairGuard[] }) {
  const { t } = useTranslation("review");
  if (guards.length === 0) return null;
  return (
    <ul className={classes["guards"]} aria-label={t("guards")} data-testid="guards">
      {guards.map((guard) => (
        <li key={guard}>
          <StateMark tone="warn">{t(`guard.${guard}`)}</StateMark>
          <span className={classes["why"]}>{t(`guardWhy.${guard}`)}</span>
        </li>
      ))}
    </ul>
  );
}
