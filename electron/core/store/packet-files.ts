// The files that were made of packets, and which of their printed pages were checked.
import type { Volume } from "#shared/model/packet.ts";
import type { StoreReader, StoreWriter } from "./connection.ts";

export type SavedVolume = Volume & { readonly savedTo: string };

/** All volumes that were written, packet after packet. */
export function listVolumes(reader: StoreReader): SavedVolume[] {
  return reader.all<SavedVolume>(
    `SELECT p.id AS packetId, v.number, v.file, v.saved_to AS savedTo, v.first_page AS firstPage, v.pages, v.sheets,
       v.first_line AS firstLine, v.last_line AS lastLine, v.sha256
     FROM volume v JOIN packet p ON p.key = v.packet_key ORDER BY v.packet_key, v.number`,
  );
}

export type VolumeDigests = {
  /** The digests of the pages, one after the other without a gap; empty when an earlier version wrote the volume. */
  readonly codes: string;
  /** The digest of the CSV file that lies in it, in hex. */
  readonly csvSha256: string | null;
};

export function volumeDigests(reader: StoreReader, packetId: string, volume: number): VolumeDigests | undefined {
  return reader.get<VolumeDigests>(
    `SELECT codes, csv_sha256 AS csvSha256 FROM volume
     WHERE packet_key = (SELECT key FROM packet WHERE id = ?) AND number = ?`,
    [packetId, volume],
  );
}

/** The pages with this digest, of all packets. */
export function codedPages(
  reader: StoreReader,
  digest: string,
): { readonly packetId: string; readonly page: number }[] {
  return reader
    .all<{ packetId: string; firstPage: number; codes: string }>(
      `SELECT p.id AS packetId, v.first_page AS firstPage, v.codes FROM volume v JOIN packet p ON p.key = v.packet_key
       WHERE instr(v.codes, ?) > 0`,
      [digest],
    )
    .flatMap(({ packetId, firstPage, codes }) => {
      const digests = codes.match(new RegExp(`.{${digest.length}}`, "g")) ?? [];
      return digests.flatMap((one, index) => (one === digest ? [{ packetId, page: firstPage + index }] : []));
    });
}

/** Keeps a volume and where it was written; what was known of it before stays, but for its place. */
export function saveVolume(writer: StoreWriter, v: SavedVolume, { codes, csvSha256 }: VolumeDigests): void {
  writer.run(
    `INSERT INTO volume (packet_key, number, file, saved_to, first_page, pages, sheets, first_line, last_line, sha256, codes,
       csv_sha256) VALUES ((SELECT key FROM packet WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (packet_key, number) DO UPDATE SET file = excluded.file, saved_to = excluded.saved_to`,
    [
      ...[v.packetId, v.number, v.file, v.savedTo, v.firstPage, v.pages, v.sheets, v.firstLine, v.lastLine, v.sha256],
      ...[codes, csvSha256],
    ],
  );
}

export type SavedLabels = { readonly file: string; readonly savedTo: string; readonly sha256: string };

/** The sheets for the boxes of each packet whose were written. */
export function listLabels(reader: StoreReader): Map<string, SavedLabels> {
  const rows = reader.all<SavedLabels & { readonly packetId: string }>(
    `SELECT p.id AS packetId, b.file, b.saved_to AS savedTo, b.sha256
     FROM box_labels b JOIN packet p ON p.key = b.packet_key`,
  );
  return new Map(rows.map(({ packetId, ...labels }) => [packetId, labels]));
}

export function saveLabels(writer: StoreWriter, packetId: string, labels: SavedLabels): void {
  writer.run(
    `INSERT INTO box_labels (packet_key, file, saved_to, sha256) VALUES ((SELECT key FROM packet WHERE id = ?), ?, ?, ?)
     ON CONFLICT (packet_key) DO UPDATE SET file = excluded.file, saved_to = excluded.saved_to`,
    [packetId, labels.file, labels.savedTo, labels.sha256],
  );
}

/** How many pages of each packet were checked. */
export function countCheckedPages(reader: StoreReader): Map<string, number> {
  const rows = reader.all<{ id: string; n: number }>(
    "SELECT p.id, count(*) AS n FROM checked_page c JOIN packet p ON p.key = c.packet_key GROUP BY p.id",
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
}

export function checkedPages(reader: StoreReader, packetId: string): number[] {
  return reader
    .all<{ page: number }>(
      "SELECT page FROM checked_page WHERE packet_key = (SELECT key FROM packet WHERE id = ?) ORDER BY page",
      [packetId],
    )
    .map(({ page }) => page);
}

export function noteCheckedPage(writer: StoreWriter, packetId: string, page: number): void {
  writer.run("INSERT OR IGNORE INTO checked_page VALUES ((SELECT key FROM packet WHERE id = ?), ?)", [packetId, page]);
}

export function forgetCheckedPages(writer: StoreWriter, packetId: string): void {
  writer.run("DELETE FROM checked_page WHERE packet_key = (SELECT key FROM packet WHERE id = ?)", [packetId]);
}
