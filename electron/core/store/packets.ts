// Packets: which signature stands on which line, and the files that were made of them.
import type { PacketLanguage, PaperSize } from "#shared/model/campaign.ts";
import { type Delivery, type DeliveryFields, type DeliveryOutcome, deliveredOutcomes } from "#shared/model/delivery.ts";
import type { Packet } from "#shared/model/packet.ts";
import type { StoreReader, StoreWriter } from "./connection.ts";

type PacketRow = {
  readonly key: number;
  readonly id: string;
  readonly mission_id: string;
  readonly sealed_at: string;
  readonly paper: PaperSize;
  readonly language: PacketLanguage;
  readonly signers: number;
  readonly originals: number;
  readonly duplicates_removed: number;
};

const packetColumns = "key, id, mission_id, sealed_at, paper, language, signers, originals, duplicates_removed";

function packet(row: PacketRow): Packet {
  const { id, paper, language, signers, originals } = row;
  return {
    id,
    missionId: row.mission_id,
    sealedAt: row.sealed_at,
    paper,
    language,
    signers,
    originals,
    duplicatesRemoved: row.duplicates_removed,
  };
}

export function listPackets(reader: StoreReader): Packet[] {
  return reader.all<PacketRow>(`SELECT ${packetColumns} FROM packet ORDER BY key`).map(packet);
}

export function packetById(reader: StoreReader, id: string): Packet | undefined {
  const row = reader.get<PacketRow>(`SELECT ${packetColumns} FROM packet WHERE id = ?`, [id]);
  return row && packet(row);
}

/** What the packet said when it was sealed, as JSON. */
export function packetDocument(reader: StoreReader, id: string): string | undefined {
  return reader.get<{ document: string }>("SELECT document FROM packet WHERE id = ?", [id])?.document;
}

/** What was chosen for a packet, how it was laid out, and where it prints another mark; JSON, null for a packet of before. */
export type PacketMaking = {
  readonly id: string;
  readonly settings: string | null;
  readonly outline: string | null;
  readonly replaced: number;
};

export function listMaking(reader: StoreReader): PacketMaking[] {
  return reader.all<PacketMaking>(
    `SELECT id, settings, outline, (SELECT count(*) FROM replaced_text r WHERE r.packet_key = p.key) AS replaced
     FROM packet p ORDER BY key`,
  );
}

