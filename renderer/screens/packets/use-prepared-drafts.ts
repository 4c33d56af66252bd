// Has the drafts laid out that somebody may look at next, so that their pages are there at once. Failures are told to whoever looks.
import { useEffect, useMemo, useRef } from "react";
import type { MissionPackets } from "#shared/contract/packets.ts";
import type { PacketSettings } from "#shared/model/packet-settings.ts";
import type { PacketViewer } from "../../api/packet-preview.ts";
import { practiseDrawing } from "../../components/pdf/LazyPdfPage.tsx";
import { useStore } from "../../state/store.ts";
import { draftsToMake, layOutAhead } from "./lay-out-ahead.ts";
import { draftView } from "./mission-settings.ts";
import { orders } from "./orders.ts";
import { preview } from "./preview/preview.ts";
import { prepareFirstPage } from "./preview/use-packet-view.ts";

/**
 * While the list is in sight and no job runs, the engine lays out the drafts of all missions, most signers first. The first of them
 * is opened and drawn unseen: so the fonts are read, and the programs warm, that all of them need.
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
  const practised = useRef<PacketViewer | null>(null);

  function firstPage(missionId: string, signal: AbortSignal): Promise<Uint8Array> | null {
    const row = rows.find(({ mission }) => mission.id === missionId);
    if (viewer === null || row === undefined) return null;
    return prepareFirstPage(viewer, draftView(row, settings, chosen), signal);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is prepared changes with the choices, not with the function
  useEffect(() => {
    if (!mayPrepare || viewer === null || choices.length === 0) return undefined;
    const leaving = new AbortController();
    const { signal } = leaving;
    async function prepareAll(): Promise<void> {
      for await (const missionId of layOutAhead(choices, signal)) {
        if (practised.current === viewer) continue;
        practised.current = viewer;
        // Who looks at a page already has what the first one costs behind them.
        if (preview.get() !== null) continue;
        void firstPage(missionId, signal)
          ?.then(practiseDrawing)
          .catch(() => undefined);
      }
    }
    prepareAll().catch(() => undefined);
    return () => leaving.abort();
  }, [viewer, choices, mayPrepare]);

  return (missionId) => {
    const leaving = new AbortController();
    firstPage(missionId, leaving.signal)?.catch(() => undefined);
    return () => leaving.abort();
  };
}
