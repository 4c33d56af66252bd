// Clusters of signatures of one signer, and the decisions of people about them.
import type { ClosedPair } from "#shared/matching/close-pairs.ts";
import type { StoreReader, StoreWriter } from "./connection.ts";
import { withdrawnRank } from "./withdrawals.ts";

/** A signature with what its exact key is made of. */
export type ExactMemberRow = {
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
};

const exactMember = "id, name, email, postal_code AS postalCode, country";

/** Signatures that may share their exact key with another one: those whose number of it is the same, held ones among them. */
export function sharedExactKeys(reader: StoreReader): ExactMemberRow[] {
  return reader.all<ExactMemberRow>(
    `SELECT ${exactMember} FROM signature
     WHERE exact_key IN (SELECT exact_key FROM stored_signature WHERE exact_key IS NOT NULL GROUP BY exact_key HAVING count(*) > 1)
     ORDER BY exact_key, id`,
  );
}

/** Signatures of a source file after an id, in id order, with what their exact key is made of. */
export function exactKeyParts(
  reader: StoreReader,
  sourceFileId: number,
  after: number,
  limit: number,
): ExactMemberRow[] {
  return reader.all<ExactMemberRow>(
    `SELECT ${exactMember} FROM signature WHERE id > ? AND source_file_id = ? ORDER BY id LIMIT ?`,
    [after, sourceFileId, limit],
  );
}

