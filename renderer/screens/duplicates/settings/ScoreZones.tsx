// The three zones of the score as one bar: apart, looked at, linked.
import { useTranslation } from "react-i18next";
import type { MatchingSettings } from "#shared/model/review.ts";
import classes from "./settings.module.css";

const low = -10;
const high = 25;

export function ScoreZones({ settings: { linkAt, reviewFrom } }: { readonly settings: MatchingSettings }) {
  const { t } = useTranslation("duplicates");
  const place = (bits: number) => `${(100 * (Math.min(high, Math.max(low, bits)) - low)) / (high - low)}%`;
  return (
    <div
      className={classes["zones"]}
      role="img"
      aria-label={t("settings.zones", { linkAt, reviewFrom })}
      style={{ "--review-from": place(reviewFrom), "--link-at": place(linkAt) }}
    >
      <span className={classes["apart"]}>{t("settings.zone.apart")}</span>
      <span className={classes["review"]}>{t("settings.zone.review")}</span>
      <span className={classes["linked"]}>{t("settings.zone.linked")}</span>
    </div>
  );
}
