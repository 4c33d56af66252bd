// What happened when packets were brought to their missions.
import { type Delivery, type DeliveryFields, type DeliveryOutcome, deliveredOutcomes } from "#shared/model/delivery.ts";
import type { StoreReader, StoreWriter } from "./connection.ts";

export type MissionDelivery = Delivery & { readonly missionId: string };

/** All deliveries, the latest recorded first. */
export function listDeliveries(reader: StoreReader): MissionDelivery[] {
  return reader.all<MissionDelivery>(
    `SELECT d.id, p.id AS packetId, p.mission_id AS missionId, d.outcome, d.date, d.place, d.received_by AS receivedBy,
       d.said, d.recorded_at AS recordedAt
     FROM delivery d JOIN packet p ON p.key = d.packet_key ORDER BY d.id DESC`,
  );
}

export function insertDelivery(writer: StoreWriter, d: DeliveryFields, recordedAt: string): number {
  return writer.run(
    `INSERT INTO delivery (packet_key, outcome, date, place, received_by, said, recorded_at)
     VALUES ((SELECT key FROM packet WHERE id = ?), ?, ?, ?, ?, ?, ?)`,
    [d.packetId, d.outcome satisfies DeliveryOutcome, d.date, d.place, d.receivedBy, d.said, recordedAt],
  ).rowId;
}

const delivered = [...deliveredOutcomes].map((outcome) => `'${outcome}'`).join(", ");

/** True for the packet `p` unless its last delivery did not succeed: its signers then wait again. */
export const packetHolds = `coalesce((SELECT d.outcome IN (${delivered}) FROM delivery d WHERE d.packet_key = p.key
  ORDER BY d.id DESC LIMIT 1), 1)`;
