// Records what happened when a packet was brought to a mission.

import { insertDelivery } from "#core/store/deliveries.ts";
import { packetById } from "#core/store/packets.ts";
import type { Store } from "#core/store/store.ts";
import { fail } from "#shared/errors/outcome.ts";
import { isIsoDate } from "#shared/model/dates.ts";
import { type Delivery, type DeliveryFields, deliveryOutcomes } from "#shared/model/delivery.ts";

/** Fails with PACKET_UNKNOWN, DELIVERY_FIELD. */
export function recordDelivery(store: Store, fields: DeliveryFields): Delivery {
  const packet = packetById(store.reader, fields.packetId);
  if (packet === undefined) fail("PACKET_UNKNOWN", { packet: fields.packetId });
  if (!deliveryOutcomes.includes(fields.outcome)) {
    refuse("outcome", fields.outcome, `Use one of: ${deliveryOutcomes.join(", ")}.`);
  }
  if (!isIsoDate(fields.date)) {
    refuse("date", fields.date, "Write the date as year-month-day, for example 2027-05-31.");
  }
  const recordedAt = store.now();
  // A day's grace on both sides: the clock is UTC, the door is somewhere else.
  if (fields.date < dayShift(packet.sealedAt, -1)) {
    refuse(
      "date",
      fields.date,
      `The packet was sealed on ${packet.sealedAt.slice(0, 10)}; give that day or a later one.`,
    );
  }
  if (fields.date > dayShift(recordedAt, 1)) {
    refuse("date", fields.date, "Record the delivery on the day it happened or later.");
  }
  return store.change("delivery.recorded", (writer, note) => {
    const id = insertDelivery(writer, fields, recordedAt);
    note({ packet: packet.id, outcome: fields.outcome, date: fields.date });
    return { ...fields, id, recordedAt };
  });
}

function refuse(field: string, value: string, rule: string): never {
  fail("DELIVERY_FIELD", { field, value, rule });
}

function dayShift(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString().slice(0, 10);
}
