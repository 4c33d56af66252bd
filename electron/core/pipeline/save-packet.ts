// Writes the made PDF of a packet and records its digest.
import { createHash } from "node:crypto";
import path from "node:path";
import { writeFileAtomically } from "#core/files/atomic-write.ts";
import { listVolumes, saveVolume } from "#core/store/packet-files.ts";
import { packetById } from "#core/store/packets.ts";
import type { Store } from "#core/store/store.ts";
import { fail } from "#shared/errors/outcome.ts";
import type { Volume } from "#shared/model/packet.ts";

export type MadePacket = {
  readonly packetId: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly lastLine: number;
};

/**
 * Writes the file, whole or not at all. A packet that was saved before must give the same bytes again.
 * Fails with PACKET_UNKNOWN, PACKET_DIGEST, FILE_NOT_WRITABLE.
 */
export function savePacket(store: Store, made: MadePacket, file: string): Volume {
  const packet = packetById(store.reader, made.packetId);
  if (packet === undefined) fail("PACKET_UNKNOWN", { packet: made.packetId });
  const sha256 = createHash("sha256").update(made.bytes).digest("hex");
  const before = listVolumes(store.reader).find((volume) => volume.packetId === packet.id);
  if (made.lastLine !== packet.signers || (before !== undefined && before.sha256 !== sha256)) {
    fail("PACKET_DIGEST", { packet: packet.id });
  }
  writeFileAtomically(file, [made.bytes]);
  const volume: Volume = {
    packetId: packet.id,
    number: 1,
    file: path.basename(file),
    firstPage: 1,
    pages: made.pages,
    sheets: made.pages,
    firstLine: Math.min(1, made.lastLine),
    lastLine: made.lastLine,
    sha256,
  };
  store.change("packet.saved", (writer, note) => {
    saveVolume(writer, { ...volume, savedTo: file }, "");
    note({ packet: packet.id, volume: volume.number, pages: volume.pages, sha256 });
  });
  return volume;
}
