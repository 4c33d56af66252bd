// Signers who wait for a packet: they count, their country has a mission, and no packet holds them.
import type { StoreReader } from "./connection.ts";
import { packetHolds } from "./deliveries.ts";
import { type LineRow, lineColumns } from "./packet-lines.ts";

/** Signers that a packet holds by a signature that was linked to an earlier one after the sealing. */
const heldByDuplicate = `SELECT h.cluster_id FROM signature h
  JOIN packet_line l ON l.signature_id = h.id JOIN packet p ON p.key = l.packet_key WHERE h.rank > 0 AND ${packetHolds}`;

/** Counted signers of the mission that no packet holds, in the order of import. */
const waitingSigners = `signature s WHERE s.rank = 0
  AND s.country IN (SELECT country FROM country_route WHERE mission_id = :missionId)
  AND NOT EXISTS (SELECT 1 FROM packet_line l JOIN packet p ON p.key = l.packet_key
                  WHERE l.signature_id = s.id AND ${packetHolds})
  AND s.id NOT IN (${heldByDuplicate})`;

/** One waiting signer with the row that it came from. */
export type WaitingRow = Omit<LineRow, "line"> & {
  readonly id: number;
  readonly original: 0 | 1;
  readonly sourceFile: string;
  readonly row: number;
};

/** All who wait for a packet to a mission, in the order of import. */
export function* waitingRows(reader: StoreReader, missionId: string): Generator<WaitingRow> {
  yield* reader.iterate<WaitingRow>(
    `SELECT s.id, ${lineColumns}, s.original, s.row,
       (SELECT f.name FROM source_file f WHERE f.id = s.source_file_id) AS sourceFile
     FROM ${waitingSigners} ORDER BY s.id`,
    { missionId },
  );
}

/** How many signatures are linked to each of the mission's waiting signers who has any. */
export function duplicatesOfWaiting(reader: StoreReader, missionId: string): Map<number, number> {
  const rows = reader.all<{ id: number; n: number }>(
    `SELECT d.cluster_id AS id, count(*) AS n FROM stored_signature d
     WHERE d.rank > 0 AND d.cluster_id IN (SELECT s.id FROM ${waitingSigners}) GROUP BY d.cluster_id`,
    { missionId },
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** Signers who wait for a packet: those for its list, and those whose original is on paper. */
export type Waiting = { readonly online: number; readonly originals: number };

/**
 * Waiting counted signers of each mission that has any: all who count, less those whom a packet holds. The kept figures hold both;
 * those who were sealed and count no longer are few and are looked at one by one.
 */
export function waitingByMission(reader: StoreReader): Map<string, Waiting> {
  const rows = reader.all<{ missionId: string } & Waiting>(
    `WITH holding AS MATERIALIZED (SELECT key FROM packet p WHERE ${packetHolds}),
       uncounted AS MATERIALIZED (
         SELECT s.cluster_id, s.rank, s.country, s.original FROM sealed_uncounted u CROSS JOIN stored_signature s ON s.id = u.signature_id
         WHERE EXISTS (SELECT 1 FROM packet_line l JOIN holding ON holding.key = l.packet_key WHERE l.signature_id = s.id)),
       part AS (
         SELECT country, original, signatures AS signers FROM signature_figure WHERE standing = 0
         UNION ALL SELECT country, original, -signers FROM sealed_figure
           WHERE EXISTS (SELECT 1 FROM json_each(packets) JOIN holding ON holding.key = value)
         UNION ALL SELECT country, original, 1 FROM uncounted
         UNION ALL SELECT h.country, h.original, -1
           FROM (SELECT DISTINCT cluster_id FROM uncounted WHERE rank > 0) c CROSS JOIN stored_signature h ON h.id = c.cluster_id
           WHERE h.rank = 0 AND NOT EXISTS (
             SELECT 1 FROM packet_line l JOIN holding ON holding.key = l.packet_key WHERE l.signature_id = h.id))
     SELECT r.mission_id AS missionId, sum(iif(original, 0, signers)) AS online, sum(iif(original, signers, 0)) AS originals
     FROM part JOIN country_route r ON r.country = part.country GROUP BY r.mission_id HAVING sum(signers) > 0`,
  );
  return new Map(rows.map(({ missionId, online, originals }) => [missionId, { online, originals }]));
}
