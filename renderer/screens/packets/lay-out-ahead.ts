// Does ahead what somebody who looks at packets would wait for: drafts are laid out, and what draws pages is started.
import type { PacketView } from "#shared/contract/packet-worker.ts";
import type { MissionPackets, PacketChoice } from "#shared/contract/packets.ts";
import type { PacketSettings } from "#shared/model/packet-settings.ts";
import { ask, engine } from "../../api/engine.ts";
import type { PacketViewer } from "../../api/packet-preview.ts";
import { practiseDrawing, preparePdf } from "../../components/pdf/LazyPdfPage.tsx";
import { isJobRunning } from "../../state/jobs.ts";
import { keys, queryClient } from "../../state/queries.ts";
import { draftView, type Orders, settingsFor, settingsToShow } from "./mission-settings.ts";
import { orders } from "./orders.ts";
import { packetViewer } from "./preview/packet-viewer.ts";
import { preview } from "./preview/preview.ts";
import { prepareFirstPage } from "./preview/use-packet-view.ts";

/** What the screen asks the engine for first. */
export const firstAsked = {
  list: { queryKey: keys.packets, queryFn: () => ask((client) => client.packets.list()) },
  settings: { queryKey: keys.packetSettings, queryFn: () => ask((client) => client.packets.settings()) },
} as const;

/** Milliseconds after a campaign was opened in which its first screen is shown and counted. */
const settling = 1000;

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

/**
 * Has the engine lay out drafts, and draws the first page of the first unseen. It goes on until it is aborted: the engine's thread
 * waits for more.
 * @param viewOf the packet to look at for the draft of a mission
 */
export async function layOutAhead(
  choices: readonly PacketChoice[],
  viewOf: (missionId: string) => PacketView | null,
  signal: AbortSignal,
): Promise<void> {
  const client = await engine();
  for await (const missionId of await client.packets.prepare(choices, { signal })) practise(viewOf(missionId), signal);
}

let practised: PacketViewer | null = null;

/** Pays what only a first page costs, unless somebody has paid it. Failures are told to whoever looks at a page. */
function practise(view: PacketView | null, signal: AbortSignal): void {
  const viewer = packetViewer();
  if (view === null || practised === viewer) return;
  practised = viewer;
  // Who looks at a page has it behind them.
  if (preview.get() !== null) return;
  prepareFirstPage(viewer, view, signal)
    .then(practiseDrawing)
    .catch(() => {
      practised = null;
    });
}

/** Begins before the screen is shown, as the pointer rests on its name. Gives what ends it. */
export function comeNearPackets(): () => void {
  const leaving = new AbortController();
  // A failure is told on the screen.
  begin(leaving.signal).catch(() => undefined);
  return () => leaving.abort();
}

/** Begins a moment after a campaign was opened. Gives what ends it. */
export function warmUpPackets(): () => void {
  const leaving = new AbortController();
  const coming = setTimeout(() => begin(leaving.signal).catch(() => undefined), settling);
  return () => {
    clearTimeout(coming);
    leaving.abort();
  };
}

async function begin(signal: AbortSignal): Promise<void> {
  const [{ missions, blocked }, settings] = await Promise.all([
    queryClient.fetchQuery(firstAsked.list),
    queryClient.fetchQuery(firstAsked.settings),
  ]);
  if (isJobRunning() || signal.aborted) return;
  const sealed = missions.flatMap(({ packets }) => packets).at(0);
  const choices = blocked === null ? draftsToMake(missions, settings, orders.get()) : [];
  if (choices.length === 0 && sealed === undefined) return;
  await preparePdf();
  if (sealed !== undefined)
    practise({ source: { kind: "sealed", packetId: sealed.id }, letter: null, stamp: "" }, signal);
  const viewOf = (missionId: string) => {
    const row = missions.find(({ mission }) => mission.id === missionId);
    return row === undefined ? null : draftView(row, settings, orders.get());
  };
  await layOutAhead(choices, viewOf, signal);
}
