// The score in its parts: from the prior on, each field's bits as a bar, with the lines where pairs are reviewed and linked.
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { ScorePart } from "#shared/model/review.ts";
import classes from "./waterfall.module.css";
import { oddsOf, type Thresholds, waterfallOf } from "./waterfall.ts";

export type PairScore = { readonly parts: readonly ScorePart[]; readonly thresholds: Thresholds };

/** Drawn anew for another pair only. */
export const ScoreWaterfall = memo(function ScoreWaterfall({ parts, thresholds }: PairScore) {
  const { t } = useTranslation("review");
  const { steps, total, zero, linkAt, reviewFrom } = waterfallOf(parts, thresholds);
  const { say, odds } = oddsOf(total);
  const place = total >= thresholds.linkAt ? "above" : total >= thresholds.reviewFrom ? "between" : "below";
  return (
    <section className={classes["waterfall"]} aria-label={t("score.label")} data-testid="waterfall">
      <p className={classes["total"]}>
        <strong>{t("score.total", { bits: signed(total) })}</strong> {t(`score.${say}`, { odds })}{" "}
        <span>{t(`score.${place}`, thresholds)}</span>
      </p>
      <table style={{ "--zero": `${zero}%`, "--link-at": `${linkAt}%`, "--review-from": `${reviewFrom}%` }}>
        <caption className={classes["hidden"]}>{t("score.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("score.part")}</th>
            <td className={classes["scale"]} aria-hidden>
              <span className={classes["linkWord"]}>{t("score.link", thresholds)}</span>
              <span className={classes["reviewWord"]}>{t("score.review", thresholds)}</span>
            </td>
            <th scope="col" className={classes["bits"]}>
              {t("score.bits")}
            </th>
            <th scope="col" className={classes["bits"]}>
              {t("score.sum")}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={`${step.field} ${step.level}`}>
              <th scope="row">
                {t(`part.${step.field}`, { defaultValue: step.field })}
                <span className={classes["level"]}>{t(`level.${step.level}`, { defaultValue: step.level })}</span>
              </th>
              <td className={classes["scale"]} aria-hidden>
                <span
                  className={step.bits >= 0 ? classes["for"] : classes["against"]}
                  style={{ "--start": `${step.start}%`, "--width": `${step.width}%` }}
                />
              </td>
              <td className={classes["bits"]}>{signed(step.bits)}</td>
              <td className={classes["bits"]}>{signed(step.sum)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
});

function signed(bits: number): string {
  const rounded = Math.abs(bits) < 0.05 ? 0 : bits;
  return `${rounded > 0 ? "+" : rounded < 0 ? "−" : ""}${Math.abs(rounded).toFixed(1)}`;
}
