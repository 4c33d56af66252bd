// The names of saved events, as the engine's log knows them.
const kinds = [
  "campaign.created",
  "campaign.changed",
  "source.imported",
  "source.removed",
  "junk.decided",
  "duplicates.found",
  "cluster.split",
  "cluster.joined",
  "review.decided",
  "review.undone",
  "review.settings",
  "cluster.kept",
  "packs.made",
  "pack.decisions",
  "missions.changed",
  "fallback.set",
  "country.set",
  "signers.routed",
  "packets.settings",
  "letters.changed",
  "signer.withdrawn",
  "signer.restored",
  "packet.sealed",
  "packet.saved",
  "delivery.recorded",
] as const;
export type EventName = (typeof kinds)[number];

/** The event's name, or `other` for one that this window does not know. */
export function eventName(kind: string): EventName | "other" {
  return kinds.find((known) => known === kind) ?? "other";
}
