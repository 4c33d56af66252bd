// The last checks, the latest first.
import { useTranslation } from "react-i18next";
import { StateMark } from "../../../components/StateMark.tsx";
import type { Check } from "./checks.ts";
import classes from "./codes.module.css";
import { verdictTones } from "./verdicts.ts";

export function LastChecks({ checks }: { readonly checks: readonly Check[] }) {
  const { t } = useTranslation("codes");
  if (checks.length === 0) return null;
  return (
    <section className={classes["last"]} aria-labelledby="last-checks">
      <h2 id="last-checks" className={classes["heading"]}>
        {t("last")}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <ol className={classes["checks"]} tabIndex={0} data-testid="last-checks">
        {checks.map(({ id, verdict, page, text }) => (
          <li key={id} className={classes["check"]}>
            <StateMark tone={verdictTones[verdict]}>{t(`verdict.${verdict}`)}</StateMark>
            <span className={classes["checkPlace"]}>
              {page === null ? text : t("shortPlace", { packet: page.packetId, page: page.page })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
