// Rows of a table to signatures and rejected rows, every row accounted for. Knows no bytes: text and workbooks come as rows.
import { fail } from "#shared/errors/outcome.ts";
import type { Mapping, RejectedRow, RejectionReason, Role, Signature } from "#shared/model/signature.ts";
import type { ImportWarnings, SourceForm } from "#shared/model/source-file.ts";
import { dateOrderEvidence } from "#shared/normalise/date-order.ts";
import { dateColumns } from "./date-columns.ts";
import { headerOf, isSameRow } from "./header.ts";
import { checkColumns, checkMapping } from "./mapping.ts";
import { isUnclosed, type Row, type TableRow } from "./rows.ts";
import { createSignatureReader, type ReadRow, type RowWarning } from "./signature.ts";
import { looksLikeTotals } from "./totals.ts";

/** How the rows of a table are understood, wherever they come from. */
export type TableForm = Omit<SourceForm, "encoding" | "preset">;

/** What came out of some rows, in their order. */
export type ReadRows = { readonly signatures: readonly Signature[]; readonly rejected: readonly RejectedRow[] };

/** `rowsRead = imported + rejected`, always; they count rows, of which some hold two signatures. */
export type SourceCounts = {
  readonly rowsRead: number;
  readonly imported: number;
  readonly rejected: number;
  /** At least `imported`: a row with two people is one row and two signatures. */
  readonly signatures: number;
  readonly warnings: ImportWarnings;
};

export type TableReader = {
  readonly take: (rows: readonly TableRow[]) => ReadRows;
  /** The rows that were held back. Fails with IMPORT_EMPTY when there was no data row. */
  readonly end: () => ReadRows;
  /** Of the rows that this reader has read itself. */
  readonly counts: () => SourceCounts;
  /** Whether rows are held back. */
  readonly isHolding: () => boolean;
  /** Numbers the rows that come as though that many more had come before. */
  readonly passOver: (rows: number) => void;
};

/** Rows that look like totals are held back until it is known whether they end the table; more than these are no end. */
const mostHeld = 20;

/** Roles of one person, which the second person of a row does not share with the first. */
const personal: readonly Role[] = [
  "given_name",
  "family_name",
  "full_name",
  "email",
  "phone",
  "birth_date",
  "external_id",
];

/**
 * Reads the rows of one table; the first is the header unless the form says otherwise. Fails with IMPORT_COLUMN_MISSING,
 * IMPORT_NO_NAME_COLUMN; and with IMPORT_DATE_ORDER {file,column} when the form has no date order and a date needs one: no date
 * is guessed. Beside the reasons of `createSignatureReader` rows are rejected as
 * - `unclosed_quote`, with their text as the only cell,
 * - `repeated_header`: the same cells as the header,
 * - `totals_line`: `looksLikeTotals`, at the end of the table (blank rows may follow),
 * - `not_a_signature`: a rule in `skip` of the form.
 * A row with two people (`second` of the form) gives one or two signatures with its row number.
 */
export function createTableReader(form: TableForm, file: string): TableReader {
  let read: ReturnType<typeof prepare> | null = null;
  let rowsRead = 0;
  let rowsPassed = 0;
  let imported = 0;
  let signatureCount = 0;
  const warnings = { unknownCountries: 0, missingCountries: 0, unreadableDates: 0 };
  let held: Row[] = [];
  let signatures: Signature[] = [];
  let rejected: RejectedRow[] = [];

  function prepare(first: TableRow) {
    const { header, columns } = headerOf(first, form);
    const mapping = checkMapping(form.mapping, columns, file);
    const readers = [createSignatureReader(columns, { ...form, mapping })];
    if (form.second !== undefined) {
      const second = checkColumns({ ...shared(mapping), ...form.second }, columns, file);
      readers.push(createSignatureReader(columns, { ...form, mapping: second }));
    }
    const skip = (form.skip ?? []).map(({ column, values }) => ({
      position: columns.indexOf(column),
      values: new Set(values.map((value) => value.toLowerCase())),
    }));
    return { header, columns, readers, skip, datePositions: dateColumns(columns, mapping) };
  }

  function reject(reason: RejectionReason, cells: Row): void {
    rowsRead++;
    rejected.push({ row: rowsPassed + rowsRead, reason, cells });
  }

  function readCells({ header, columns, readers, skip, datePositions }: ReturnType<typeof prepare>, cells: Row): void {
    if (header !== null && isSameRow(cells, header)) {
      reject("repeated_header", cells);
      return;
    }
    if (skip.some(({ position, values }) => values.has((cells[position] ?? "").trim().toLowerCase()))) {
      reject("not_a_signature", cells);
      return;
    }
    rowsRead++;
    const before = signatures.length;
    let reason: RejectionReason | null = null;
    for (const readRow of readers) {
      const person: ReadRow = readRow(cells, rowsPassed + rowsRead);
      if ("rejected" in person) reason ??= person.rejected;
      else {
        signatures.push(person.signature);
        for (const warning of person.warnings) warn(warning, cells, columns, datePositions);
      }
    }
    if (signatures.length > before) {
      imported++;
      signatureCount += signatures.length - before;
    } else rejected.push({ row: rowsPassed + rowsRead, reason: reason ?? "no_name", cells });
  }

  function warn(warning: RowWarning, cells: Row, columns: readonly string[], datePositions: readonly number[]): void {
    warnings[warning]++;
    if (warning !== "unreadableDates" || form.dateOrder !== null) return;
    for (const column of datePositions) {
      if (dateOrderEvidence(cells[column] ?? "") === "ambiguous") {
        fail("IMPORT_DATE_ORDER", { file, column: columns[column] ?? "" });
      }
    }
  }

  /** Reads what was held back: as data when rows follow, otherwise as the end of the table. */
  function release(isEnd: boolean): void {
    if (held.length === 0 || read === null) return;
    const rows = held;
    held = [];
    for (const cells of rows) {
      if (isEnd && looksLikeTotals(cells)) reject("totals_line", cells);
      else readCells(read, cells);
    }
  }

  function takeRow(row: TableRow): void {
    if (read === null) {
      read = prepare(row);
      if (read.header !== null) return;
    }
    if (isUnclosed(row)) {
      release(false);
      reject("unclosed_quote", [row.unclosed]);
      return;
    }
    if (looksLikeTotals(row) || (held.length > 0 && isBlank(row))) {
      held.push(row);
      if (held.length > mostHeld) release(false);
      return;
    }
    release(false);
    readCells(read, row);
  }

  function given(): ReadRows {
    const rows = { signatures, rejected };
    signatures = [];
    rejected = [];
    return rows;
  }

  return {
    take(rows) {
      for (const row of rows) takeRow(row);
      return given();
    },
    end() {
      release(true);
      if (rowsPassed + rowsRead === 0) fail("IMPORT_EMPTY", { file });
      return given();
    },
    counts: () => ({
      rowsRead,
      imported,
      rejected: rowsRead - imported,
      signatures: signatureCount,
      warnings: { ...warnings },
    }),
    isHolding: () => held.length > 0,
    passOver(rows) {
      rowsPassed += rows;
    },
  };
}

function shared(mapping: Mapping): Mapping {
  return Object.fromEntries(
    Object.entries(mapping).filter(([role]) => !(personal as readonly string[]).includes(role)),
  );
}

function isBlank(cells: Row): boolean {
  return cells.every((cell) => cell.trim() === "");
}
