// Bytes of a text table to signatures and rejected rows, in pieces. Knows no files and no store.
import type { DateOrder, SourceForm } from "#shared/model/source-file.ts";
import { createDateOrderScan } from "#shared/normalise/date-order.ts";
import { dateColumns } from "./date-columns.ts";
import { createDecoder } from "./decoder.ts";
import { headerOf } from "./header.ts";
import { checkMapping } from "./mapping.ts";
import { createRowReader, isUnclosed, type TableRow } from "./rows.ts";
import { createTableReader, type ReadRows, type SourceCounts, type TableForm } from "./table-reader.ts";

export type SourceReader = {
  readonly push: (bytes: Uint8Array) => ReadRows;
  /** Fails with IMPORT_EMPTY when the file held no data row. */
  readonly end: () => ReadRows;
  readonly counts: () => SourceCounts;
};

/**
 * Reads a source file of text in its form. Fails with IMPORT_ENCODING, IMPORT_ENCODING_UNKNOWN, IMPORT_ROW_TOO_LONG and the codes
 * of `createTableReader`.
 */
export function createSourceReader(form: SourceForm, file: string): SourceReader {
  const text = createTextTable(form, file);
  const table = createTableReader(form, file);
  return {
    push: (bytes) => table.take(text.push(bytes)),
    end() {
      const { signatures, rejected } = table.take(text.end());
      const last = table.end();
      return { signatures: [...signatures, ...last.signatures], rejected: [...rejected, ...last.rejected] };
    },
    counts: table.counts,
  };
}

export type DateOrderVerdict = { readonly order: DateOrder | "ambiguous" | null; readonly column: string | null };

export type DateOrderScanner = {
  readonly push: (bytes: Uint8Array) => void;
  /** `ambiguous`: ask, with IMPORT_DATE_ORDER. Null: the dates need no order. */
  readonly end: () => DateOrderVerdict;
};

/**
 * Reads a whole file for the order of its dates alone. Needed before an import when the first bytes (`inspectSource`) hold
 * dates that need an order and nobody has chosen one; `column` is the date column to name in IMPORT_DATE_ORDER.
 */
export function createDateOrderScanner(form: Omit<SourceForm, "dateOrder">, file: string): DateOrderScanner {
  const text = createTextTable(form, file);
  const scan = createTableDateScan(form, file);
  return {
    push: (bytes) => scan.take(text.push(bytes)),
    end() {
      scan.take(text.end());
      return scan.verdict();
    },
  };
}

/** As {@link createDateOrderScanner}, for rows that come from elsewhere. */
export function createTableDateScan(form: Omit<TableForm, "dateOrder">, file: string) {
  const scan = createDateOrderScan();
  let columns: readonly string[] | null = null;
  let positions: readonly number[] = [];

  function takeRow(row: TableRow): void {
    if (columns === null) {
      const first = headerOf(row, form);
      columns = first.columns;
      positions = dateColumns(columns, checkMapping(form.mapping, columns, file));
      if (first.header !== null) return;
    }
    if (isUnclosed(row)) return;
    for (const position of positions) scan.add(row[position] ?? "");
  }

  return {
    take(rows: readonly TableRow[]): void {
      for (const row of rows) takeRow(row);
    },
    verdict: (): DateOrderVerdict => ({ order: scan.verdict(), column: columns?.[positions[0] ?? -1] ?? null }),
  };
}

type TextTable = { readonly push: (bytes: Uint8Array) => readonly TableRow[]; readonly end: () => readonly TableRow[] };

function createTextTable(form: Pick<SourceForm, "encoding" | "delimiter">, file: string): TextTable {
  const decoder = createDecoder(form.encoding, file);
  const reader = createRowReader({ delimiter: form.delimiter, file });
  return {
    push: (bytes) => reader.push(decoder.push(bytes)),
    end: () => [...reader.push(decoder.end()), ...reader.end()],
  };
}
