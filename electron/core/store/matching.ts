// The settings of the matching and how far it has come; and which member of a cluster is printed.
import { type MatchingSettings, shippedSettings } from "#shared/model/review.ts";
import type { StoreReader, StoreWriter } from "./connection.ts";
import type { SignatureRange } from "./source-files.ts";

export type MatchingState = MatchingSettings & {
  /** The highest signature id that was compared with all before it. */
  readonly comparedUpTo: number;
  /** The version of the rules that scored. */
  readonly version: number;
};

export function readMatching(reader: StoreReader): MatchingState {
  const row = reader.get<Omit<MatchingState, "oneMailboxTwoPeople"> & { oneMailboxTwoPeople: number }>(
    `SELECT link_at AS linkAt, review_from AS reviewFrom, one_mailbox_two_people AS oneMailboxTwoPeople,
       compared_up_to AS comparedUpTo, version FROM matching`,
  );
  if (row === undefined) return { ...shippedSettings, comparedUpTo: 0, version: 0 };
  return { ...row, oneMailboxTwoPeople: row.oneMailboxTwoPeople === 1 };
}

export function saveMatching(writer: StoreWriter, state: MatchingState): void {
  writer.run(
    `INSERT INTO matching (one, link_at, review_from, one_mailbox_two_people, compared_up_to, version)
     VALUES (1, :linkAt, :reviewFrom, :oneMailboxTwoPeople, :comparedUpTo, :version)
     ON CONFLICT (one) DO UPDATE SET link_at = :linkAt, review_from = :reviewFrom,
       one_mailbox_two_people = :oneMailboxTwoPeople, compared_up_to = :comparedUpTo, version = :version`,
    { ...state, oneMailboxTwoPeople: Number(state.oneMailboxTwoPeople) },
  );
}

/** Whose name and city are printed for a signature that counts for its cluster. */
export type KeptFields = { readonly nameFrom: number; readonly cityFrom: number };

/** Signatures that were chosen to count for their cluster. */
export function keptFields(reader: StoreReader): Map<number, KeptFields> {
  const rows = reader.all<KeptFields & { id: number }>(
    "SELECT signature_id AS id, name_from AS nameFrom, city_from AS cityFrom FROM kept_signature",
  );
  return new Map(rows.map(({ id, ...fields }) => [id, fields]));
}

/** Lets a signature count for its cluster, printed with the name and the city of two of its members. */
export function keepSignature(writer: StoreWriter, signatureId: number, nameFrom: number, cityFrom: number): void {
  writer.run(
    `INSERT INTO kept_signature (signature_id, name_from, city_from) VALUES (?, ?, ?)
     ON CONFLICT (signature_id) DO UPDATE SET name_from = excluded.name_from, city_from = excluded.city_from`,
    [signatureId, nameFrom, cityFrom],
  );
}

/** Forgets the choice for any of these signatures. */
export function unkeepSignatures(writer: StoreWriter, signatureIds: readonly number[]): void {
  writer.run("DELETE FROM kept_signature WHERE signature_id IN (SELECT value FROM json_each(?))", [
    JSON.stringify(signatureIds),
  ]);
}

/** Forgets the choices that name any of these signatures, so that they can go. */
export function removeKeptOf(writer: StoreWriter, range: SignatureRange): void {
  writer.run(
    `DELETE FROM kept_signature WHERE signature_id BETWEEN :first AND :last OR name_from BETWEEN :first AND :last
       OR city_from BETWEEN :first AND :last`,
    range,
  );
}
