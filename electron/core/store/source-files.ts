// Source files and the rows that they brought.
import type { RejectedRow, RejectionReason } from "#shared/model/signature.ts";
import type { ImportWarnings, SourceFile, SourceForm } from "#shared/model/source-file.ts";
import type { StoreReader, StoreWriter } from "./connection.ts";

type SourceFileRow = {
  readonly id: number;
  readonly kind: SourceFile["kind"];
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly form: string;
  readonly rows_read: number;
  readonly imported: number;
  readonly rejected: number;
  readonly signatures: number;
  readonly warnings: string;
  readonly imported_at: string;
};

export function listSourceFiles(reader: StoreReader): SourceFile[] {
  return reader.all<SourceFileRow>("SELECT * FROM source_file ORDER BY id").map(sourceFile);
}

export function sourceFileByDigest(reader: StoreReader, sha256: string): SourceFile | undefined {
  const row = reader.get<SourceFileRow>("SELECT * FROM source_file WHERE sha256 = ?", [sha256]);
  return row && sourceFile(row);
}

function sourceFile(row: SourceFileRow): SourceFile {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    sha256: row.sha256,
    bytes: row.bytes,
    form: JSON.parse(row.form) as SourceForm,
    rowsRead: row.rows_read,
    imported: row.imported,
    rejected: row.rejected,
    signatures: row.signatures,
    warnings: JSON.parse(row.warnings) as ImportWarnings,
    importedAt: row.imported_at,
  };
}

export function nextSourceFileId(writer: StoreWriter): number {
  return (writer.get<{ id: number | null }>("SELECT max(id) AS id FROM source_file")?.id ?? 0) + 1;
}

/** Adds a source file before its rows; its numbers are set when they are known. */
export function insertSourceFile(
  writer: StoreWriter,
  file: Pick<SourceFile, "id" | "kind" | "name" | "sha256" | "bytes" | "form" | "importedAt">,
  normaliseVersion: number,
): void {
  writer.run(
    `INSERT INTO source_file
     (id, kind, name, sha256, bytes, form, normalise_version, rows_read, imported, rejected, warnings, imported_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, '{}', ?)`,
    [
      file.id,
      file.kind,
      file.name,
      file.sha256,
      file.bytes,
      JSON.stringify(file.form),
      normaliseVersion,
      file.importedAt,
    ],
  );
}

/** Source files whose keys were made by older rules. */
export function sourcesNormalisedBefore(reader: StoreReader, version: number): number[] {
  return reader
    .all<{ id: number }>("SELECT id FROM source_file WHERE normalise_version < ? ORDER BY id", [version])
    .map(({ id }) => id);
}

export function setNormaliseVersion(writer: StoreWriter, id: number, version: number): void {
  writer.run("UPDATE source_file SET normalise_version = ? WHERE id = ?", [version, id]);
}

export function setSourceCounts(
  writer: StoreWriter,
  id: number,
  counts: Pick<SourceFile, "rowsRead" | "imported" | "rejected" | "signatures" | "warnings">,
): void {
  writer.run(
    "UPDATE source_file SET rows_read = ?, imported = ?, rejected = ?, signatures = ?, warnings = ? WHERE id = ?",
    [counts.rowsRead, counts.imported, counts.rejected, counts.signatures, JSON.stringify(counts.warnings), id],
  );
}

export function insertRejectedRows(writer: StoreWriter, sourceFileId: number, rows: readonly RejectedRow[]): void {
  for (const row of rows) {
    writer.run("INSERT INTO rejected_row (source_file_id, row, reason, cells) VALUES (?, ?, ?, ?)", [
      sourceFileId,
      row.row,
      row.reason,
      JSON.stringify(row.cells),
    ]);
  }
}

/** Rejected rows of a source file in file order; all of them without a limit. */
export function rejectedRows(reader: StoreReader, sourceFileId: number, offset = 0, limit = -1): RejectedRow[] {
  return reader
    .all<{ row: number; reason: RejectionReason; cells: string }>(
      "SELECT row, reason, cells FROM rejected_row WHERE source_file_id = ? ORDER BY row LIMIT ? OFFSET ?",
      [sourceFileId, limit, offset],
    )
    .map((row) => ({ row: row.row, reason: row.reason, cells: JSON.parse(row.cells) as string[] }));
}

export function sourceFileById(reader: StoreReader, id: number): SourceFile | undefined {
  const row = reader.get<SourceFileRow>("SELECT * FROM source_file WHERE id = ?", [id]);
  return row && sourceFile(row);
}

/** Rejected rows of every source file by reason. */
export function rejectedByReason(
  reader: StoreReader,
): { readonly sourceFileId: number; readonly reason: RejectionReason; readonly rows: number }[] {
  return reader.all(
    `SELECT source_file_id AS sourceFileId, reason, count(*) AS rows FROM rejected_row
     GROUP BY source_file_id, reason ORDER BY source_file_id, reason`,
  );
}