/** What the exact keys of these signatures are made of, in the order of ids. */
export function exactKeyPartsOf(reader: StoreReader, signatureIds: readonly number[]): ExactMemberRow[] {
  return reader.all<ExactMemberRow>(
    `SELECT ${exactMember} FROM signature WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    [JSON.stringify(signatureIds)],
  );
}

export function setExactKey(writer: StoreWriter, signatureId: number, exactKey: number | null): void {
  writer.run("UPDATE stored_signature SET exact_key = ? WHERE id = ?", [exactKey, signatureId]);
}

/** A signature that does not count, the one that counts for it, and its rank among its cluster, from 1. */
export type ClusterRow = { readonly id: number; readonly clusterId: number; readonly rank: number };

export function linkedRows(reader: StoreReader): ClusterRow[] {
  return reader.all("SELECT id, cluster_id AS clusterId, rank FROM stored_signature WHERE rank > 0");
}

/** Lets the signature stand for itself; one whose signer has withdrawn counts no more than before. */
export function unlink(writer: StoreWriter, signatureId: number): void {
  writer.run(
    `UPDATE stored_signature SET cluster_id = NULL, rank = iif(id IN (SELECT signature_id FROM withdrawal), ${withdrawnRank}, 0)
     WHERE id = ?`,
    [signatureId],
  );
}

export function link(writer: StoreWriter, signatureId: number, clusterId: number, rank: number): void {
  writer.run("UPDATE stored_signature SET cluster_id = ?, rank = ? WHERE id = ?", [clusterId, rank, signatureId]);
}

/** Ids of all members of the clusters that these signatures belong to, by cluster. */
export function clusterMembers(reader: StoreReader, signatureIds: readonly number[]): Map<number, number[]> {
  const clusters = new Map<number, number[]>();
  const rows = reader.all<{ id: number; cluster: number }>(
    `WITH chosen AS (SELECT DISTINCT coalesce(s.cluster_id, s.id) AS cluster FROM json_each(?) JOIN signature s ON s.id = value)
     SELECT cluster AS id, cluster FROM chosen
     UNION ALL
     SELECT d.id, d.cluster_id FROM chosen JOIN signature d ON d.cluster_id = cluster AND d.rank > 0
     ORDER BY 2, 1`,
    [JSON.stringify(signatureIds)],
  );
  for (const row of rows) {
    const members = clusters.get(row.cluster);
    if (members === undefined) clusters.set(row.cluster, [row.id]);
    else members.push(row.id);
  }
  return clusters;
}

/** Counts over the whole file. `signatures = signers + duplicates + held + withdrawn`. */
export function countSigners(reader: StoreReader): {
  readonly signatures: number;
  readonly signers: number;
  readonly duplicates: number;
  /** Junk that is not counted. */
  readonly held: number;
  /** Signers who have withdrawn. */
  readonly withdrawn: number;
} {
  const rows = reader.all<{ standing: -2 | -1 | 0 | 1; n: number }>(
    "SELECT standing, sum(signatures) AS n FROM signature_figure GROUP BY standing",
  );
  const [withdrawn = 0, held = 0, signers = 0, duplicates = 0] = [-2, -1, 0, 1].map(
    (standing) => rows.find((row) => row.standing === standing)?.n,
  );
  return { signatures: withdrawn + held + signers + duplicates, signers, duplicates, held, withdrawn };
}

/** Counted signers whose original is on paper. */
export function countOriginals(reader: StoreReader): number {
  const sum = "SELECT sum(signatures) AS n FROM signature_figure WHERE standing = 0 AND original = 1";
  return reader.get<{ n: number | null }>(sum)?.n ?? 0;
}

export type MemberRow = {
  readonly signatureId: number;
  readonly clusterId: number;
  readonly rank: number;
  readonly sourceFile: string;
  readonly row: number;
  readonly name: string;
  readonly email: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  readonly signedAt: string | null;
  readonly packetId: string | null;
  readonly line: number | null;
};

const memberColumns = `s.id AS signatureId, coalesce(s.cluster_id, s.id) AS clusterId, s.rank, f.name AS sourceFile, s.row, s.name, s.email,
  s.city, s.postal_code AS postalCode, s.country, s.signed_at AS signedAt,
  (SELECT p.id FROM packet_line l JOIN packet p ON p.key = l.packet_key WHERE l.signature_id = s.id
   ORDER BY l.packet_key LIMIT 1) AS packetId,
  (SELECT l.line FROM packet_line l WHERE l.signature_id = s.id ORDER BY l.packet_key LIMIT 1) AS line`;

export type SizedCluster = {
  readonly cluster: number;
  /** Another one when other signatures make up the cluster: the sum of the squares of their ids. */
  readonly mark: number;
};

/** The clusters of two and more, the largest first. */
export function clustersBySize(reader: StoreReader): SizedCluster[] {
  return reader.all(
    `SELECT cluster_id AS cluster, sum(id * id) AS mark FROM stored_signature WHERE rank > 0
     GROUP BY cluster_id ORDER BY count(*) DESC, cluster_id`,
  );
}

/** What the members of these clusters are found by, in no order. Clusters in ascending order are read quickest. */
export function namesAndEmails(
  reader: StoreReader,
  clusters: readonly number[],
): { readonly cluster: number; readonly name: string; readonly email: string | null }[] {
  return reader.all(
    `SELECT c.value AS cluster, s.name, s.email FROM json_each(:clusters) c CROSS JOIN signature s ON s.id = c.value
     UNION ALL
     SELECT c.value, s.name, s.email FROM json_each(:clusters) c CROSS JOIN signature s ON s.cluster_id = c.value AND s.rank > 0`,
    { clusters: JSON.stringify(clusters) },
  );
}

/** The members of these clusters, cluster after cluster, those that count first. */
export function clusterMemberRows(reader: StoreReader, clusters: readonly number[]): MemberRow[] {
  return clusters.flatMap((cluster) =>
    reader.all<MemberRow>(
      `SELECT ${memberColumns} FROM signature s JOIN source_file f ON f.id = s.source_file_id
       WHERE s.id = :cluster
       UNION ALL
       SELECT ${memberColumns} FROM signature s JOIN source_file f ON f.id = s.source_file_id
       WHERE s.cluster_id = :cluster AND s.rank > 0 ORDER BY 3`,
      { cluster },
    ),
  );
}

export type PairRow = {
  readonly leftFile: string;
  readonly leftRow: number;
  readonly rightFile: string;
  readonly rightRow: number;
  readonly score: number;
  readonly decision: "linked" | "different" | "review" | "apart";
};

/**
 * Every pair that was compared and kept, every pair within a cluster and every one of `closed`, in the order of ids. The score of
 * a pair is its own or the one in `closed`, whichever is higher; a pair that has neither hangs together by decisions and gets 0.
 */
export function* listPairs(reader: StoreReader, closed: readonly ClosedPair[]): Generator<PairRow> {
  yield* reader.iterate<PairRow>(
    `WITH member AS (
       SELECT cluster_id AS cluster, id FROM stored_signature WHERE rank > 0
       UNION ALL SELECT DISTINCT cluster_id, cluster_id FROM stored_signature WHERE rank > 0),
     stated AS (
       SELECT min(a.id, b.id) AS left_id, max(a.id, b.id) AS right_id, NULL AS score, 'linked' AS decision, 0 AS place
       FROM member a JOIN member b ON b.cluster = a.cluster AND b.id > a.id
       UNION ALL SELECT left_id, right_id, NULL, 'different', 1 FROM decision WHERE ended_by IS NULL AND verdict = 'different'
       UNION ALL SELECT left_id, right_id, score, iif(standing = 'review', 'review', 'apart'), 2 FROM pair
       UNION ALL SELECT value ->> 0, value ->> 1, value ->> 2, 'apart', 3 FROM json_each(?)),
     listed AS (
       -- of the rows of one pair the first says how it stands
       SELECT left_id, right_id, coalesce(max(score) OVER same, 0) AS score, decision, place,
         row_number() OVER (same ORDER BY place) AS number
       FROM stated WINDOW same AS (PARTITION BY left_id, right_id))
     SELECT lf.name AS leftFile, l.row AS leftRow, rf.name AS rightFile, r.row AS rightRow, listed.score, listed.decision
     FROM listed
     JOIN stored_signature l ON l.id = left_id JOIN source_file lf ON lf.id = l.source_file_id
     JOIN stored_signature r ON r.id = right_id JOIN source_file rf ON rf.id = r.source_file_id
     WHERE number = 1 ORDER BY left_id, right_id`,
    [JSON.stringify(closed.map(({ left, right, score }) => [left, right, score]))],
  );
}