export function insertPacket(writer: StoreWriter, p: Packet, document: string): number {
  return writer.run(
    `INSERT INTO packet (id, mission_id, sealed_at, paper, language, signers, originals, duplicates_removed, document)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [p.id, p.missionId, p.sealedAt, p.paper, p.language, p.signers, p.originals, p.duplicatesRemoved, document],
  ).rowId;
}

const delivered = [...deliveredOutcomes].map((outcome) => `'${outcome}'`).join(", ");

/** True for the packet `p` unless its last delivery did not succeed: its signers then wait again. */
const packetHolds = `coalesce((SELECT d.outcome IN (${delivered}) FROM delivery d WHERE d.packet_key = p.key
  ORDER BY d.id DESC LIMIT 1), 1)`;

/** Signers that a packet holds by a signature that was linked to an earlier one after the sealing. */
const heldByDuplicate = `SELECT h.cluster_id FROM signature h
  JOIN packet_line l ON l.signature_id = h.id JOIN packet p ON p.key = l.packet_key WHERE h.rank > 0 AND ${packetHolds}`;

/** Counted signers of the mission that no packet holds, in the order of import. */
const waitingSigners = `signature s WHERE s.rank = 0
  AND s.country IN (SELECT country FROM country_route WHERE mission_id = :missionId)
  AND NOT EXISTS (SELECT 1 FROM packet_line l JOIN packet p ON p.key = l.packet_key
                  WHERE l.signature_id = s.id AND ${packetHolds})
  AND s.id NOT IN (${heldByDuplicate})`;

/** Seals the waiting signers of a mission as the lines of a packet, each from 1; originals on paper apart. Gives their numbers. */
export function sealWaitingSigners(writer: StoreWriter, packetKey: number, missionId: string): Waiting {
  const online = insertWaitingLines(writer, packetKey, missionId, 0);
  const originals = insertWaitingLines(writer, packetKey, missionId, 1);
  keepSealedFigures(writer, packetKey);
  return { online, originals };
}

function insertWaitingLines(writer: StoreWriter, packetKey: number, missionId: string, original: 0 | 1): number {
  return writer.run(
    `INSERT INTO packet_line (packet_key, original, line, signature_id)
     SELECT :packetKey, :original, row_number() OVER (ORDER BY s.id), s.id
     FROM ${waitingSigners} AND s.original = :original ORDER BY s.id`,
    { packetKey, missionId, original },
  ).changes;
}

/** Moves the signers of a packet just sealed from the packets that they stood in to the same ones and this one. */
function keepSealedFigures(writer: StoreWriter, packetKey: number): void {
  const rows = writer.all<{ packets: string; country: string; original: number; signers: number }>(
    `SELECT (SELECT json_group_array(b.packet_key ORDER BY b.packet_key) FROM packet_line b
             WHERE b.signature_id = l.signature_id AND b.packet_key <> l.packet_key) AS packets,
       coalesce(s.country, '') AS country, s.original, count(*) AS signers
     FROM packet_line l JOIN stored_signature s ON s.id = l.signature_id WHERE l.packet_key = ? GROUP BY 1, 2, 3`,
    [packetKey],
  );
  const change = `INSERT INTO sealed_figure (packets, country, original, signers) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET signers = signers + excluded.signers`;
  for (const { packets, country, original, signers } of rows) {
    const before = JSON.parse(packets) as readonly number[];
    if (before.length > 0) writer.run(change, [packets, country, original, -signers]);
    writer.run(change, [JSON.stringify([...before, packetKey]), country, original, signers]);
  }
}

export type LineRow = {
  readonly line: number;
  readonly name: string;
  readonly city: string | null;
  readonly country: string | null;
  readonly signedAt: string | null;
  /** 0 when the signer asked not to be named. */
  readonly visible: 0 | 1;
};

/** One signatory with the row that it came from. */
export type TracedLine = LineRow & { readonly sourceFile: string; readonly row: number };

/** The name and the city are those of another member of the cluster where somebody chose it. */
const lineColumns = `coalesce((SELECT n.name FROM kept_signature k JOIN signature n ON n.id = k.name_from WHERE k.signature_id = s.id), s.name) AS name,
  iif(s.id IN (SELECT signature_id FROM kept_signature),
    (SELECT c.city FROM kept_signature k JOIN signature c ON c.id = k.city_from WHERE k.signature_id = s.id), s.city) AS city,
  s.country, s.signed_at AS signedAt, s.visible`;

/** A page of a sealed packet's lines: those after `afterLine`. */
export function packetLines(reader: StoreReader, packetId: string, afterLine: number, limit: number): LineRow[] {
  return reader.all<LineRow>(
    `SELECT l.line, ${lineColumns} FROM packet p JOIN packet_line l ON l.packet_key = p.key
     JOIN signature s ON s.id = l.signature_id WHERE p.id = ? AND l.original = 0 AND l.line > ? ORDER BY l.line LIMIT ?`,
    [packetId, afterLine, limit],
  );
}

/** All waiting online signers of a mission as the lines that sealing would give them, with their source rows. */
export function* waitingLines(reader: StoreReader, missionId: string): Generator<TracedLine> {
  yield* reader.iterate<TracedLine>(
    `SELECT row_number() OVER (ORDER BY s.id) AS line, ${lineColumns}, s.row,
       (SELECT f.name FROM source_file f WHERE f.id = s.source_file_id) AS sourceFile
     FROM ${waitingSigners} AND s.original = 0 ORDER BY s.id`,
    { missionId },
  );
}

/** Waiting signers of a mission whose original is on paper, by country, and the number of their sheets. */
export function waitingOriginals(
  reader: StoreReader,
  missionId: string,
): { readonly byCountry: readonly { readonly country: string; readonly signers: number }[]; readonly sheets: number } {
  return {
    byCountry: reader.all(
      `SELECT s.country, count(*) AS signers FROM ${waitingSigners} AND s.original = 1 GROUP BY s.country`,
      { missionId },
    ),
    sheets:
      reader.get<{ n: number }>(
        `SELECT count(DISTINCT s.source_file_id) AS n FROM ${waitingSigners} AND s.original = 1`,
        { missionId },
      )?.n ?? 0,
  };
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

/** Signatures linked to a signer who waits for a packet to this mission. */
export function duplicatesOfWaiting(reader: StoreReader, missionId: string): number {
  return (
    reader.get<{ n: number }>(
      `SELECT count(*) AS n FROM signature d WHERE d.rank > 0 AND d.cluster_id IN (SELECT s.id FROM ${waitingSigners})`,
      { missionId },
    )?.n ?? 0
  );
}

export function packetsOfMission(reader: StoreReader, missionId: string): number {
  return reader.get<{ n: number }>("SELECT count(*) AS n FROM packet WHERE mission_id = ?", [missionId])?.n ?? 0;
}

/** The packet line that holds one of these signatures, if any. */
export function sealedLineOf(
  reader: StoreReader,
  signatureIds: readonly number[],
): { readonly packet: string; readonly line: number } | undefined {
  return reader.get(
    `SELECT p.id AS packet, l.line FROM json_each(?) JOIN packet_line l ON l.signature_id = value
     JOIN packet p ON p.key = l.packet_key ORDER BY l.packet_key, l.line LIMIT 1`,
    [JSON.stringify(signatureIds)],
  );
}

export type SealedLine = { readonly packet: string; readonly line: number };

/** Those of the signatures that stand on a sealed line, in the order of packets and lines. */
export function sealedAmong(
  reader: StoreReader,
  signatureIds: readonly number[],
): (SealedLine & { readonly signatureId: number })[] {
  return reader.all(
    `SELECT value AS signatureId, p.id AS packet, l.line FROM json_each(?) JOIN packet_line l ON l.signature_id = value
     JOIN packet p ON p.key = l.packet_key ORDER BY l.packet_key, l.line`,
    [JSON.stringify(signatureIds)],
  );
}

export type MissionDelivery = Delivery & { readonly missionId: string };

/** All deliveries, the latest recorded first. */
export function listDeliveries(reader: StoreReader): MissionDelivery[] {
  return reader.all<MissionDelivery>(
    `SELECT d.id, p.id AS packetId, p.mission_id AS missionId, d.outcome, d.date, d.place, d.received_by AS receivedBy,
       d.said, d.recorded_at AS recordedAt
     FROM delivery d JOIN packet p ON p.key = d.packet_key ORDER BY d.id DESC`,
  );
}

export function insertDelivery(writer: StoreWriter, d: DeliveryFields, recordedAt: string): number {
  return writer.run(
    `INSERT INTO delivery (packet_key, outcome, date, place, received_by, said, recorded_at)
     VALUES ((SELECT key FROM packet WHERE id = ?), ?, ?, ?, ?, ?, ?)`,
    [d.packetId, d.outcome satisfies DeliveryOutcome, d.date, d.place, d.receivedBy, d.said, recordedAt],
  ).rowId;
}

/** Signers on the lines of these packets, each once. */
export function distinctSigners(reader: StoreReader, packetIds: readonly string[]): number {
  return (
    reader.get<{ n: number }>(
      `WITH chosen AS MATERIALIZED (SELECT p.key FROM json_each(?) JOIN packet p ON p.id = value)
       SELECT coalesce(sum(signers), 0) AS n FROM sealed_figure
       WHERE EXISTS (SELECT 1 FROM json_each(packets) JOIN chosen ON chosen.key = value)`,
      [JSON.stringify(packetIds)],
    )?.n ?? 0
  );
}
