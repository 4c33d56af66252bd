// Makes the PDF of a sealed packet in this process: what the window's packet worker does, for the command line.

import type { ResourceRoot } from "#core/files/resources.ts";
import type { Store } from "#core/store/store.ts";
import { openPacket } from "#shared/packet/packet.ts";
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
  const layout = { ...document.layout, sheetsPerVolume: Number.MAX_SAFE_INTEGER };
  const packet = await openPacket(loadPacketAssets(resources), { ...document, layout });
  const planning = packet.planList("online");
  for (const batch of sealedLines(store.reader, packetId)) await planning.add(batch);
  const rendering = packet.startVolume(packet.layOut({ online: planning.end(), originals: null }), 1);
  for (const batch of sealedLines(store.reader, packetId)) {
    await rendering.addLines("online", batch);
    control.progress("laying_out", batch.at(-1)?.line ?? 0, document.signers);
    await pause(control);
  }
  const { bytes, pages, lastLine } = await rendering.finish();
  return { packetId, bytes, pages, lastLine };
}
