// What people decided about pairs of signatures: rounds of decisions, none of which is ever deleted.
import type { RoundKind, Verdict } from "#shared/model/review.ts";
import type { StoreReader, StoreWriter } from "./connection.ts";
import type { SignatureRange } from "./source-files.ts";

export type Decision = { readonly leftId: number; readonly rightId: number; readonly verdict: Verdict };

/** The mark of a decision that was taken back, in place of the round that replaced it. */
const takenBack = 0;

/** Begins a round of decisions; its id. */
export function insertRound(writer: StoreWriter, kind: RoundKind, at: string, by: string, note = ""): number {
  return writer.run("INSERT INTO decision_round (kind, at, decided_by, note) VALUES (?, ?, ?, ?)", [kind, at, by, note])
    .rowId;
}

/** Stores a decision, which replaces the one that held about this pair. */
export function insertDecision(writer: StoreWriter, round: number, decision: Decision): void {
  const left = Math.min(decision.leftId, decision.rightId);
  const right = Math.max(decision.leftId, decision.rightId);
  writer.run("UPDATE decision SET ended_by = ? WHERE left_id = ? AND right_id = ? AND ended_by IS NULL", [
    round,
    left,
    right,
  ]);
  writer.run("INSERT INTO decision (left_id, right_id, verdict, round) VALUES (?, ?, ?, ?)", [
    left,
    right,
    decision.verdict,
    round,
  ]);
}

/** Takes a round back: what it decided no longer holds, what it had replaced holds again. Gives the pairs it was about. */
export function takeRoundBack(writer: StoreWriter, round: number): Decision[] {
  const held = writer.all<Decision>(
    "SELECT left_id AS leftId, right_id AS rightId, verdict FROM decision WHERE round = ? AND ended_by IS NULL",
    [round],
  );
  // What a later round replaced does not come back with that round; what this one had replaced then does.
  for (const later of writer.all<{ id: number; leftId: number; rightId: number; endedBy: number }>(
    `SELECT id, left_id AS leftId, right_id AS rightId, ended_by AS endedBy FROM decision WHERE round = ? AND ended_by > ${takenBack}`,
    [round],
  )) {
    writer.run("UPDATE decision SET ended_by = ? WHERE ended_by = ? AND left_id = ? AND right_id = ?", [
      later.endedBy,
      round,
      later.leftId,
      later.rightId,
    ]);
    writer.run("UPDATE decision SET ended_by = ? WHERE id = ?", [takenBack, later.id]);
  }
  writer.run("UPDATE decision SET ended_by = ? WHERE round = ? AND ended_by IS NULL", [takenBack, round]);
  for (const { leftId, rightId } of held) {
    writer.run("UPDATE decision SET ended_by = NULL WHERE ended_by = ? AND left_id = ? AND right_id = ?", [
      round,
      leftId,
      rightId,
    ]);
  }
  return held;
}

const holding = "SELECT left_id AS leftId, right_id AS rightId, verdict FROM decision WHERE ended_by IS NULL";

/** Junk that is held back is linked to nobody, whatever was decided before. */
const counts = "NOT EXISTS (SELECT 1 FROM stored_signature h WHERE h.id IN (left_id, right_id) AND h.rank = -1)";

/** Every decision that holds about signatures that are not held back, in the order of ids. */
export function holdingDecisions(reader: StoreReader): Decision[] {
  return reader.all(`${holding} AND ${counts} ORDER BY left_id, right_id`);
}

/** As {@link holdingDecisions}, about any of these signatures. */
export function decisionsOf(reader: StoreReader, signatureIds: readonly number[]): Decision[] {
  const ids = JSON.stringify(signatureIds);
  return reader.all(
    `${holding} AND ${counts} AND left_id IN (SELECT value FROM json_each(:ids))
     UNION ${holding} AND ${counts} AND right_id IN (SELECT value FROM json_each(:ids)) ORDER BY 1, 2`,
    { ids },
  );
}

/** Pairs about which a decision holds, by verdict. */
export function countDecisions(reader: StoreReader): { readonly [verdict in Verdict]: number } {
  const counts = { same: 0, different: 0, unsure: 0 };
  const rows = reader.all<{ verdict: Verdict; n: number }>(
    "SELECT verdict, count(*) AS n FROM decision WHERE ended_by IS NULL GROUP BY verdict",
  );
  for (const { verdict, n } of rows) counts[verdict] = n;
  return counts;
}

export type RoundRow = {
  readonly id: number;
  readonly kind: RoundKind;
  readonly at: string;
  readonly by: string;
  readonly decisions: number;
  readonly holding: number;
};

/** Rounds, the last first. */
export function listRounds(reader: StoreReader, offset: number, limit: number): { total: number; rounds: RoundRow[] } {
  const total = reader.get<{ n: number }>("SELECT count(*) AS n FROM decision_round")?.n ?? 0;
  const rounds = reader.all<RoundRow>(
    `SELECT r.id, r.kind, r.at, r.decided_by AS "by",
       (SELECT count(*) FROM decision d WHERE d.round = r.id) AS decisions,
       (SELECT count(*) FROM decision d WHERE d.round = r.id AND d.ended_by IS NULL) AS holding
     FROM decision_round r ORDER BY r.id DESC LIMIT ? OFFSET ?`,
    [limit, offset],
  );
  return { total, rounds };
}

/** Who decided how many pairs that hold, and how many of them since a moment; the most first. */
export function listReviewers(
  reader: StoreReader,
  since: string,
): { readonly by: string; readonly decisions: number; readonly lately: number }[] {
  return reader.all(
    `SELECT r.decided_by AS "by", count(*) AS decisions, sum(r.at >= ?) AS lately
     FROM decision d JOIN decision_round r ON r.id = d.round WHERE d.ended_by IS NULL
     GROUP BY r.decided_by ORDER BY count(*) DESC, r.decided_by`,
    [since],
  );
}

/** Deletes the decisions about these signatures, so that they can go. */
export function removeDecisionsOf(writer: StoreWriter, { first, last }: SignatureRange): void {
  writer.run("DELETE FROM decision WHERE left_id BETWEEN ? AND ?", [first, last]);
  writer.run("DELETE FROM decision WHERE right_id BETWEEN ? AND ?", [first, last]);
}
