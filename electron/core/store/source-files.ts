// Source files and the rows that they brought.
import type { RejectedRow, RejectionReason } from "#shared/model/signature.ts";
import type { ImportWarnings, SourceFile, SourceForm } from "#shared/model/source-file.ts";
import type { SqlValue, StoreReader, StoreWriter } from "./connection.ts";

type SourceFileRow = {
  readonly id: number;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly form: string;
  readonly rows_read: number;
  readonly imported: number;
  readonly rejected: number;
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
    name: row.name,
    sha256: row.sha256,
    bytes: row.bytes,
    form: JSON.parse(row.form) as SourceForm,
    rowsRead: row.rows_read,
    imported: row.imported,
    rejected: row.rejected,
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
  file: Pick<SourceFile, "id" | "name" | "sha256" | "bytes" | "form" | "importedAt">,
  normaliseVersion: number,
): void {
  writer.run(
    `INSERT INTO source_file
     (id, name, sha256, bytes, form, normalise_version, rows_read, imported, rejected, warnings, imported_at)
     VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, '{}', ?)`,
    [file.id, file.name, file.sha256, file.bytes, JSON.stringify(file.form), normaliseVersion, file.importedAt],
  );
}

export function setSourceCounts(
  writer: StoreWriter,
  id: number,
  counts: Pick<SourceFile, "rowsRead" | "imported" | "rejected" | "warnings">,
): void {
  writer.run("UPDATE source_file SET rows_read = ?, imported = ?, rejected = ?, warnings = ? WHERE id = ?", [
    counts.rowsRead,
    counts.imported,
    counts.rejected,
    JSON.stringify(counts.warnings),
    id,
  ]);
}

const countedIndex = "CREATE INDEX IF NOT EXISTS signature_counted ON signature(country, id) WHERE rank = 0";

/**
 * Runs a load of about so many signatures. Where it is the larger part of what the table will hold, the index is made after
 * it: one sort instead of a search for each row.
 */
export async function loadSignatures<T>(writer: StoreWriter, about: number, load: () => Promise<T>): Promise<T> {
  const held = writer.get<{ id: number | null }>("SELECT max(id) AS id FROM signature")?.id ?? 0;
  if (about > held) writer.exec("DROP INDEX IF EXISTS signature_counted");
  const value = await load();
  writer.exec(countedIndex);
  return value;
}

/** Signatures in one statement; longer statements were not faster when tried. */
const signaturesPerStatement = 20;

/**
 * Prepares the storing of packed signatures of one source file (`packSignatures`): each gets the next id and starts as a
 * signer of its own.
 */
export function signatureInserter(
  writer: StoreWriter,
  sourceFileId: number,
  columns: readonly string[],
): (values: readonly SqlValue[]) => void {
  const width = columns.length;
  const marks = `(${sourceFileId}, ${Array(width).fill("?").join(", ")})`;
  const into = `INSERT INTO signature (source_file_id, ${columns.join(", ")}) VALUES `;
  const many = into + Array(signaturesPerStatement).fill(marks).join(", ");
  const one = into + marks;
  return (values) => {
    const step = width * signaturesPerStatement;
    let start = 0;
    for (; start + step <= values.length; start += step) writer.run(many, values.slice(start, start + step));
    for (; start < values.length; start += width) writer.run(one, values.slice(start, start + width));
  };
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
