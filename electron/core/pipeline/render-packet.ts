// Makes the PDF of a sealed packet in this process: what the window's packet worker does, for the command line.

import type { ResourceRoot } from "#core/files/resources.ts";
import type { Store } from "#core/store/store.ts";
import { startPacket } from "#shared/packet/packet.ts";
import { type JobControl, pause } from "./job.ts";
import { loadPacketAssets } from "./packet-assets.ts";
import { sealedDocument, sealedLines } from "./packets.ts";
import type { MadePacket } from "./save-packet.ts";

/** The same packet always gives the same bytes. Fails with PACKET_UNKNOWN, CANCELLED. */
export async function renderPacket(
  store: Store,
  resources: ResourceRoot,
  packetId: string,
  control: JobControl,
): Promise<MadePacket> {
  const document = sealedDocument(store.reader, packetId);
  const rendering = await startPacket(loadPacketAssets(resources), document);
  for (const batch of sealedLines(store.reader, packetId)) {
    await rendering.addLines(batch);
    control.progress("laying_out", batch.at(-1)?.line ?? 0, document.signers);
    await pause(control);
  }
  const { bytes, pages, lastLine } = await rendering.finish();
  return { packetId, bytes, pages, lastLine };
}
