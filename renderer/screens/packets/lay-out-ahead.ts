// Has the engine lay out the drafts that somebody may look at next, so that their pages are there at once.
import type { MissionPackets, PacketChoice } from "#shared/contract/packets.ts";
import type { PacketSettings } from "#shared/model/packet-settings.ts";
import { ask, engine } from "../../api/engine.ts";
import { preparePdf } from "../../components/pdf/LazyPdfPage.tsx";
import { isJobRunning } from "../../state/jobs.ts";
import { keys, queryClient } from "../../state/queries.ts";
import { type Orders, settingsFor, settingsToShow } from "./mission-settings.ts";
import { orders } from "./orders.ts";

/** What the screen asks the engine for first. */
export const firstAsked = {
  list: { queryKey: keys.packets, queryFn: () => ask((client) => client.packets.list()) },
  settings: { queryKey: keys.packetSettings, queryFn: () => ask((client) => client.packets.settings()) },
} as const;

/** The drafts of missions with waiting signers, most signers first, as the list is ordered. */
export function draftsToMake(
  rows: readonly MissionPackets[],
  settings: PacketSettings,
  chosen: Orders,
): readonly PacketChoice[] {
  return rows
    .filter(({ waiting, waitingOriginals }) => waiting + waitingOriginals > 0)
    .toSorted((a, b) => b.signers - a.signers)
    .map(({ mission }) => ({
      missionId: mission.id,
      settings: settingsToShow(settingsFor(settings, chosen, mission.id)),
    }));
}

/** Gives the mission of each draft that is there. It goes on until it is aborted: the engine's thread waits for more. */
export async function* layOutAhead(choices: readonly PacketChoice[], signal: AbortSignal): AsyncGenerator<string> {
  const client = await engine();
  yield* await client.packets.prepare(choices, { signal });
}

/**
 * Begins before the screen is shown, as somebody is about to click on it: half a second then, half a second less later. Failures are
 * told on the screen. Gives what ends it.
 */
export function comeNearPackets(): () => void {
  const leaving = new AbortController();
  begin(leaving.signal).catch(() => undefined);
  return () => leaving.abort();
}

async function begin(signal: AbortSignal): Promise<void> {
  void preparePdf();
  const [lists, settings] = await Promise.all([
    queryClient.fetchQuery(firstAsked.list),
    queryClient.fetchQuery(firstAsked.settings),
  ]);
  if (lists.blocked !== null || isJobRunning() || signal.aborted) return;
  for await (const _ of layOutAhead(draftsToMake(lists.missions, settings, orders.get()), signal));
}
