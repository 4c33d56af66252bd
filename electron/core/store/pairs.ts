// What matching found: pairs of signatures with their score, and how each pair stands.
import type { NameScript, PairGuard, ScorePart } from "#shared/model/review.ts";
import type { StoreReader, StoreWriter } from "./connection.ts";
import type { SignatureRange } from "./source-files.ts";

/** `linked`: both are in one cluster by this pair; `review`: a person decides; `apart`: too little alike, or decided. */
export type Standing = "linked" | "review" | "apart";

export type FoundPair = {
  readonly leftId: number;
  readonly rightId: number;
  readonly score: number;
  readonly guards: readonly PairGuard[];
  readonly parts: readonly ScorePart[];
  readonly script: NameScript;
};

/** A pair as the clustering needs it. */
export type ScoredPair = Pick<FoundPair, "leftId" | "rightId" | "score" | "guards"> & {
  readonly standing: Standing;
  /** Linked by rule, whatever the threshold. */
  readonly isCertain: boolean;
};

type PairRow = {
  readonly leftId: number;
  readonly rightId: number;
  readonly score: number;
  readonly guards: string;
  readonly standing: Standing;
  readonly isCertain: 0 | 1;
};

/** The only part of a score that is given by rule. */
export const ruleField = "rule";

const scored = `p.left_id AS leftId, p.right_id AS rightId, p.score, p.guards, p.standing,
  p.parts LIKE '[["${ruleField}"%' AS isCertain`;

function scoredPair(row: PairRow): ScoredPair {
  return { ...row, guards: guardsFrom(row.guards), isCertain: row.isCertain === 1 };
}

/** Stores pairs, or what is known newly of them; they stand apart until they were clustered. */
export function savePairs(writer: StoreWriter, pairs: readonly FoundPair[]): void {
  for (const { leftId, rightId, score, guards, parts, script } of pairs) {
    writer.run(
      `INSERT INTO pair (left_id, right_id, score, guards, parts, script, standing) VALUES (?, ?, ?, ?, ?, ?, 'apart')
       ON CONFLICT (left_id, right_id) DO UPDATE SET score = excluded.score, guards = excluded.guards,
         parts = excluded.parts, script = excluded.script`,
      [leftId, rightId, score, guards.join(" "), JSON.stringify(parts.map(partAsList)), script],
    );
  }
}

function partAsList({ field, level, bits }: ScorePart): readonly [string, string, number] {
  return [field, level, bits];
}

export function partsFrom(json: string): ScorePart[] {
  const lists = JSON.parse(json) as [string, string, number][];
  return lists.map(([field, level, bits]) => ({ field, level, bits }));
}

export function guardsFrom(text: string): PairGuard[] {
  return text === "" ? [] : (text.split(" ") as PairGuard[]);
}

/** Read once, from an index: to look up both signatures of every pair takes three times as long as to read the pairs. */
const heldSignatures = "SELECT id FROM stored_signature WHERE junk IS NOT NULL AND rank = -1";

/** All pairs of signatures that are not held back, in the order of their ids. */
export function* comparedPairs(reader: StoreReader): Generator<ScoredPair> {
  const rows = reader.iterate<PairRow>(
    `SELECT ${scored} FROM pair p
     WHERE p.left_id NOT IN (${heldSignatures}) AND p.right_id NOT IN (${heldSignatures})
     ORDER BY p.left_id, p.right_id`,
  );
  for (const row of rows) yield scoredPair(row);
}

/** The pairs of any of these signatures with others that are not held back. */
export function pairsOf(reader: StoreReader, signatureIds: readonly number[]): ScoredPair[] {
  return reader
    .all<PairRow>(
      `SELECT ${scored} FROM pair p WHERE p.left_id IN (SELECT value FROM json_each(:ids))
         AND NOT EXISTS (SELECT 1 FROM stored_signature h WHERE h.id IN (p.left_id, p.right_id) AND h.rank = -1)
       UNION
       SELECT ${scored} FROM pair p WHERE p.right_id IN (SELECT value FROM json_each(:ids))
         AND NOT EXISTS (SELECT 1 FROM stored_signature h WHERE h.id IN (p.left_id, p.right_id) AND h.rank = -1)
       ORDER BY 1, 2`,
      { ids: JSON.stringify(signatureIds) },
    )
    .map(scoredPair);
}

export function setStanding(
  writer: StoreWriter,
  leftId: number,
  rightId: number,
  standing: Standing,
  guards: readonly PairGuard[],
): void {
  writer.run("UPDATE pair SET standing = ?, guards = ? WHERE left_id = ? AND right_id = ?", [
    standing,
    guards.join(" "),
    leftId,
    rightId,
  ]);
}

export function removeAllPairs(writer: StoreWriter): void {
  writer.run("DELETE FROM pair");
}

/** Takes the pairs of signatures that are held back now out of the review. */
export function setApart(writer: StoreWriter, signatureIds: readonly number[]): void {
  const ids = JSON.stringify(signatureIds);
  writer.run("UPDATE pair SET standing = 'apart' WHERE left_id IN (SELECT value FROM json_each(?))", [ids]);
  writer.run("UPDATE pair SET standing = 'apart' WHERE right_id IN (SELECT value FROM json_each(?))", [ids]);
}

/** Forgets the pairs of these signatures, so that they can go. */
export function removePairsOf(writer: StoreWriter, { first, last }: SignatureRange): void {
  writer.run("DELETE FROM pair WHERE left_id BETWEEN ? AND ?", [first, last]);
  writer.run("DELETE FROM pair WHERE right_id BETWEEN ? AND ?", [first, last]);
}
