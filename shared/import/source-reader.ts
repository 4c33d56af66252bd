// Bytes of a source file to signatures and rejected rows, in pieces, every row accounted for. Knows no files and no store.
import { fail } from "#shared/errors/outcome.ts";
import type { RejectedRow, Signature } from "#shared/model/signature.ts";
import type { DateOrder, ImportWarnings, SourceForm } from "#shared/model/source-file.ts";
import { createDateOrderScan, dateOrderEvidence } from "#shared/normalise/date-order.ts";
import { createDecoder } from "./decoder.ts";
import { columnNames } from "./header.ts";
import { dateColumns } from "./inspect.ts";
import { checkMapping } from "./mapping.ts";
import { createRowReader, type Row } from "./rows.ts";
import { createSignatureReader } from "./signature.ts";

/** What came out of one piece of a file, in the order of its rows. */
export type ReadRows = { readonly signatures: readonly Signature[]; readonly rejected: readonly RejectedRow[] };

/** `rowsRead = imported + rejected`, always. */
export type SourceCounts = {
  readonly rowsRead: number;
  readonly imported: number;
  readonly rejected: number;
  readonly warnings: ImportWarnings;
};

export type SourceReader = {
  readonly push: (bytes: Uint8Array) => ReadRows;
  /** Fails with IMPORT_EMPTY when the file held no data row. */
  readonly end: () => ReadRows;
  readonly counts: () => SourceCounts;
};

/**
 * Reads a source file in its form. Fails with IMPORT_ENCODING, IMPORT_ENCODING_UNKNOWN, IMPORT_UNCLOSED_QUOTE,
 * IMPORT_COLUMN_MISSING, IMPORT_NO_NAME_COLUMN; and with IMPORT_DATE_ORDER {file,column} when the form has no date order and a
 * date needs one: no date is guessed.
 */
export function createSourceReader(form: SourceForm, file: string): SourceReader {
  const table = createTable(form, file);
  let columns: readonly string[] = [];
  let datePositions: readonly number[] = [];
  let readRow: ReturnType<typeof createSignatureReader> | null = null;
  let rowsRead = 0;
  let imported = 0;
  const warnings = { unknownCountries: 0, missingCountries: 0, unreadableDates: 0 };

  function checkOrder(cells: Row): void {
    for (const column of datePositions) {
      if (dateOrderEvidence(cells[column] ?? "") === "ambiguous") {
        fail("IMPORT_DATE_ORDER", { file, column: columns[column] ?? "" });
      }
    }
  }

  function take(rows: readonly Row[]): ReadRows {
    const signatures: Signature[] = [];
    const rejected: RejectedRow[] = [];
    for (const cells of rows) {
      if (readRow === null) {
        columns = columnNames(cells);
        const mapping = checkMapping(form.mapping, columns, file);
        datePositions = dateColumns(columns, mapping);
        readRow = createSignatureReader(columns, { ...form, mapping });
        continue;
      }
      rowsRead++;
      const read = readRow(cells, rowsRead);
      if ("rejected" in read) {
        rejected.push({ row: rowsRead, reason: read.rejected, cells });
        continue;
      }
      for (const warning of read.warnings) {
        if (warning === "unreadableDates" && form.dateOrder === null) checkOrder(cells);
        warnings[warning]++;
      }
      imported++;
      signatures.push(read.signature);
    }
    return { signatures, rejected };
  }

  return {
    push: (bytes) => take(table.push(bytes)),
    end() {
      const last = take(table.end());
      if (rowsRead === 0) fail("IMPORT_EMPTY", { file });
      return last;
    },
    counts: () => ({ rowsRead, imported, rejected: rowsRead - imported, warnings: { ...warnings } }),
  };
}

export type DateOrderScanner = {
  readonly push: (bytes: Uint8Array) => void;
  /** `ambiguous`: ask, with IMPORT_DATE_ORDER. Null: the dates need no order. */
  readonly end: () => { readonly order: DateOrder | "ambiguous" | null; readonly column: string | null };
};

/**
 * Reads a whole file for the order of its dates alone. Needed before an import when the first bytes (`inspectSource`) hold
 * dates that need an order and nobody has chosen one; `column` is the date column to name in IMPORT_DATE_ORDER.
 */
export function createDateOrderScanner(form: Omit<SourceForm, "dateOrder">, file: string): DateOrderScanner {
  const table = createTable(form, file);
  const scan = createDateOrderScan();
  let columns: readonly string[] | null = null;
  let positions: readonly number[] = [];

  function take(rows: readonly Row[]): void {
    for (const cells of rows) {
      if (columns === null) {
        columns = columnNames(cells);
        positions = dateColumns(columns, checkMapping(form.mapping, columns, file));
        continue;
      }
      for (const position of positions) scan.add(cells[position] ?? "");
    }
  }

  return {
    push: (bytes) => take(table.push(bytes)),
    end() {
      take(table.end());
      return { order: scan.verdict(), column: columns?.[positions[0] ?? -1] ?? null };
    },
  };
}

type Table = { readonly push: (bytes: Uint8Array) => readonly Row[]; readonly end: () => readonly Row[] };

function createTable(form: Pick<SourceForm, "encoding" | "delimiter">, file: string): Table {
  const decoder = createDecoder(form.encoding, file);
  const reader = createRowReader({ delimiter: form.delimiter, file });
  return {
    push: (bytes) => reader.push(decoder.push(bytes)),
    end: () => [...reader.push(decoder.end()), ...reader.end()],
  };
}
