// Review packs that were given out, what volunteers decided in them, and which decisions hold.
import type { RoundKind, Verdict } from "#shared/model/review.ts";
import type { StoreReader, StoreWriter } from "./connection.ts";

export type PackRow = {
  readonly id: string;
  readonly madeAt: string;
  readonly part: number;
  readonly parts: number;
  readonly pairs: number;
};

export type IdPair = { readonly leftId: number; readonly rightId: number };

/** Remembers a pack; a pair's position is its place in the list. */
export function insertPack(writer: StoreWriter, pack: Omit<PackRow, "pairs">, pairs: readonly IdPair[]): void {
  const { id, madeAt, part, parts } = pack;
  writer.run("INSERT INTO review_pack (id, made_at, part, parts, pairs) VALUES (?, ?, ?, ?, ?)", [
    id,
    madeAt,
    part,
    parts,
    pairs.length,
  ]);
  writer.run(
    `INSERT INTO review_pack_pair (pack_id, position, left_id, right_id)
     SELECT ?, key, value ->> 0, value ->> 1 FROM json_each(?)`,
    [id, JSON.stringify(pairs.map(({ leftId, rightId }) => [leftId, rightId]))],
  );
}

export function packById(reader: StoreReader, id: string): PackRow | undefined {
  return reader.get<PackRow>("SELECT id, made_at AS madeAt, part, parts, pairs FROM review_pack WHERE id = ?", [id]);
}

/** A volunteer's decision about a pair of a pack. */
export type PackDecisionRow = {
  readonly packId: string;
  readonly by: string;
  readonly position: number;
  readonly verdict: Verdict;
  readonly decidedAt: string;
};

/** The decisions of all volunteers in all packs. */
export function allPackDecisions(reader: StoreReader): PackDecisionRow[] {
  return reader.all<PackDecisionRow>(
    `SELECT pack_id AS packId, "by", position, verdict, decided_at AS decidedAt FROM pack_decision`,
  );
}

/** Keeps what volunteers decided, in the place of what the same one decided before about the same pair. */
export function keepPackDecisions(writer: StoreWriter, decisions: readonly PackDecisionRow[]): void {
  for (const { packId, by, position, verdict, decidedAt } of decisions) {
    writer.run(
      `INSERT INTO pack_decision (pack_id, "by", position, verdict, decided_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (pack_id, "by", position) DO UPDATE SET verdict = excluded.verdict, decided_at = excluded.decided_at`,
      [packId, by, position, verdict, decidedAt],
    );
  }
}

/** The pairs of all packs whose signatures are both still there. */
export function presentPackPairs(
  reader: StoreReader,
): (IdPair & { readonly packId: string; readonly position: number })[] {
  return reader.all(
    `SELECT pack_id AS packId, position, left_id AS leftId, right_id AS rightId FROM review_pack_pair
     WHERE left_id IS NOT NULL AND right_id IS NOT NULL`,
  );
}

/** What holds about these pairs, given with the smaller id on the left, and how it came about. */
export function heldDecisions(
  reader: StoreReader,
  pairs: readonly IdPair[],
): (IdPair & { readonly verdict: Verdict; readonly kind: RoundKind })[] {
  return reader.all(
    `SELECT d.left_id AS leftId, d.right_id AS rightId, d.verdict, coalesce(r.kind, 'pair') AS kind
     FROM json_each(?) JOIN decision d ON d.left_id = value ->> 0 AND d.right_id = value ->> 1 AND d.ended_by IS NULL
     LEFT JOIN decision_round r ON r.id = d.round`,
    [JSON.stringify(pairs.map(({ leftId, rightId }) => [leftId, rightId]))],
  );
}
