// The pairs that people look at, narrowed and in order, with all that is shown of their signatures.
import type { NameScript, PairGuard, Verdict } from "#shared/model/review.ts";
import type { SqlValue, StoreReader } from "./connection.ts";
import { signatureRangeOf } from "./source-files.ts";

/** Which pairs: those nobody decided about, those that somebody was unsure about, or all others that were decided. */
export type QueueState = "open" | "second" | "decided";

export type QueueNarrowing = {
  readonly state: QueueState;
  readonly missionId: string | null;
  readonly sourceFileId: number | null;
  readonly guard: PairGuard | null;
  readonly script: NameScript | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly by: string | null;
};

export const everyOpenPair: QueueNarrowing = {
  state: "open",
  missionId: null,
  sourceFileId: null,
  guard: null,
  script: null,
  from: null,
  to: null,
  by: null,
};

export type QueuePlace = { readonly score: number; readonly leftId: number; readonly rightId: number };

export type QueuedPair = QueuePlace & {
  readonly guards: string;
  readonly parts: string;
  readonly verdict: Verdict | null;
  readonly by: string | null;
  readonly at: string | null;
  readonly round: number | null;
};

const decidedPairs = `decision d JOIN pair p ON p.left_id = d.left_id AND p.right_id = d.right_id
    JOIN decision_round r ON r.id = d.round`;
/** Open pairs stand alone: a join to decisions that are not theirs would look at every decision for every pair. */
const tables: { readonly [state in QueueState]: string } = {
  open: "pair p",
  second: decidedPairs,
  decided: decidedPairs,
};
const states: { readonly [state in QueueState]: string } = {
  open: "p.standing = 'review'",
  second: "d.ended_by IS NULL AND d.verdict = 'unsure'",
  decided: "d.ended_by IS NULL AND d.verdict <> 'unsure'",
};
const pairColumns = "p.left_id AS leftId, p.right_id AS rightId, p.score, p.guards, p.parts";
const decisionColumns = 'd.verdict, r.decided_by AS "by", r.at, d.round';
const noDecision = 'NULL AS verdict, NULL AS "by", NULL AS at, NULL AS round';

/** As a value for each side: an EXISTS over both would be turned into a join that begins at the signatures. */
const countryOf = (side: "left_id" | "right_id") => `(SELECT country FROM stored_signature WHERE id = p.${side})`;
const ofMission = "(SELECT country FROM country_route WHERE mission_id = :mission)";

function narrowed(
  reader: StoreReader,
  narrowing: QueueNarrowing,
): { readonly from: string; readonly params: { [name: string]: SqlValue } } {
  const { state, missionId, sourceFileId, guard, script, by } = narrowing;
  const conditions = [states[state]];
  const params: { [name: string]: SqlValue } = {};
  function narrow(condition: string, name: string, value: SqlValue): void {
    if (value === null) return;
    conditions.push(condition);
    params[name] = value;
  }
  narrow("p.score >= :from", "from", narrowing.from);
  narrow("p.score < :to", "to", narrowing.to);
  narrow("p.script = :script", "script", script);
  narrow("instr(' ' || p.guards || ' ', ' ' || :guard || ' ') > 0", "guard", guard);
  if (sourceFileId !== null) {
    const range = signatureRangeOf(reader, sourceFileId);
    if (range === null) conditions.push("FALSE");
    // The plus keeps the order of the queue: two indexes of ids would be read instead, and all that they hold sorted.
    else conditions.push("(+p.left_id BETWEEN :first AND :last OR +p.right_id BETWEEN :first AND :last)");
    Object.assign(params, range);
  }
  narrow(`(${countryOf("left_id")} IN ${ofMission} OR ${countryOf("right_id")} IN ${ofMission})`, "mission", missionId);
  if (state !== "open") narrow("r.decided_by = :by", "by", by);
  return { from: `${tables[state]} WHERE ${conditions.join(" AND ")}`, params };
}

