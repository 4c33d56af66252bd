// A delivery: what happened when a packet was brought to a mission.

export const deliveryOutcomes = [
  "accepted_in_meeting",
  "accepted_at_door",
  "left_at_guard_post",
  "refused",
  "no_answer",
  "mission_closed",
  "prevented",
  "posted",
] as const;
export type DeliveryOutcome = (typeof deliveryOutcomes)[number];

/** Outcomes after which the signatures count as delivered. */
export const deliveredOutcomes: ReadonlySet<DeliveryOutcome> = new Set([
  "accepted_in_meeting",
  "accepted_at_door",
  "left_at_guard_post",
  "posted",
]);

export type DeliveryFields = {
  readonly packetId: string;
  readonly outcome: DeliveryOutcome;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly place: string;
  readonly receivedBy: string;
  readonly said: string;
};

export type Delivery = DeliveryFields & {
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
};
