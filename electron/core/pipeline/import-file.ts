// Imports a source file: every row becomes a signature or a rejected row, or nothing is imported at all.
import path from "node:path";
import { fileDigest, fileState } from "#core/files/read-pieces.ts";
import type { StoreReader, StoreWriter } from "#core/store/connection.ts";
import { markJunk } from "#core/store/junk.ts";
import { signatureInserter } from "#core/store/signature-batch.ts";
import {
  insertRejectedRows,
  insertSourceFile,
  nextSourceFileId,
  rememberForm,
  setSourceCounts,
  sourceFileByDigest,
} from "#core/store/source-files.ts";
import type { Store } from "#core/store/store.ts";
import { fail } from "#shared/errors/outcome.ts";
import type { SourceFile, SourceForm } from "#shared/model/source-file.ts";
import { normaliseVersion } from "#shared/normalise/version.ts";
import { type JobControl, pause } from "./job.ts";
import { routeAgain } from "./route-signers.ts";
import { type ReadingChoices, readSourceFile, type SourceReading } from "./source-batches.ts";

/** Bytes below which the start of a second thread costs as much as it spares: measured with text of eight columns. */
const sharedFrom = 16_000_000;

/**
 * Imports a file in its form, and remembers the form under the fingerprint of its header, if one is given. The file is read twice: for its digest, and in a thread of its own for its rows.
 * Fails with IMPORT_DUPLICATE_FILE, FILE_NOT_READABLE, FILE_CHANGED, CANCELLED, STORE_BUSY and the codes of
 * `createSourceReader`; nothing is imported then.
 */
export async function importFile(
  store: Store,
  file: string,
  form: SourceForm,
  control: JobControl,
  fingerprint: string | null = null,
  choices: Partial<ReadingChoices> = {},
): Promise<SourceFile> {
  const name = path.basename(file);
  const state = await fileState(file);
  const { bytes } = state;
  const threads = bytes < sharedFrom ? 1 : 2;
  const reading = readSourceFile({ file, name, form }, { threads, ...choices });
  try {
    const sha256 = await fileDigest(file, control.signal);
    refuseSecondTime(store.reader, name, sha256);
    return await store.job("source.imported", async (writer, note) => {
      // Once more under the lock: another program may have imported it meanwhile.
      refuseSecondTime(writer, name, sha256);
      const kind = "export" as const;
      const source = { id: nextSourceFileId(writer), kind, name, sha256, bytes, form, importedAt: store.now() };
      insertSourceFile(writer, source, normaliseVersion);
      const counts = await storeRows(writer, source, reading, control);
      const after = await fileState(file);
      if (after.bytes !== bytes || after.changedAt !== state.changedAt) fail("FILE_CHANGED", { file: name });
      setSourceCounts(writer, source.id, counts);
      if (fingerprint !== null) rememberForm(writer, fingerprint, form);
      routeAgain(writer);
      const { rowsRead, imported, rejected } = counts;
      note({ source: source.id, sha256, rowsRead, imported, rejected });
      return { ...source, ...counts };
    });
  } finally {
    await reading.stop();
  }
}

function refuseSecondTime(reader: StoreReader, name: string, sha256: string): void {
  const earlier = sourceFileByDigest(reader, sha256);
  if (earlier === undefined) return;
  fail("IMPORT_DUPLICATE_FILE", { file: name, earlier: earlier.name, date: earlier.importedAt.slice(0, 10) });
}

type Source = Pick<SourceFile, "id">;

async function storeRows(writer: StoreWriter, source: Source, reading: SourceReading, control: JobControl) {
  const insert = signatureInserter(writer, source.id);
  for (;;) {
    const message = await reading.next(control.signal);
    if (message.kind === "end") return message.counts;
    const firstId = insert(message.packed, message.rowsBefore);
    for (const { position, reason } of message.junk) markJunk(writer, firstId + position, reason);
    insertRejectedRows(writer, source.id, message.rejected);
    control.progress("reading", message.done, message.total);
    await pause(control);
  }
}
