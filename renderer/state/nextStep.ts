// The next step of a campaign and the state of each screen, derived from the overview alone.
import type { CampaignOverview } from "#shared/contract/campaign.ts";
import type { CampaignFields } from "#shared/model/campaign.ts";
import type { ScreenName } from "./screens.ts";

export type StepName =
  | "import"
  | "findDuplicates"
  | "route"
  | "settleUnrouted"
  | "writeRequest"
  | "sealPackets"
  | "savePackets"
  | "deliver"
  | "done";

export type NextStep = {
  readonly step: StepName;
  readonly screen: ScreenName;
  /** How many the step is about: signers or packets. */
  readonly count: number;
};

type Progress = Omit<CampaignOverview, "missions" | "lastEvent">;

/**
 * What to do next, in the order of the work. Unrouted signers are asked about before the first packet is sealed;
 * after that they wait, as some may have no country to be found. Signers of a refused packet wait for a new one.
 */
export function nextStep(overview: Progress, campaign: Pick<CampaignFields, "request">): NextStep {
  const { packets } = overview;
  const made = packetsMade(overview);
  if (overview.collected === 0) return { step: "import", screen: "import", count: 0 };
  if (overview.duplicatesStale) return { step: "findDuplicates", screen: "duplicates", count: overview.collected };
  if (overview.routingStale) return { step: "route", screen: "missions", count: overview.counted };
  if (overview.unrouted > 0 && made === 0) {
    return { step: "settleUnrouted", screen: "missions", count: overview.unrouted };
  }
  if (packets.missionsWaiting > 0) {
    if (campaign.request.trim() === "") return { step: "writeRequest", screen: "campaign", count: 0 };
    return { step: "sealPackets", screen: "packets", count: packets.missionsWaiting };
  }
  if (packets.sealed > 0) return { step: "savePackets", screen: "packets", count: packets.sealed };
  if (packets.saved > 0) return { step: "deliver", screen: "deliveries", count: packets.saved };
  return { step: "done", screen: "campaign", count: overview.delivered };
}

/** Packets that were sealed, whatever became of them. */
export function packetsMade({ packets }: Pick<Progress, "packets">): number {
  return packets.sealed + packets.saved + packets.delivered + packets.refused;
}

export type Standing = "done" | "current" | "waiting" | "blocked";

/** Why a screen has nothing to do yet. */
export type Obstacle = "noImport" | "duplicates" | "routing" | "noPacket";

export type ScreenStanding = {
  readonly standing: Standing;
  readonly obstacle: Obstacle | null;
};

/** How far each screen is: `current` is where the next step lies. */
export function screenStanding(screen: ScreenName, overview: Progress, next: NextStep): ScreenStanding {
  const obstacle = obstacleOf(screen, overview);
  if (obstacle !== null && next.screen !== screen) return { standing: "blocked", obstacle };
  if (next.screen === screen && next.step !== "done") return { standing: "current", obstacle: null };
  return { standing: isDone(screen, overview, next) ? "done" : "waiting", obstacle: null };
}

function obstacleOf(screen: ScreenName, overview: Progress): Obstacle | null {
  switch (screen) {
    case "campaign":
    case "import":
      return null;
    case "duplicates":
    case "missions":
      return overview.collected === 0 ? "noImport" : null;
    case "packets":
      if (overview.collected === 0) return "noImport";
      if (overview.duplicatesStale) return "duplicates";
      return overview.routingStale ? "routing" : null;
    case "deliveries":
      return packetsMade(overview) === 0 ? "noPacket" : null;
  }
}

function isDone(screen: ScreenName, overview: Progress, next: NextStep): boolean {
  const { packets } = overview;
  switch (screen) {
    case "campaign":
      return next.step === "done";
    case "import":
      return overview.collected > 0;
    case "duplicates":
      return !overview.duplicatesStale;
    case "missions":
      return !overview.routingStale && overview.unrouted === 0;
    case "packets":
      return packets.missionsWaiting === 0 && packets.sealed === 0;
    case "deliveries":
      return packets.missionsWaiting === 0 && packets.sealed === 0 && packets.saved === 0;
  }
}
