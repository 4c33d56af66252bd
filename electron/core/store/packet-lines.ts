// The lines of packets: which signature stands on which, for ever. Originals on paper are numbered apart.
import type { ListKind } from "#shared/packet/plan.ts";
import type { StoreReader, StoreWriter } from "./connection.ts";

export type LineRow = {
  readonly line: number;
  readonly name: string;
  readonly city: string | null;
  readonly country: string | null;
  readonly signedAt: string | null;
  /** 0 when the signer asked not to be named. */
  readonly visible: 0 | 1;
  /** What stands on the sheet of paper, null for an online signature. */
  readonly sheet: string | null;
};

/** The name and the city are those of another member of the cluster where somebody chose it. */
export const lineColumns = `coalesce((SELECT n.name FROM kept_signature k JOIN signature n ON n.id = k.name_from WHERE k.signature_id = s.id), s.name) AS name,
  iif(s.id IN (SELECT signature_id FROM kept_signature),
    (SELECT c.city FROM kept_signature k JOIN signature c ON c.id = k.city_from WHERE k.signature_id = s.id), s.city) AS city,
  s.country, s.signed_at AS signedAt, s.visible,
  iif(s.original, (SELECT f.name FROM source_file f WHERE f.id = s.source_file_id AND f.kind = 'paper'), NULL) AS sheet`;

/** Lines of a sealed packet from `from` to `to`, both included, in order. */
export function packetLines(
  reader: StoreReader,
  packetId: string,
  list: ListKind,
  from: number,
  to: number,
): LineRow[] {
  return reader.all<LineRow>(
    `SELECT l.line, ${lineColumns} FROM packet p JOIN packet_line l ON l.packet_key = p.key
     JOIN signature s ON s.id = l.signature_id
     WHERE p.id = ? AND l.original = ? AND l.line BETWEEN ? AND ? ORDER BY l.line`,
    [packetId, list === "originals" ? 1 : 0, from, to],
  );
}

/** These signatures as lines that follow each other from `first` on. */
export function linesOfSignatures(reader: StoreReader, signatureIds: readonly number[], first: number): LineRow[] {
  return reader.all<LineRow>(
    `SELECT chosen.key + :first AS line, ${lineColumns} FROM json_each(:ids) chosen JOIN signature s ON s.id = chosen.value
     ORDER BY chosen.key`,
    { ids: JSON.stringify(signatureIds), first },
  );
}

/** Puts these signatures on the lines of a packet from `first` on, and keeps the figures right. */
export function sealLines(
  writer: StoreWriter,
  packetKey: number,
  list: ListKind,
  signatureIds: readonly number[],
  first: number,
): void {
  const original = list === "originals" ? 1 : 0;
  writer.run(
    `INSERT INTO packet_line (packet_key, original, line, signature_id)
     SELECT :packetKey, :original, key + :first, value FROM json_each(:ids)`,
    { packetKey, original, first, ids: JSON.stringify(signatureIds) },
  );
  keepSealedFigures(writer, { packetKey, original, first, last: first + signatureIds.length - 1 });
}

/** Moves the signers on lines just sealed from the packets that they stood in to the same ones and this one. */
function keepSealedFigures(
  writer: StoreWriter,
  lines: { readonly packetKey: number; readonly original: 0 | 1; readonly first: number; readonly last: number },
): void {
  const rows = writer.all<{ packets: string; country: string; original: number; signers: number }>(
    `SELECT (SELECT json_group_array(b.packet_key ORDER BY b.packet_key) FROM packet_line b
             WHERE b.signature_id = l.signature_id AND b.packet_key <> l.packet_key) AS packets,
       coalesce(s.country, '') AS country, s.original, count(*) AS signers
     FROM packet_line l JOIN stored_signature s ON s.id = l.signature_id
     WHERE l.packet_key = :packetKey AND l.original = :original AND l.line BETWEEN :first AND :last GROUP BY 1, 2, 3`,
    lines,
  );
  const change = `INSERT INTO sealed_figure (packets, country, original, signers) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET signers = signers + excluded.signers`;
  for (const { packets, country, original, signers } of rows) {
    const before = JSON.parse(packets) as readonly number[];
    if (before.length > 0) writer.run(change, [packets, country, original, -signers]);
    writer.run(change, [JSON.stringify([...before, lines.packetKey]), country, original, signers]);
  }
}

/** Where another mark is printed for characters that no font has; `characters` as `U+E000 U+E001`. */
export type ReplacedText = {
  readonly list: ListKind;
  readonly line: number;
  readonly field: "name" | "city";
  readonly characters: string;
};

export function insertReplaced(writer: StoreWriter, packetKey: number, replaced: readonly ReplacedText[]): void {
  for (const { list, line, field, characters } of replaced) {
    writer.run("INSERT INTO replaced_text (packet_key, original, line, field, characters) VALUES (?, ?, ?, ?, ?)", [
      packetKey,
      list === "originals" ? 1 : 0,
      line,
      field,
      characters,
    ]);
  }
}

export function listReplaced(reader: StoreReader, packetId: string): ReplacedText[] {
  return reader.all<ReplacedText>(
    `SELECT iif(original, 'originals', 'online') AS list, line, field, characters FROM replaced_text
     WHERE packet_key = (SELECT key FROM packet WHERE id = ?) ORDER BY original, line, field DESC`,
    [packetId],
  );
}

export type SealedLine = { readonly packet: string; readonly line: number };

/** The packet line that holds one of these signatures, if any. */
export function sealedLineOf(reader: StoreReader, signatureIds: readonly number[]): SealedLine | undefined {
  return reader.get(
    `SELECT p.id AS packet, l.line FROM json_each(?) JOIN packet_line l ON l.signature_id = value
     JOIN packet p ON p.key = l.packet_key ORDER BY l.packet_key, l.line LIMIT 1`,
    [JSON.stringify(signatureIds)],
  );
}

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
