// One screen in the sidebar: icon, word, and how far it is.
import {
  IconBuildingBank,
  IconCheck,
  IconCopy,
  IconFileImport,
  IconFlag,
  IconHourglassEmpty,
  IconPackage,
  IconPointFilled,
  IconTruckDelivery,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CampaignOverview } from "#shared/contract/campaign.ts";
import { useNearness } from "../components/use-nearness.ts";
import { useToReview } from "../state/campaigns.ts";
import { type NextStep, packetsMade, type Standing, screenStanding } from "../state/nextStep.ts";
import { goTo, type ScreenName, useScreen } from "../state/screens.ts";
import classes from "./Sidebar.module.css";

const icons = {
  campaign: IconFlag,
  import: IconFileImport,
  duplicates: IconCopy,
  missions: IconBuildingBank,
  packets: IconPackage,
  deliveries: IconTruckDelivery,
} as const;

const marks = {
  done: IconCheck,
  current: IconPointFilled,
  waiting: null,
  blocked: IconHourglassEmpty,
} as const;

type Props = {
  readonly screen: ScreenName;
  readonly shortcut: number;
  readonly overview: CampaignOverview | null;
  readonly next: NextStep | null;
  readonly hasRequest: boolean;
  /** Begins what the screen will need, as the pointer or the focus rests on its item, and gives what ends it. */
  readonly onNear: () => () => void;
};

export function SidebarItem({ screen, shortcut, overview, next, hasRequest, onNear }: Props) {
  const { t } = useTranslation("frame");
  const { screen: shown } = useScreen();
  const toReview = useToReview(screen === "duplicates");
  const note = useNote(screen, overview, hasRequest, toReview);
  const { come, leave } = useNearness(onNear);
  const Icon = icons[screen];
  const { standing: far, obstacle } =
    overview === null || next === null
      ? { standing: "waiting" as Standing, obstacle: null }
      : screenStanding(screen, overview, next);
  // Pairs to review do not hold up the next step, but the screen is not done with.
  const standing = far === "done" && toReview > 0 ? "waiting" : far;
  const Mark = marks[standing];
  return (
    <button
      type="button"
      className={classes["item"]}
      aria-current={shown === screen ? "page" : undefined}
      aria-keyshortcuts={`Control+${shortcut}`}
      title={`${t(`standing.${standing}`)} · Ctrl+${shortcut}`}
      data-standing={standing}
      data-testid={`nav-${screen}`}
      onClick={() => goTo(screen)}
      onPointerEnter={come}
      onPointerLeave={leave}
      onFocus={come}
      onBlur={leave}
    >
      <Icon size={18} aria-hidden className={classes["icon"]} />
      <span className={classes["words"]}>
        <span className={classes["word"]}>{t(`screen.${screen}`)}</span>
        <span className={classes["note"]}>{obstacle === null ? note : t(`obstacle.${obstacle}`)}</span>
      </span>
      {Mark === null ? null : (
        <span className={classes["mark"]} role="img" aria-label={t(`standing.${standing}`)}>
          <Mark size={16} aria-hidden />
        </span>
      )}
    </button>
  );
}

function useNote(screen: ScreenName, overview: CampaignOverview | null, hasRequest: boolean, toReview: number): string {
  const { t } = useTranslation("frame");
  if (overview === null) return "";
  const { packets } = overview;
  const made = packetsMade(overview);
  switch (screen) {
    case "campaign":
      return hasRequest ? t("note.campaignReady") : t("note.campaignRequest");
    case "import":
      if (overview.held > 0) return t("note.importHeld", { count: overview.held });
      return overview.sourceFiles === 0 ? t("note.importNone") : t("note.import", { count: overview.sourceFiles });
    case "duplicates":
      if (overview.duplicatesStale) return t("note.duplicatesStale");
      return toReview > 0
        ? t("note.toReview", { count: toReview })
        : t("note.duplicates", { count: overview.duplicates });
    case "missions":
      if (overview.routingStale) return t("note.missionsStale");
      if (overview.unrouted > 0) return t("note.unrouted", { count: overview.unrouted });
      return t("note.missions", { count: overview.missions.filter(({ counted }) => counted > 0).length });
    case "packets": {
      const saved = packets.saved + packets.delivered;
      const total = saved + packets.sealed + packets.missionsWaiting;
      if (total === 0) return t("note.packetsNone");
      return t("note.packets", { saved, total });
    }
    case "deliveries":
      return t("note.deliveries", { delivered: packets.delivered, total: made });
  }
}
