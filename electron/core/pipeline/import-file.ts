// Imports a source file: every row becomes a signature or a rejected row, or nothing is imported at all.
import { createHash } from "node:crypto";
import path from "node:path";
import { fileSize, readPieces } from "#core/files/read-pieces.ts";
import type { StoreReader, StoreWriter } from "#core/store/connection.ts";
import {
  insertRejectedRows,
  insertSignatures,
  insertSourceFile,
  nextSignatureId,
  nextSourceFileId,
  sourceFileByDigest,
} from "#core/store/source-files.ts";
import type { Store } from "#core/store/store.ts";
import { fail } from "#shared/errors/outcome.ts";
import { createSourceReader, type ReadRows } from "#shared/import/source-reader.ts";
import { exactKey } from "#shared/matching/exact.ts";
import type { SourceFile, SourceForm } from "#shared/model/source-file.ts";
import { signatureKeys } from "#shared/normalise/keys.ts";
import { normaliseVersion } from "#shared/normalise/version.ts";
import { type JobControl, pause } from "./job.ts";
import { routeAgain } from "./route-signers.ts";

/**
 * Imports a file in its form. The file is read twice: for its digest, and for its rows.
 * Fails with IMPORT_DUPLICATE_FILE, FILE_NOT_READABLE, FILE_CHANGED, CANCELLED, STORE_BUSY and the codes of
 * `createSourceReader`; nothing is imported then.
 */
export async function importFile(
  store: Store,
  file: string,
  form: SourceForm,
  control: JobControl,
): Promise<SourceFile> {
  const name = path.basename(file);
  const bytes = await fileSize(file);
  const sha256 = await digest(file, control);
  refuseSecondTime(store.reader, name, sha256);
  return store.job("source.imported", async (writer, note) => {
    // Another program may have imported it while this one waited for its turn.
    refuseSecondTime(writer, name, sha256);
    const id = nextSourceFileId(writer);
    const counts = await importRows(writer, id, { file, name, bytes, sha256, form }, control);
    const source: SourceFile = { id, name, sha256, bytes, form, ...counts, importedAt: store.now() };
    insertSourceFile(writer, source, normaliseVersion);
    routeAgain(writer);
    const { rowsRead, imported, rejected } = counts;
    note({ source: id, sha256, rowsRead, imported, rejected });
    return source;
  });
}

function refuseSecondTime(reader: StoreReader, file: string, sha256: string): void {
  const earlier = sourceFileByDigest(reader, sha256);
  if (earlier === undefined) return;
  fail("IMPORT_DUPLICATE_FILE", { file, earlier: earlier.name, date: earlier.importedAt.slice(0, 10) });
}

type Origin = {
  readonly file: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly form: SourceForm;
};

async function importRows(writer: StoreWriter, id: number, origin: Origin, control: JobControl) {
  const reader = createSourceReader(origin.form, origin.name);
  const hash = createHash("sha256");
  let signatureId = nextSignatureId(writer);
  let done = 0;

  function store({ signatures, rejected }: ReadRows) {
    const keyed = signatures.map((signature) => ({ ...signature, exactKey: exactKey(signatureKeys(signature)) }));
    insertSignatures(writer, id, signatureId, keyed);
    insertRejectedRows(writer, id, rejected);
    signatureId += signatures.length;
  }

  for await (const piece of readPieces(origin.file)) {
    hash.update(piece);
    store(reader.push(piece));
    done += piece.length;
    control.progress("reading", done, origin.bytes);
    await pause(control);
  }
  store(reader.end());
  if (hash.digest("hex") !== origin.sha256) fail("FILE_CHANGED", { file: origin.name });
  return reader.counts();
}

async function digest(file: string, control: JobControl): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of readPieces(file)) {
    hash.update(piece);
    await pause(control);
  }
  return hash.digest("hex");
}
