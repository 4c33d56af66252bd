// Has the drafts laid out that somebody may look at next, so that their pages are there at once. Failures are told to whoever looks.
import { useEffect, useMemo } from "react";
import type { PacketView } from "#shared/contract/packet-worker.ts";
import type { MissionPackets } from "#shared/contract/packets.ts";
import type { PacketSettings } from "#shared/model/packet-settings.ts";
import type { PacketViewer } from "../../api/packet-preview.ts";
import { useStore } from "../../state/store.ts";
import { draftsToMake, layOutAhead } from "./lay-out-ahead.ts";
import { draftView } from "./mission-settings.ts";
import { orders } from "./orders.ts";
import { prepareFirstPage } from "./preview/use-packet-view.ts";

/**
 * While the list is in sight and no job runs, the engine lays out the drafts of all missions, most signers first. The first of them
 * is drawn unseen, which pays what only a first page costs.
 * Gives what prepares one mission's first page, until what that gives is called.
 */
export function usePreparedDrafts(
  viewer: PacketViewer | null,
  rows: readonly MissionPackets[],
  settings: PacketSettings,
  mayPrepare: boolean,
): (missionId: string) => () => void {
  const chosen = useStore(orders);
  const choices = useMemo(() => draftsToMake(rows, settings, chosen), [rows, settings, chosen]);
  function viewOf(missionId: string): PacketView | null {
    const row = rows.find(({ mission }) => mission.id === missionId);
    return row === undefined ? null : draftView(row, settings, chosen);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is prepared changes with the choices, not with the function
  useEffect(() => {
    if (!mayPrepare || viewer === null || choices.length === 0) return undefined;
    const leaving = new AbortController();
    layOutAhead(choices, viewOf, leaving.signal).catch(() => undefined);
    return () => leaving.abort();
  }, [viewer, choices, mayPrepare]);

  return (missionId) => {
    const leaving = new AbortController();
    const view = viewOf(missionId);
    if (viewer !== null && view !== null) prepareFirstPage(viewer, view, leaving.signal).catch(() => undefined);
    return () => leaving.abort();
  };
}
