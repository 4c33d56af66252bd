// Collected → counted → printed → delivered, in exact numbers; each leads to its screen.
import { useTranslation } from "react-i18next";
import type { CampaignOverview } from "#shared/contract/campaign.ts";
import { ExactNumber } from "../../components/ExactNumber.tsx";
import { goTo, type ScreenName } from "../../state/screens.ts";
import classes from "./CampaignScreen.module.css";

type Stage = {
  readonly name: "collected" | "counted" | "printed" | "delivered";
  readonly count: number;
  readonly note: string;
  readonly screen: ScreenName;
};

export function Funnel({ overview }: { readonly overview: CampaignOverview }) {
  const { t } = useTranslation(["campaign", "frame"]);
  const { collected, counted, printed, delivered } = overview;
  const stages: readonly Stage[] = [
    {
      name: "collected",
      count: collected,
      note: t("funnel.collectedNote", { count: overview.sourceFiles }),
      screen: "import",
    },
    {
      name: "counted",
      count: counted,
      note: [
        overview.originals === 0 ? t("funnel.signersNote") : t("funnel.originalsNote", { count: overview.originals }),
        overview.duplicatesStale && collected > 0
          ? t("funnel.countedStale")
          : t("funnel.countedNote", { count: overview.duplicates }),
        ...(overview.held === 0 ? [] : [t("funnel.heldNote", { count: overview.held })]),
        ...(overview.withdrawn === 0 ? [] : [t("funnel.withdrawnNote", { count: overview.withdrawn })]),
      ].join("; "),
      screen: "duplicates",
    },
    {
      name: "printed",
      count: printed,
      note: t("funnel.printedNote", { count: Math.max(0, counted - printed) }),
      screen: "packets",
    },
    { name: "delivered", count: delivered, note: t("funnel.deliveredNote"), screen: "deliveries" },
  ];
  return (
    <section aria-label={t("funnel.label")} className={classes["funnel"]}>
      {stages.map(({ name, count, note, screen }) => (
        <button
          key={name}
          type="button"
          className={classes["stage"]}
          aria-label={t("funnel.open", { name: t(`funnel.${name}`), count, screen: t(`frame:screen.${screen}`) })}
          onClick={() => goTo(screen)}
        >
          <span className={classes["stageName"]}>{t(`funnel.${name}`)}</span>
          <span className={classes["stageNumber"]}>
            <ExactNumber value={count} testId={`funnel-${name}`} />
          </span>
          <span className={classes["stageNote"]}>{note}</span>
          <span className={classes["track"]} aria-hidden>
            <span className={classes["bar"]} style={{ width: `${collected === 0 ? 0 : (100 * count) / collected}%` }} />
          </span>
        </button>
      ))}
    </section>
  );
}