export function countQueue(reader: StoreReader, narrowing: QueueNarrowing): number {
  const { from, params } = narrowed(reader, narrowing);
  return reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${from}`, params)?.n ?? 0;
}

/** A page of the queue after a place: the highest score first, pairs of one score by their ids. */
export function queuePage(
  reader: StoreReader,
  narrowing: QueueNarrowing,
  after: QueuePlace | null,
  limit: number,
): QueuedPair[] {
  const { from, params } = narrowed(reader, narrowing);
  const beyond = after === null ? "" : "AND (-p.score, p.left_id, p.right_id) > (:afterScore, :afterLeft, :afterRight)";
  const place = after === null ? {} : { afterScore: -after.score, afterLeft: after.leftId, afterRight: after.rightId };
  return reader.all(
    `SELECT ${pairColumns}, ${narrowing.state === "open" ? noDecision : decisionColumns}
     FROM ${from} ${beyond} ORDER BY p.score DESC, p.left_id, p.right_id LIMIT :limit`,
    { ...params, ...place, limit },
  );
}

/** Ids of all pairs of the queue, in its order. */
export function queueIds(
  reader: StoreReader,
  narrowing: QueueNarrowing,
): { readonly leftId: number; readonly rightId: number; readonly guards: string }[] {
  const { from, params } = narrowed(reader, narrowing);
  return reader.all(
    `SELECT p.left_id AS leftId, p.right_id AS rightId, p.guards FROM ${from}
     ORDER BY p.score DESC, p.left_id, p.right_id`,
    params,
  );
}

/**
 * Pairs of a band of scores in an order that looks random and is always the same, with the verdict that holds: open ones and
 * those that people decided one by one.
 */
export function drawFromBand(reader: StoreReader, from: number, to: number, limit: number): QueuedPair[] {
  return reader.all(
    `WITH of_band AS (
       SELECT left_id, right_id FROM pair WHERE standing = 'review' AND score >= :from AND score < :to
       UNION
       SELECT p.left_id, p.right_id FROM decision d CROSS JOIN decision_round r ON r.id = d.round
         CROSS JOIN pair p ON p.left_id = d.left_id AND p.right_id = d.right_id
       WHERE d.ended_by IS NULL AND r.kind = 'pair' AND p.score >= :from AND p.score < :to),
     drawn AS MATERIALIZED (
       SELECT *, (left_id * 2654435761 + right_id * 2246822519) % 4294967296 AS place FROM of_band
       ORDER BY place, left_id, right_id LIMIT :limit)
     SELECT ${pairColumns}, ${decisionColumns}
     FROM drawn CROSS JOIN pair p ON p.left_id = drawn.left_id AND p.right_id = drawn.right_id
     LEFT JOIN decision d ON d.left_id = p.left_id AND d.right_id = p.right_id AND d.ended_by IS NULL
     LEFT JOIN decision_round r ON r.id = d.round
     ORDER BY place, p.left_id, p.right_id`,
    { from, to, limit },
  );
}

export type ReviewMemberRow = {
  readonly signatureId: number;
  readonly clusterId: number;
  readonly sourceFile: string;
  readonly row: number;
  readonly name: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly street: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly region: string | null;
  readonly country: string | null;
  readonly birthDate: string | null;
  readonly signedAt: string | null;
};

const member = `s.id AS signatureId, coalesce(s.cluster_id, s.id) AS clusterId, f.name AS sourceFile, s.row, s.name,
  s.given_name AS givenName, s.family_name AS familyName, s.email, s.phone, s.street, s.city, s.postal_code AS postalCode,
  s.region, s.country, s.birth_date AS birthDate, s.signed_at AS signedAt`;

/** All that is shown of these signatures, by id. */
export function reviewMembers(reader: StoreReader, ids: readonly number[]): Map<number, ReviewMemberRow> {
  const rows = reader.all<ReviewMemberRow>(
    `SELECT ${member} FROM json_each(?) JOIN signature s ON s.id = value JOIN source_file f ON f.id = s.source_file_id`,
    [JSON.stringify(ids)],
  );
  return new Map(rows.map((row) => [row.signatureId, row]));
}

/** Ids of the members of clusters, each of which is named by the signature that counts for it. */
export function membersOfClusters(
  reader: StoreReader,
  clusterIds: readonly number[],
): { readonly id: number; readonly clusterId: number }[] {
  return reader.all(
    `SELECT s.id, c.value AS clusterId FROM json_each(?) c JOIN stored_signature s ON s.id = c.value
     UNION SELECT s.id, s.cluster_id FROM json_each(?) c JOIN stored_signature s ON s.cluster_id = c.value AND s.rank > 0
     ORDER BY 2, 1`,
    [JSON.stringify(clusterIds), JSON.stringify(clusterIds)],
  );
}

/** An open pair with what it can be narrowed by. */
export type OpenPair = QueuePlace & {
  readonly guards: string;
  readonly script: NameScript;
  readonly leftCountry: string | null;
  readonly rightCountry: string | null;
};

/** Some of the open pairs after a place, the lowest score first, pairs of one score by their ids; null begins. */
export function openPairsAfter(reader: StoreReader, after: QueuePlace | null, limit: number): OpenPair[] {
  return reader.all(
    `SELECT p.left_id AS leftId, p.right_id AS rightId, p.score, p.guards, p.script,
       ${countryOf("left_id")} AS leftCountry, ${countryOf("right_id")} AS rightCountry
     FROM pair p WHERE p.standing = 'review' AND (p.score, p.left_id, p.right_id) > (:score, :leftId, :rightId)
     ORDER BY p.score, p.left_id, p.right_id LIMIT :limit`,
    { ...(after ?? { score: Number.NEGATIVE_INFINITY, leftId: 0, rightId: 0 }), limit },
  );
}
