// Signatures that are plainly no people: held back with rank -1 until someone says otherwise.
import type { JunkReason } from "#shared/model/signature.ts";
import type { StoreReader, StoreWriter } from "./connection.ts";

export type JunkRow = {
  readonly signatureId: number;
  readonly sourceFile: string;
  readonly row: number;
  readonly name: string;
  readonly email: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly reason: JunkReason;
  readonly held: boolean;
};

/** Marks a signature as junk and holds it back. */
export function markJunk(writer: StoreWriter, signatureId: number, reason: JunkReason): void {
  writer.run("UPDATE stored_signature SET junk = ?, rank = -1 WHERE id = ?", [reason, signatureId]);
}

/** Junk by reason: how many are held back, how many count after all. */
export function countJunk(
  reader: StoreReader,
): { readonly reason: JunkReason; readonly held: number; readonly counted: number }[] {
  return reader.all(
    `SELECT junk AS reason, sum(rank = -1) AS held, sum(rank >= 0) AS counted FROM stored_signature
     WHERE junk IS NOT NULL GROUP BY junk`,
  );
}

/** Its index is named: left to itself, a page in the order of import is looked for among all signatures. */
const junk = "stored_signature s INDEXED BY signature_junk";
const filter = `s.junk IS NOT NULL AND (:reason IS NULL OR s.junk = :reason)
  AND (:held IS NULL OR iif(:held, s.rank = -1, s.rank >= 0))`;

/** A page of the junk in the order of import, and how many the filter leaves. `held` is 1, 0 or null for both. */
export function listJunk(
  reader: StoreReader,
  reason: JunkReason | null,
  held: boolean | null,
  offset: number,
  limit: number,
): { readonly total: number; readonly signatures: readonly JunkRow[] } {
  const params = { reason, held: held === null ? null : Number(held) };
  const total = reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${junk} WHERE ${filter}`, params)?.n ?? 0;
  const rows = reader.all<Omit<JunkRow, "held"> & { readonly rank: number }>(
    `SELECT s.id AS signatureId, f.name AS sourceFile, s.row, s.name, s.email, s.city, s.country, s.junk AS reason, s.rank
     FROM signature s JOIN source_file f ON f.id = s.source_file_id
     WHERE s.id IN (SELECT s.id FROM ${junk} WHERE ${filter} ORDER BY s.id LIMIT :limit OFFSET :offset)
     ORDER BY s.id`,
    { ...params, limit, offset },
  );
  return { total, signatures: rows.map(({ rank, ...row }) => ({ ...row, held: rank === -1 })) };
}

/** The junk among these signatures that is held back, or that is counted. */
export function junkAmong(reader: StoreReader, signatureIds: readonly number[], held: boolean): number[] {
  return reader
    .all<{ id: number }>(
      `SELECT s.id FROM stored_signature s WHERE s.id IN (SELECT value FROM json_each(?)) AND s.junk IS NOT NULL
         AND iif(?, s.rank = -1, s.rank >= 0) ORDER BY s.id`,
      [JSON.stringify(signatureIds), Number(held)],
    )
    .map(({ id }) => id);
}

/** Lets held junk among these signatures count, each as a signer of its own; their number. */
export function countSignatures(writer: StoreWriter, signatureIds: readonly number[]): number {
  return writer.run(
    `UPDATE stored_signature SET rank = 0, cluster_id = NULL
     WHERE junk IS NOT NULL AND rank = -1 AND id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(signatureIds)],
  ).changes;
}

/** Holds back the junk among these signatures; their number. */
export function holdSignatures(writer: StoreWriter, signatureIds: readonly number[]): number {
  return writer.run(
    `UPDATE stored_signature SET rank = -1, cluster_id = NULL
     WHERE junk IS NOT NULL AND rank >= 0 AND id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(signatureIds)],
  ).changes;
}
