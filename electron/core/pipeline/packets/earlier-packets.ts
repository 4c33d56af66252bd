// The packets of a mission that were delivered before, and the lines of theirs that a supplement has to take back.
import type { StoreReader } from "#core/store/connection.ts";
import { listDeliveries } from "#core/store/deliveries.ts";
import { listPackets } from "#core/store/packets.ts";
import { listWithdrawnLines, type WithdrawnLine } from "#core/store/withdrawals.ts";
import { deliveredOutcomes } from "#shared/model/delivery.ts";
import type { EarlierPacket } from "#shared/packet/document.ts";
import { sealedDocument } from "./packet-document.ts";

/** In the order of sealing. Lines whose signers have withdrawn are named until a packet that names them was delivered. */
export function earlierPackets(reader: StoreReader, missionId: string): readonly EarlierPacket[] {
  const deliveries = listDeliveries(reader);
  const withdrawn = listWithdrawnLines(reader);
  const delivered = listPackets(reader).flatMap((packet) => {
    const last = packet.missionId === missionId ? deliveries.find(({ packetId }) => packetId === packet.id) : undefined;
    return last !== undefined && deliveredOutcomes.has(last.outcome) ? [{ packet, deliveredOn: last.date }] : [];
  });
  const told = toldLines(
    reader,
    delivered.map(({ packet }) => packet.id),
  );
  return delivered.map(({ packet, deliveredOn }) => ({
    packet: packet.id,
    deliveredOn,
    signers: packet.signers + packet.originals,
    withdrawn: untold(packet.id, 0),
    withdrawnOriginals: untold(packet.id, 1),
  }));

  function untold(packetId: string, original: 0 | 1): readonly number[] {
    return withdrawn.flatMap((one) =>
      one.packetId === packetId && one.original === original && !told.has(lineKey(one)) ? [one.line] : [],
    );
  }
}

/** Lines that one of these packets has taken back. */
function toldLines(reader: StoreReader, packetIds: readonly string[]): ReadonlySet<string> {
  return new Set(
    packetIds.flatMap((id) =>
      sealedDocument(reader, id).earlier.flatMap(({ packet: packetId, withdrawn, withdrawnOriginals }) => [
        ...withdrawn.map((line) => lineKey({ packetId, line, original: 0 })),
        ...withdrawnOriginals.map((line) => lineKey({ packetId, line, original: 1 })),
      ]),
    ),
  );
}

function lineKey({ packetId, line, original }: WithdrawnLine): string {
  return `${packetId} ${original} ${line}`;
}
