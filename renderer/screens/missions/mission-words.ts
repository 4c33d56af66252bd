// Missions in words, and the search over them.
import type { MissionDirectory } from "#shared/contract/missions.ts";
import type { Mission, MissionStatus } from "#shared/model/mission.ts";
import { foldLetters } from "#shared/normalise/letters.ts";
import { countryName } from "../../app/format.ts";
import type { StateTone } from "../../components/StateMark.tsx";

export type MissionRow = MissionDirectory["missions"][number];

export const statusTones: { readonly [status in MissionStatus]: StateTone } = {
  open: "good",
  closed: "bad",
  none: "waiting",
};

/** @example missionName(copenhagen) // "København, Denmark" */
export function missionName(mission: Pick<Mission, "city" | "receivingState">): string {
  return `${mission.city}, ${countryName(mission.receivingState)}`;
}

/** By country and city, as they are named in the window. */
export function inOrder(missions: readonly MissionRow[]): readonly MissionRow[] {
  return missions.toSorted((a, b) => missionPlace(a).localeCompare(missionPlace(b)));
}

function missionPlace({ receivingState, city }: MissionRow): string {
  return `${countryName(receivingState)} ${city}`;
}

/** The missions whose country, city, address or kind hold every word of the search; marks on letters do not matter. */
export function findMissions(missions: readonly MissionRow[], search: string): readonly MissionRow[] {
  const words = foldLetters(search)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return missions;
  return missions.filter((mission) => {
    const text = foldLetters(
      `${countryName(mission.receivingState)} ${mission.receivingState} ${mission.city} ${mission.address} ${mission.kind} ${mission.status}`,
    );
    return words.every((word) => text.includes(word));
  });
}
