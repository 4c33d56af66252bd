// The packets of a mission that were delivered before, and the lines of theirs that a supplement has to take back.
import type { StoreReader } from "#core/store/connection.ts";
import { listDeliveries } from "#core/store/deliveries.ts";
import { listPackets } from "#core/store/packets.ts";
import { countedLines, type LineOfPacket, listWithdrawnLines } from "#core/store/withdrawals.ts";
import { deliveredOutcomes } from "#shared/model/delivery.ts";
import type { Packet } from "#shared/model/packet.ts";
import type { EarlierPacket } from "#shared/packet/document.ts";
import { sealedDocument } from "./packet-document.ts";

type DeliveredPacket = { readonly packet: Packet; readonly deliveredOn: string };

/**
 * In the order of sealing. Lines whose signers have withdrawn are named until a packet that names them was delivered; so are
 * lines that such a packet struck out and that count again.
 */
export function earlierPackets(reader: StoreReader, missionId: string): readonly EarlierPacket[] {
  const deliveries = listDeliveries(reader);
  const delivered = listPackets(reader).flatMap((packet) => {
    const last = packet.missionId === missionId ? deliveries.find(({ packetId }) => packetId === packet.id) : undefined;
    return last !== undefined && deliveredOutcomes.has(last.outcome) ? [{ packet, deliveredOn: last.date }] : [];
  });
  const struck = struckLines(reader, delivered);
  const withdrawn = listWithdrawnLines(reader).filter((line) => !struck.has(lineKey(line)));
  const restored = countedLines(reader, [...struck.values()]);
  return delivered.map(({ packet, deliveredOn }) => ({
    packet: packet.id,
    deliveredOn,
    signers: packet.signers + packet.originals,
    withdrawn: numbersIn(withdrawn, packet.id, 0),
    withdrawnOriginals: numbersIn(withdrawn, packet.id, 1),
    restored: numbersIn(restored, packet.id, 0),
    restoredOriginals: numbersIn(restored, packet.id, 1),
  }));
}

function numbersIn(lines: readonly LineOfPacket[], packetId: string, original: 0 | 1): readonly number[] {
  return lines.flatMap((one) => (one.packetId === packetId && one.original === original ? [one.line] : []));
}

/** Lines that the mission holds to be struck out: what was delivered later says what is true. */
function struckLines(reader: StoreReader, delivered: readonly DeliveredPacket[]): ReadonlyMap<string, LineOfPacket> {
  const struck = new Map<string, LineOfPacket>();
  for (const { packet } of delivered.toSorted((a, b) => compare(a.deliveredOn, b.deliveredOn))) {
    for (const told of sealedDocument(reader, packet.id).earlier) {
      const { withdrawn, withdrawnOriginals, restored, restoredOriginals } = told;
      const line = (original: 0 | 1) => (number: number) => ({ packetId: told.packet, line: number, original });
      for (const one of [...withdrawn.map(line(0)), ...withdrawnOriginals.map(line(1))]) struck.set(lineKey(one), one);
      for (const one of [...restored.map(line(0)), ...restoredOriginals.map(line(1))]) struck.delete(lineKey(one));
    }
  }
  return struck;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function lineKey({ packetId, line, original }: LineOfPacket): string {
  return `${packetId} ${original} ${line}`;
}
