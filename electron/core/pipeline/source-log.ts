// The log of source files: what each brought, what was rejected and why.

import { writeFileAtomically } from "#core/files/atomic-write.ts";
import type { StoreReader } from "#core/store/connection.ts";
import { listSourceFiles, rejectedByReason, sealedSources } from "#core/store/source-files.ts";
import { untilNextEvent } from "#core/store/until-next-event.ts";
import type { ListedSourceFile } from "#shared/contract/schemas.ts";
import { csvLine, utf8Mark } from "#shared/csv/write-csv.ts";
import type { RejectionReason } from "#shared/model/signature.ts";

export function sourceLog(reader: StoreReader): readonly ListedSourceFile[] {
  return untilNextEvent(reader, "source log", () => readSourceLog(reader));
}

function readSourceLog(reader: StoreReader): readonly ListedSourceFile[] {
  const reasons = new Map<number, { [reason in RejectionReason]?: number }>();
  for (const { sourceFileId, reason, rows } of rejectedByReason(reader)) {
    reasons.set(sourceFileId, { ...reasons.get(sourceFileId), [reason]: rows });
  }
  const sealed = sealedSources(reader);
  return listSourceFiles(reader).map((file) => ({
    ...file,
    reasons: reasons.get(file.id) ?? {},
    sealedIn: sealed.get(file.id)?.packet ?? null,
    isLent: sealed.get(file.id)?.isLent ?? false,
  }));
}

/** Writes a line per source file and reason as CSV; gives the number of files. Fails with FILE_NOT_WRITABLE. */
export function exportSourceLog(reader: StoreReader, file: string): number {
  const log = sourceLog(reader);
  function* lines() {
    yield utf8Mark +
      csvLine(["file", "kind", "imported_at", "sha256", "rows_read", "imported", "rejected", "reason", "rows"]);
    for (const source of log) {
      const cells = [source.name, source.kind, source.importedAt, source.sha256];
      const numbers = [source.rowsRead, source.imported, source.rejected];
      const reasons = Object.entries(source.reasons);
      if (reasons.length === 0) yield csvLine([...cells, ...numbers, "", 0]);
      for (const [reason, rows] of reasons) yield csvLine([...cells, ...numbers, reason, rows]);
    }
  }
  writeFileAtomically(file, lines());
  return log.length;
}
