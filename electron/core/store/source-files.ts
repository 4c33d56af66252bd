// Source files and the rows that they brought.
import type { RejectedRow, RejectionReason, Signature } from "#shared/model/signature.ts";
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

export function nextSignatureId(writer: StoreWriter): number {
  return (writer.get<{ id: number | null }>("SELECT max(id) AS id FROM signature")?.id ?? 0) + 1;
}

export function insertSourceFile(writer: StoreWriter, file: SourceFile, normaliseVersion: number): void {
  writer.run(
    `INSERT INTO source_file
     (id, name, sha256, bytes, form, normalise_version, rows_read, imported, rejected, warnings, imported_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      file.id,
      file.name,
      file.sha256,
      file.bytes,
      JSON.stringify(file.form),
      normaliseVersion,
      file.rowsRead,
      file.imported,
      file.rejected,
      JSON.stringify(file.warnings),
      file.importedAt,
    ],
  );
}

/** A signature with the key that the exact tier of the matching links it by. */
export type KeyedSignature = Signature & { readonly exactKey: string | null };

const signatureColumns = 22;
/** SQLite allows 32,766 parameters in a statement; longer statements were not faster when tried. */
const signaturesPerStatement = 100;

function insertStatement(rows: number): string {
  const marks = `(${Array(signatureColumns).fill("?").join(",")})`;
  return `INSERT INTO signature (id, source_file_id, row, given_name, family_name, name, email, phone, street, city,
    postal_code, region, country, country_text, birth_date, signed_at, comment, visible, external_id, exact_key,
    cluster_id, rank) VALUES ${Array(rows).fill(marks).join(",")}`;
}
const insertMany = insertStatement(signaturesPerStatement);
const insertOne = insertStatement(1);

/** Inserts signatures under running ids from `firstId`; each starts as a signer of its own. */
export function insertSignatures(
  writer: StoreWriter,
  sourceFileId: number,
  firstId: number,
  signatures: readonly KeyedSignature[],
): void {
  let id = firstId;
  let values: SqlValue[] = [];
  let pending = 0;
  const whole = signatures.length - (signatures.length % signaturesPerStatement);
  for (const [index, s] of signatures.entries()) {
    values.push(id, sourceFileId, s.row, s.givenName, s.familyName, s.name, s.email, s.phone, s.street, s.city);
    values.push(s.postalCode, s.region, s.country, s.countryText, s.birthDate, s.signedAt, s.comment);
    values.push(s.visible ? 1 : 0, s.externalId, s.exactKey, id, 0);
    id += 1;
    pending += 1;
    if (index >= whole || pending === signaturesPerStatement) {
      writer.run(index >= whole ? insertOne : insertMany, values);
      values = [];
      pending = 0;
    }
  }
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
