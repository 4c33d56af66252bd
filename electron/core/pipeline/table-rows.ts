// The rows of a source file, whether it is text or a workbook, as batches that say how far they are.

import { fileState, readPieces, withRandomAccess } from "#core/files/read-pieces.ts";
import { createDecoder } from "#shared/import/decoder.ts";
import { createRowReader, type TableRow } from "#shared/import/rows.ts";
import { openSpreadsheet } from "#shared/import/xlsx/open-spreadsheet.ts";
import type { SheetInfo, TableSource } from "#shared/import/xlsx/table-source.ts";
import { readMarkupEncoding } from "#shared/import/xlsx/text-pieces.ts";
import type { SourceForm } from "#shared/model/source-file.ts";

/** `done` of `total`, both in bytes. */
export type RowsSoFar = { readonly rows: readonly TableRow[]; readonly done: number; readonly total: number };

type TableOrder = { readonly file: string; readonly name: string };

/**
 * Hands all rows of a file over, batch after batch. Fails with FILE_NOT_READABLE, IMPORT_ENCODING, IMPORT_ROW_TOO_LONG and the
 * codes of `openSpreadsheet`.
 */
export async function readTable(
  order: TableOrder,
  form: Pick<SourceForm, "encoding" | "delimiter" | "sheet">,
  take: (batch: RowsSoFar) => Promise<void>,
): Promise<void> {
  if (!(await readWorkbook(order, form, take))) await readText(order, form, take);
}

async function readText(
  { file, name }: TableOrder,
  form: Pick<SourceForm, "encoding" | "delimiter">,
  take: (batch: RowsSoFar) => Promise<void>,
): Promise<void> {
  const { bytes: total } = await fileState(file);
  const decoder = createDecoder(form.encoding, name);
  const reader = createRowReader({ delimiter: form.delimiter, file: name });
  let done = 0;
  for await (const piece of readPieces(file)) {
    done += piece.length;
    await take({ rows: reader.push(decoder.push(piece)), done, total });
  }
  await take({ rows: [...reader.push(decoder.end()), ...reader.end()], done, total });
}

/** As `readTable`, for workbooks alone; false when the file is text. */
export function readWorkbook(
  { file, name }: TableOrder,
  form: Pick<SourceForm, "encoding" | "sheet">,
  take: (batch: RowsSoFar) => Promise<void>,
): Promise<boolean> {
  return withRandomAccess(file, async (access) => {
    const workbook = await openSpreadsheet(access, name, { encoding: form.encoding });
    if (workbook === null) return false;
    for await (const { rows, bytesRead, bytesTotal } of workbook.rows({ sheet: form.sheet })) {
      await take({ rows, done: bytesRead, total: bytesTotal });
    }
    return true;
  });
}

/** Sheets and first rows of a workbook; null when the file is text. */
export type WorkbookStart = {
  readonly kind: TableSource["kind"];
  /** What markup declares or is found to be in; `utf-8` for XLSX, which needs none. */
  readonly encoding: string;
  readonly sheets: readonly SheetInfo[];
  readonly sheet: string;
  readonly rows: readonly TableRow[];
  readonly isWhole: boolean;
};

/** Rows that are enough to understand a sheet. */
const firstRows = 500;

export function startOfWorkbook(
  { file, name }: TableOrder,
  choices: { readonly encoding?: string | undefined; readonly sheet?: string | undefined },
): Promise<WorkbookStart | null> {
  return withRandomAccess(file, async (access) => {
    const workbook = await openSpreadsheet(access, name, { encoding: choices.encoding });
    if (workbook === null) return null;
    const { kind, sheets, defaultSheet } = workbook;
    const encoding = choices.encoding ?? (kind === "xlsx" ? "utf-8" : await readMarkupEncoding(access));
    const start = { kind, encoding, sheets, sheet: choices.sheet ?? defaultSheet };
    const rows: TableRow[] = [];
    for await (const batch of workbook.rows({ sheet: choices.sheet })) {
      rows.push(...batch.rows);
      if (rows.length >= firstRows) return { ...start, rows, isWhole: false };
    }
    return { ...start, rows, isWhole: true };
  });
}
