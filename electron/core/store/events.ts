// The append-only, hash-chained log of what was done with a campaign. It holds no personal data.
import { createHash } from "node:crypto";
import type { StoreReader, StoreWriter } from "./connection.ts";

/** What can happen to a campaign. */
export type EventKind =
  | "campaign.created"
  | "campaign.changed"
  | "source.imported"
  | "source.removed"
  | "junk.decided"
  | "duplicates.found"
  | "review.decided"
  | "review.undone"
  | "review.settings"
  | "cluster.kept"
  | "cluster.split"
  | "cluster.joined"
  | "missions.changed"
  | "fallback.set"
  | "country.set"
  | "signers.routed"
  | "packets.settings"
  | "letters.changed"
  | "signer.withdrawn"
  | "signer.restored"
  | "packet.sealed"
  | "packet.saved"
  | "delivery.recorded"
  | "packs.made"
  | "pack.decisions";

/** Counts, ids and digests of what was done. */
export type EventFacts = { readonly [name: string]: string | number | null };

export type StoredEvent = {
  readonly seq: number;
  readonly at: string;
  readonly kind: EventKind;
  readonly actor: string;
  readonly facts: string;
  readonly previous_hash: string;
  readonly hash: string;
};

const firstHash = "0".repeat(64);

export function appendEvent(writer: StoreWriter, at: string, actor: string, kind: EventKind, facts: EventFacts): void {
  const last = writer.get<{ seq: number; hash: string }>("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1");
  const event = { seq: (last?.seq ?? 0) + 1, at, kind, actor, facts: JSON.stringify(facts) };
  const previous = last?.hash ?? firstHash;
  writer.run("INSERT INTO event (seq, at, kind, actor, facts, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?)", [
    event.seq,
    at,
    kind,
    actor,
    event.facts,
    previous,
    eventHash(previous, event),
  ]);
}

/** The number of the first event whose hash does not follow from those before it, or null when the chain holds. */
export function firstBrokenEvent(reader: StoreReader): number | null {
  let previous = firstHash;
  let seq = 0;
  for (const event of reader.iterate<StoredEvent>("SELECT * FROM event ORDER BY seq")) {
    seq += 1;
    if (event.seq !== seq || event.previous_hash !== previous || event.hash !== eventHash(previous, event)) return seq;
    previous = event.hash;
  }
  return null;
}

export function lastEvent(reader: StoreReader): { readonly kind: EventKind; readonly at: string } | null {
  return reader.get<{ kind: EventKind; at: string }>("SELECT kind, at FROM event ORDER BY seq DESC LIMIT 1") ?? null;
}

/** The number of the latest event of one of these kinds; 0 when there is none. */
export function latestOf(reader: StoreReader, kinds: readonly EventKind[]): number {
  let latest = 0;
  for (const kind of kinds) {
    const row = reader.get<{ seq: number | null }>("SELECT max(seq) AS seq FROM event WHERE kind = ?", [kind]);
    latest = Math.max(latest, row?.seq ?? 0);
  }
  return latest;
}

function eventHash(previous: string, event: Omit<StoredEvent, "previous_hash" | "hash">): string {
  const text = JSON.stringify([previous, event.seq, event.at, event.kind, event.actor, event.facts]);
  return createHash("sha256").update(text).digest("hex");
}

/** What changes neither a packet to be made nor a word of it. */
const besidePackets: readonly EventKind[] = ["packet.saved", "packets.settings", "packs.made"];

/**
 * The number of the latest event after which the packet to be made for a mission may be another one; 0 when there is none. Each
 * signer has one mission, so that another one's packets take nobody away.
 */
export function latestForPackets(reader: StoreReader, missionId: string): number {
  const row = reader.get<{ seq: number }>(
    `SELECT seq FROM event WHERE kind NOT IN (SELECT value FROM json_each(:beside))
       AND NOT (kind = 'packet.sealed'
         AND (SELECT mission_id FROM packet p WHERE p.id = facts ->> 'packet') IS NOT :missionId)
     ORDER BY seq DESC LIMIT 1`,
    { beside: JSON.stringify(besidePackets), missionId },
  );
  return row?.seq ?? 0;
}
