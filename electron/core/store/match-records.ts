// Signatures as the matching compares them.
import type { MatchRecord } from "#shared/matching/record.ts";
import type { StoreReader } from "./connection.ts";

export function countSignatures(reader: StoreReader): number {
  return reader.get<{ n: number }>("SELECT coalesce(sum(signatures), 0) AS n FROM source_file")?.n ?? 0;
}

export function lastSignatureId(reader: StoreReader): number {
  return reader.get<{ id: number | null }>("SELECT max(id) AS id FROM stored_signature")?.id ?? 0;
}

/** All signatures, in the order of their ids, junk that is held back among them: it may count one day. */
export function matchRecords(reader: StoreReader): IterableIterator<MatchRecord> {
  return reader.iterate<MatchRecord>(
    `SELECT id, given_name AS givenName, family_name AS familyName, name, email, phone, street, city,
       postal_code AS postalCode, region, country, birth_date AS birthDate FROM signature ORDER BY id`,
  );
}

/** Pairs that were found before: left id and right id in turn. */
export function knownPairs(reader: StoreReader): Uint32Array<SharedArrayBuffer> {
  const count = reader.get<{ n: number }>("SELECT count(*) AS n FROM pair")?.n ?? 0;
  const ids = new Uint32Array(new SharedArrayBuffer(count * 2 * Uint32Array.BYTES_PER_ELEMENT));
  let place = 0;
  for (const pair of reader.iterate<{ leftId: number; rightId: number }>(
    "SELECT left_id AS leftId, right_id AS rightId FROM pair ORDER BY left_id, right_id",
  )) {
    ids[place] = pair.leftId;
    ids[place + 1] = pair.rightId;
    place += 2;
  }
  return ids;
}
