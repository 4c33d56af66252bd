// Packets as records: what was sealed, when, and what each says.
import type { PacketLanguage, PaperSize } from "#shared/model/campaign.ts";
import type { Packet } from "#shared/model/packet.ts";
import type { PacketSettings } from "#shared/model/packet-settings.ts";
import type { PacketDocument } from "#shared/packet/document.ts";
import type { PacketOutline } from "#shared/packet/plan.ts";
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

/** How a packet was made; null for a packet that an earlier version sealed. */
export type PacketMaking = {
  readonly id: string;
  readonly settings: PacketSettings | null;
  readonly size: { readonly pages: number; readonly sheets: number; readonly volumes: number } | null;
  /** Names and cities with another mark for characters that no font has. */
  readonly replaced: number;
};

type MakingRow = {
  readonly id: string;
  readonly settings: string | null;
  readonly pages: number | null;
  readonly sheets: number | null;
  readonly volumes: number | null;
  readonly replaced: number;
};

export function listMaking(reader: StoreReader): PacketMaking[] {
  const rows = reader.all<MakingRow>(
    `SELECT id, settings, outline ->> 'pages' AS pages, outline ->> 'sheets' AS sheets,
       json_array_length(outline, '$.volumes') AS volumes,
       (SELECT count(*) FROM replaced_text r WHERE r.packet_key = p.key) AS replaced
     FROM packet p ORDER BY key`,
  );
  return rows.map(({ id, settings, pages, sheets, volumes, replaced }) => ({
    id,
    settings: settings === null ? null : (JSON.parse(settings) as PacketSettings),
    size: pages === null || sheets === null || volumes === null ? null : { pages, sheets, volumes },
    replaced,
  }));
}

/** How a packet was laid out when it was sealed; null when an earlier version sealed it, or there is none. */
export function packetOutline(reader: StoreReader, id: string): PacketOutline | null {
  const row = reader.get<{ outline: string | null }>("SELECT outline FROM packet WHERE id = ?", [id]);
  return row?.outline == null ? null : (JSON.parse(row.outline) as PacketOutline);
}

export type NewPacket = {
  readonly packet: Packet;
  readonly document: PacketDocument;
  readonly settings: PacketSettings;
  readonly outline: PacketOutline;
};

/** Inserts a packet without its lines; gives its key. */
export function insertPacket(writer: StoreWriter, { packet: p, document, settings, outline }: NewPacket): number {
  const json = [document, settings, outline].map((value) => JSON.stringify(value));
  return writer.run(
    `INSERT INTO packet (id, mission_id, sealed_at, paper, language, signers, originals, duplicates_removed, document,
       settings, outline) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [p.id, p.missionId, p.sealedAt, p.paper, p.language, p.signers, p.originals, p.duplicatesRemoved, ...json],
  ).rowId;
}

export function packetsOfMission(reader: StoreReader, missionId: string): number {
  return reader.get<{ n: number }>("SELECT count(*) AS n FROM packet WHERE mission_id = ?", [missionId])?.n ?? 0;
}
