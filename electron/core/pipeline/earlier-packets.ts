// The packets of a mission that were delivered before, and the lines of theirs that a supplement has to take back.
import type { StoreReader } from "#core/store/connection.ts";
import { listDeliveries } from "#core/store/deliveries.ts";
import { listPackets, packetDocument } from "#core/store/packets.ts";
import { listWithdrawnLines } from "#core/store/withdrawals.ts";
import { deliveredOutcomes } from "#shared/model/delivery.ts";
import type { EarlierPacket } from "#shared/packet/document.ts";
import { readSealedDocument } from "#shared/packet/sealed-document.ts";

/**
 * In the order of sealing. Lines of the list whose signers have withdrawn are named until a packet that names them was delivered;
 * originals on paper stand in no numbered list at the mission and are not named.
 */
export function earlierPackets(reader: StoreReader, missionId: string): readonly EarlierPacket[] {
  const deliveries = listDeliveries(reader);
  const withdrawn = listWithdrawnLines(reader).filter(({ original }) => original === 0);
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
    withdrawn: withdrawn.flatMap(({ packetId, line }) =>
      packetId === packet.id && !told.has(lineKey(packetId, line)) ? [line] : [],
    ),
  }));
}

/** Lines that one of these packets has taken back. */
function toldLines(reader: StoreReader, packetIds: readonly string[]): ReadonlySet<string> {
  return new Set(
    packetIds.flatMap((id) =>
      readSealedDocument(packetDocument(reader, id) ?? "{}").earlier.flatMap(({ packet, withdrawn }) =>
        withdrawn.map((line) => lineKey(packet, line)),
      ),
    ),
  );
}

function lineKey(packetId: string, line: number): string {
  return `${packetId} ${line}`;
}
