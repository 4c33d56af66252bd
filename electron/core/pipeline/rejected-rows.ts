// The rows that were read and not imported, to look at and to hand back to whoever made the export.

import { writeFileAtomically } from "#core/files/atomic-write.ts";
import { listSourceFiles, rejectedRows } from "#core/store/source-files.ts";
import type { Store } from "#core/store/store.ts";
import { csvLine, utf8Mark } from "#shared/csv/write-csv.ts";
import type { RejectedRow } from "#shared/model/signature.ts";

export function listRejectedRows(
  store: Store,
  sourceFileId: number,
  offset: number,
  limit: number,
): { readonly total: number; readonly rows: readonly RejectedRow[] } {
  const file = listSourceFiles(store.reader).find((one) => one.id === sourceFileId);
  return { total: file?.rejected ?? 0, rows: rejectedRows(store.reader, sourceFileId, offset, limit) };
}

/**
 * Writes file, row, reason and the original cells as CSV; formula-like cells are escaped. Gives the number of rows.
 * Fails with FILE_NOT_WRITABLE.
 */
export function exportRejectedRows(store: Store, sourceFileIds: readonly number[], file: string): number {
  let count = 0;
  function* lines() {
    yield utf8Mark + csvLine(["file", "row", "reason", "cells"]);
    for (const source of listSourceFiles(store.reader)) {
      if (!sourceFileIds.includes(source.id)) continue;
      for (const { row, reason, cells } of rejectedRows(store.reader, source.id)) {
        count += 1;
        yield csvLine([source.name, row, reason, ...cells]);
      }
    }
  }
  writeFileAtomically(file, lines());
  return count;
}
