// Makes packets into a folder: volumes and labels of one after the other, and the manifest beside them. Knows no words.
import type { MakingProgress } from "#shared/contract/packet-worker.ts";
import { ask } from "../../api/engine.ts";
import { withPacketMaker } from "../../api/packet-maker.ts";

/** How far all packets are together, and the one that was heard of last. */
export type MakingStanding = {
  readonly packetId: string;
  readonly at: MakingProgress;
  /** Packets that are made, of all. */
  readonly made: number;
  readonly packets: number;
  readonly page: number;
  readonly pages: number;
};

/** One core is left for the window and the engine. */
const mostWorkers = 3;

/** Fails with CANCELLED, and as drawing and saving do; the files that were written whole by then stay. */
export async function makePackets(
  folder: string,
  packetIds: readonly string[],
  signal: AbortSignal,
  onStanding: (standing: MakingStanding) => void,
): Promise<void> {
  const pagesOf = await sizes();
  const pages = packetIds.reduce((sum, id) => sum + (pagesOf.get(id) ?? 0), 0);
  const done = new Map<string, number>();
  const waiting = packetIds.values();
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  let made = 0;

  function tell(packetId: string, at: MakingProgress): void {
    done.set(packetId, at.page);
    const page = [...done.values()].reduce((sum, one) => sum + one, 0);
    onStanding({ packetId, at, made, packets: packetIds.length, page, pages: Math.max(pages, page) });
  }

  function workThrough(): Promise<void> {
    return withPacketMaker(either, async (make) => {
      for (const packetId of waiting) {
        await make({ packetId, what: { kind: "packet", folder } }, (at) => tell(packetId, at));
        done.set(packetId, pagesOf.get(packetId) ?? 0);
        made += 1;
      }
    });
  }

  const workers = Math.max(1, Math.min(mostWorkers, packetIds.length, navigator.hardwareConcurrency - 1));
  try {
    await Promise.all(Array.from({ length: workers }, workThrough));
  } finally {
    // When one packet cannot be made, nobody goes on with the others behind the back of who reads why.
    failed.abort();
  }
  await ask((client) => client.packets.writeManifest({ folder, packetIds }));
}

/** The pages of the packets whose layout is known. */
async function sizes(): Promise<ReadonlyMap<string, number>> {
  const { missions } = await ask((client) => client.packets.list());
  return new Map(missions.flatMap(({ packets }) => packets.map(({ id, size }) => [id, size?.pages ?? 0])));
}
