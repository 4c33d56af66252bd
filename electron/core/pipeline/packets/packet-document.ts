// What a sealed packet says and how it is laid out: exactly as when it was sealed.
import type { ResourceRoot } from "#core/files/resources.ts";
import type { StoreReader } from "#core/store/connection.ts";
import { packetDocument, packetOutline } from "#core/store/packets.ts";
import { fail } from "#shared/errors/outcome.ts";
import type { PacketDocument } from "#shared/packet/document.ts";
import type { PacketOutline } from "#shared/packet/plan.ts";
import { readSealedDocument } from "#shared/packet/sealed-document.ts";
import { unattended } from "../job.ts";
import { sealedLines } from "./packet-lines.ts";
import { layOutPacket, planPacket } from "./plan-packet.ts";

/** Fails with PACKET_UNKNOWN. */
export function sealedDocument(reader: StoreReader, packetId: string): PacketDocument {
  const document = packetDocument(reader, packetId);
  if (document === undefined) fail("PACKET_UNKNOWN", { packet: packetId });
  return readSealedDocument(document);
}

/** As the seal kept it; a packet that an earlier version sealed is laid out now. Fails with PACKET_UNKNOWN. */
export async function sealedOutline(
  reader: StoreReader,
  resources: ResourceRoot,
  packetId: string,
): Promise<PacketOutline> {
  const kept = packetOutline(reader, packetId);
  if (kept !== null) return kept;
  const document = sealedDocument(reader, packetId);
  const lists = {
    online: sealedLines(reader, packetId, "online", 1, document.signers),
    originals: sealedLines(reader, packetId, "originals", 1, document.originals.signers),
  };
  return layOutPacket(resources, document, await planPacket(resources, document, lists, unattended));
}