/** The ids of a source file's signatures, both ends included. */
export type SignatureRange = { readonly first: number; readonly last: number };

/**
 * The signatures of each source file that has any. Those of a file were stored together and after those of every earlier file, so
 * that each file has a range of ids, which is found without a look at every signature.
 */
export function signatureRanges(reader: StoreReader): Map<number, SignatureRange> {
  const ranges = new Map<number, SignatureRange>();
  let last = 0;
  for (const { id, signatures } of listSourceFiles(reader)) {
    if (signatures === 0) continue;
    const first = reader.get<{ id: number | null }>("SELECT min(id) AS id FROM stored_signature WHERE id > ?", [
      last,
    ])?.id;
    if (first === null || first === undefined) break;
    last = first + signatures - 1;
    ranges.set(id, { first, last });
  }
  return ranges;
}

/** The ids of a source file's signatures, or null when it has none. */
export function signatureRangeOf(reader: StoreReader, sourceFileId: number): SignatureRange | null {
  return signatureRanges(reader).get(sourceFileId) ?? null;
}

/** A packet that keeps signatures from going; `isLent`: it only prints a name or city of one, for a signature outside. */
export type SealedBy = { readonly packet: string; readonly isLent: boolean };

/** What keeps each source file that cannot go. */
export function sealedSources(reader: StoreReader): Map<number, SealedBy> {
  const sealed = new Map<number, SealedBy>();
  for (const [id, range] of signatureRanges(reader)) {
    const by = sealedBy(reader, range);
    if (by !== null) sealed.set(id, by);
  }
  return sealed;
}

/** A packet that holds one of these signatures, or else prints the name or the city of one for another signature; or null. */
export function sealedBy(reader: StoreReader, range: SignatureRange): SealedBy | null {
  const holder = reader.get<{ packet: string }>(
    `SELECT p.id AS packet FROM packet p WHERE p.key =
       (SELECT packet_key FROM packet_line WHERE signature_id BETWEEN :first AND :last ORDER BY signature_id LIMIT 1)`,
    range,
  );
  if (holder !== undefined) return { ...holder, isLent: false };
  const borrower = reader.get<{ packet: string }>(
    `SELECT p.id AS packet FROM packet p WHERE p.key =
       (SELECT l.packet_key FROM kept_signature k CROSS JOIN packet_line l ON l.signature_id = k.signature_id
        WHERE k.name_from BETWEEN :first AND :last OR k.city_from BETWEEN :first AND :last LIMIT 1)`,
    range,
  );
  return borrower === undefined ? null : { ...borrower, isLent: true };
}

/** Signatures of other files in clusters that hold one of these. The index of duplicates is smaller than the range. */
export function linkedToRange(reader: StoreReader, range: SignatureRange): number[] {
  const rows = reader.all<{ id: number }>(
    `SELECT id FROM stored_signature INDEXED BY signature_duplicate
       WHERE rank > 0 AND cluster_id BETWEEN :first AND :last AND id NOT BETWEEN :first AND :last
     UNION SELECT cluster_id FROM stored_signature INDEXED BY signature_duplicate
       WHERE rank > 0 AND cluster_id NOT BETWEEN :first AND :last AND id BETWEEN :first AND :last`,
    range,
  );
  return rows.map(({ id }) => id);
}

/** Deletes these signatures; their number. */
export function removeSignatures(writer: StoreWriter, { first, last }: SignatureRange): number {
  return writer.run("DELETE FROM stored_signature WHERE id BETWEEN ? AND ?", [first, last]).changes;
}

/** Deletes a source file whose signatures are gone, with its rejected rows. */
export function removeSourceFile(writer: StoreWriter, sourceFileId: number): void {
  writer.run("DELETE FROM rejected_row WHERE source_file_id = ?", [sourceFileId]);
  writer.run("DELETE FROM source_file WHERE id = ?", [sourceFileId]);
}

/** Says that the originals of the signatures that were just stored, from this id on, are on paper. */
export function markOriginals(writer: StoreWriter, firstId: number): void {
  writer.run("UPDATE stored_signature SET original = 1 WHERE id >= ?", [firstId]);
}

/** The form in which a file with this header was imported last. */
export function rememberedForm(reader: StoreReader, fingerprint: string): SourceForm | null {
  const row = reader.get<{ form: string }>("SELECT form FROM form_memory WHERE fingerprint = ?", [fingerprint]);
  return row === undefined ? null : (JSON.parse(row.form) as SourceForm);
}

export function rememberForm(writer: StoreWriter, fingerprint: string, form: SourceForm): void {
  writer.run(
    "INSERT INTO form_memory (fingerprint, form) VALUES (?, ?) ON CONFLICT (fingerprint) DO UPDATE SET form = excluded.form",
    [fingerprint, JSON.stringify(form)],
  );
}
