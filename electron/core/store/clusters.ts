// Clusters of signatures of one signer, and the decisions of people about them.
import type { StoreReader, StoreWriter } from "./connection.ts";

/** A signature with what its exact key is made of. */
export type ExactMemberRow = {
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
};

const exactMember = "id, name, email, postal_code AS postalCode, country";

/** Signatures that may share their exact key with another one: those whose number of it is the same. */
export function sharedExactKeys(reader: StoreReader): ExactMemberRow[] {
  return reader.all<ExactMemberRow>(
    `SELECT ${exactMember} FROM signature
     WHERE exact_key IN (SELECT exact_key FROM signature WHERE exact_key IS NOT NULL AND rank >= 0 GROUP BY exact_key HAVING count(*) > 1)
       AND rank >= 0
     ORDER BY exact_key, id`,
  );
}

/** Signatures that may have the same exact key as any of these, and their ranks. */
export function exactKeysOf(
  reader: StoreReader,
  signatureIds: readonly number[],
): (ExactMemberRow & { readonly rank: number })[] {
  return reader.all(
    `SELECT ${exactMember}, rank FROM signature
     WHERE exact_key IN (SELECT s.exact_key FROM json_each(?) JOIN signature s ON s.id = value)
       AND rank >= 0
     ORDER BY exact_key, id`,
    [JSON.stringify(signatureIds)],
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

export function setExactKey(writer: StoreWriter, signatureId: number, exactKey: number | null): void {
  writer.run("UPDATE stored_signature SET exact_key = ? WHERE id = ?", [exactKey, signatureId]);
}

/** Makes every linked signature a signer of its own again. */
export function unlinkAll(writer: StoreWriter): void {
  writer.run("UPDATE stored_signature SET cluster_id = NULL, rank = 0 WHERE rank > 0");
}

export function unlink(writer: StoreWriter, signatureId: number): void {
  writer.run("UPDATE stored_signature SET cluster_id = NULL, rank = 0 WHERE id = ?", [signatureId]);
}

export function link(writer: StoreWriter, signatureId: number, clusterId: number, rank: number): void {
  writer.run("UPDATE stored_signature SET cluster_id = ?, rank = ? WHERE id = ?", [clusterId, rank, signatureId]);
}

/** Pairs of ids that a person called different. */
export function differentPairs(reader: StoreReader): (readonly [number, number])[] {
  const pairs = reader.all<{ left_id: number; right_id: number }>("SELECT left_id, right_id FROM decision");
  return pairs.map((pair) => [pair.left_id, pair.right_id] as const);
}

export function insertDifferent(writer: StoreWriter, first: number, second: number, at: string): void {
  writer.run("INSERT OR IGNORE INTO decision (left_id, right_id, verdict, decided_at) VALUES (?, ?, 'different', ?)", [
    Math.min(first, second),
    Math.max(first, second),
    at,
  ]);
}

/** Takes back all decisions about these signatures. */
export function removeDecisions(writer: StoreWriter, signatureIds: readonly number[]): void {
  const ids = JSON.stringify(signatureIds);
  writer.run("DELETE FROM decision WHERE left_id IN (SELECT value FROM json_each(?))", [ids]);
  writer.run("DELETE FROM decision WHERE right_id IN (SELECT value FROM json_each(?))", [ids]);
}

export function countDecided(reader: StoreReader): number {
  return reader.get<{ n: number }>("SELECT count(*) AS n FROM decision")?.n ?? 0;
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

/** Counts over the whole file. `signatures = signers + duplicates + held`. */
export function countSigners(reader: StoreReader): {
  readonly signatures: number;
  readonly signers: number;
  readonly duplicates: number;
  /** Junk that is not counted. */
  readonly held: number;
} {
  const signatures = reader.get<{ n: number }>("SELECT coalesce(sum(signatures), 0) AS n FROM source_file")?.n ?? 0;
  const duplicates = reader.get<{ n: number }>("SELECT count(*) AS n FROM signature WHERE rank > 0")?.n ?? 0;
  const held =
    reader.get<{ n: number }>("SELECT count(*) AS n FROM signature WHERE junk IS NOT NULL AND rank < 0")?.n ?? 0;
  return { signatures, signers: signatures - duplicates - held, duplicates, held };
}

/** Counted signers whose original is on paper. */
export function countOriginals(reader: StoreReader): number {
  return reader.get<{ n: number }>("SELECT count(*) AS n FROM signature WHERE original = 1 AND rank = 0")?.n ?? 0;
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

/** Clusters of two and more, the largest first, with a member whose name or e-mail holds the search text. */
export function listClusters(
  reader: StoreReader,
  search: string,
  offset: number,
  limit: number,
): { readonly total: number; readonly members: readonly MemberRow[] } {
  const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const filter =
    search === ""
      ? ""
      : `WHERE EXISTS (SELECT 1 FROM signature m WHERE m.id = c.cluster AND (m.name LIKE :pattern ESCAPE '\\' OR m.email LIKE :pattern ESCAPE '\\'))
         OR EXISTS (SELECT 1 FROM signature m WHERE m.cluster_id = c.cluster AND m.rank > 0
                    AND (m.name LIKE :pattern ESCAPE '\\' OR m.email LIKE :pattern ESCAPE '\\'))`;
  const clusters = `WITH c AS (SELECT cluster_id AS cluster, count(*) AS size FROM signature WHERE rank > 0 GROUP BY cluster_id)`;
  const params = search === "" ? {} : { pattern };
  // All ids at once: searching a second time for the total would take as long again.
  const found = reader.all<{ cluster: number }>(
    `${clusters} SELECT cluster FROM c ${filter} ORDER BY size DESC, cluster`,
    params,
  );
  const members = found.slice(offset, offset + limit).flatMap(({ cluster }) =>
    reader.all<MemberRow>(
      `SELECT ${memberColumns} FROM signature s JOIN source_file f ON f.id = s.source_file_id
       WHERE s.id = :cluster
       UNION ALL
       SELECT ${memberColumns} FROM signature s JOIN source_file f ON f.id = s.source_file_id
       WHERE s.cluster_id = :cluster AND s.rank > 0 ORDER BY 3`,
      { cluster },
    ),
  );
  return { total: found.length, members };
}

export type PairRow = {
  readonly leftFile: string;
  readonly leftRow: number;
  readonly rightFile: string;
  readonly rightRow: number;
  readonly decision: "linked" | "different";
};

/** Every pair within a cluster as linked, and every pair that a person called different; in a fixed order. */
export function* listPairs(reader: StoreReader): Generator<PairRow> {
  yield* reader.iterate<PairRow>(
    `WITH member AS (
       SELECT cluster_id AS cluster, id FROM signature WHERE rank > 0
       UNION ALL SELECT DISTINCT cluster_id, cluster_id FROM signature WHERE rank > 0),
     pair AS (
       SELECT a.id AS left_id, b.id AS right_id, 'linked' AS decision
       FROM member a JOIN member b ON b.cluster = a.cluster AND b.id > a.id
       UNION ALL SELECT left_id, right_id, verdict FROM decision)
     SELECT lf.name AS leftFile, l.row AS leftRow, rf.name AS rightFile, r.row AS rightRow, pair.decision
     FROM pair
     JOIN signature l ON l.id = left_id JOIN source_file lf ON lf.id = l.source_file_id
     JOIN signature r ON r.id = right_id JOIN source_file rf ON rf.id = r.source_file_id
     ORDER BY left_id, right_id`,
  );
}
