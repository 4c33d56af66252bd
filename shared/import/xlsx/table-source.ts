// What every reader of a workbook gives: sheets by name, and their rows in batches. How to plug it in:
//
//   const source = await openSpreadsheet({ size, read }, "signatures.xlsx");   // open-spreadsheet.ts
//   if (source === null) …                                                     // plain text: the CSV way
//   for await (const { rows, bytesRead, bytesTotal } of source.rows({ sheet })) …
//
// The rows are those that `createRowReader` would give for the same table as CSV: the first one is the header, cells are
// strings, a blank row between rows is a row of one empty cell, blank rows before the header and at the end are none.
// A source may be read several times. Whoever stops early (a preview, a cancelled job) leaves the loop: nothing stays open.
// Everything may fail with the IMPORT_WORKBOOK_* codes, also after rows were given: take them in one transaction.
import { fail } from "#shared/errors/outcome.ts";
import type { Row } from "../rows.ts";

/** A file that can be read at any place. */
export type RandomAccess = {
  /** Bytes. */
  readonly size: number;
  /** Exactly `length` bytes, fewer only where the file ends. They need to be valid only until the next call. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
};

export type SheetInfo = {
  readonly name: string;
  readonly isHidden: boolean;
};

export type RowBatch = {
  /** May be empty: then the batch only says how far the reader is. */
  readonly rows: readonly Row[];
  /** Of the file's bytes that belong to this sheet, packed as they are. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
};

export type RowsOptions = {
  /** Name of a sheet, in any case. Without it {@link TableSource.defaultSheet}. */
  readonly sheet?: string | undefined;
};

export type TableSource = {
  readonly kind: "xlsx" | "html" | "xml-spreadsheet";
  /** In the order of the workbook; at least one. */
  readonly sheets: readonly SheetInfo[];
  readonly defaultSheet: string;
  /** Fails with IMPORT_SHEET_UNKNOWN {file,sheet,sheets}. */
  readonly rows: (options?: RowsOptions) => AsyncGenerator<RowBatch, void, undefined>;
};

/** The first sheet that is not hidden, or the first. */
export function chooseDefaultSheet(sheets: readonly SheetInfo[]): string {
  return (sheets.find(({ isHidden }) => !isHidden) ?? sheets[0])?.name ?? "";
}

/** The sheet of that name, in any case, or the default one. Fails with IMPORT_SHEET_UNKNOWN {file,sheet,sheets}. */
export function findSheet<Sheet extends SheetInfo>(
  sheets: readonly Sheet[],
  wanted: string | undefined,
  file: string,
): Sheet {
  const key = (wanted ?? chooseDefaultSheet(sheets)).toLowerCase();
  const found = sheets.find(({ name }) => name.toLowerCase() === key);
  if (found !== undefined) return found;
  return fail("IMPORT_SHEET_UNKNOWN", { file, sheet: wanted ?? "", sheets: sheets.map(({ name }) => name).join(", ") });
}
