// Text to rows of cells, in pieces. Knows CSV only, not what the cells mean.
import Papa from "papaparse";
import { fail } from "#shared/errors/outcome.ts";

export type Row = readonly string[];

export type RowReader = {
  /** The rows that are complete with this text. Fails with IMPORT_UNCLOSED_QUOTE. */
  readonly push: (text: string) => readonly Row[];
  /** The last row. Fails with IMPORT_UNCLOSED_QUOTE. */
  readonly end: () => readonly Row[];
};

export type RowReaderOptions = {
  /** One character: comma, semicolon, TAB or pipe. */
  readonly delimiter: string;
  /** Named in failures. */
  readonly file: string;
};

/** Characters that one row may have. A longer one is a quotation mark that is never closed; a comment is never this long. */
export const longestRow = 1_000_000;

/** What papaparse's low-level parser gives; its own types leave it open. */
type Parsed = {
  readonly data: readonly string[][];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  /** `cursor`: where the first row that is not complete begins. */
  readonly meta: { readonly cursor: number };
};

const blankRow: Row = [""];

/**
 * Reads rows; the first one is the header. The same text gives the same rows however it is cut into pieces.
 * - `\n`, `\r\n` and `\r` all end a row, mixed too; inside quotes they become `\n`. NUL characters are dropped.
 * - Blank lines before the header and at the end of the file are no rows; between rows each is a row of one empty cell.
 * - Excel's first line `sep=;` is no row.
 * - A quotation mark that is opened and not closed properly before other rows are swallowed fails with IMPORT_UNCLOSED_QUOTE
 *   {file,row}: at the end of the file, after {@link longestRow} characters, or when the cell that it opens holds line breaks
 *   and further quotation marks which are not doubled. Rows count from 1, the header is row 0. A cell on one line with such
 *   marks inside is kept as it stands.
 */
export function createRowReader({ delimiter, file }: RowReaderOptions): RowReader {
  const parser = new Papa.Parser({ delimiter, newline: "\n", quoteChar: '"' });
  let carry = "";
  let unread: string[] = [];
  let unreadLength = 0;
  let endsWithReturn = false;
  let rowsGiven = 0;
  let blankRows = 0;

  function unclosedQuote(row: number): never {
    return fail("IMPORT_UNCLOSED_QUOTE", { file, row });
  }

  function parse(text: string, isLast: boolean): readonly Row[] {
    const parsed = parser.parse(text, 0, !isLast) as Parsed;
    const rows: Row[] = [];
    const unclosed = new Set<number>();
    const malformed = new Set<number>();
    for (const { code, row } of parsed.errors) (code === "MissingQuotes" ? unclosed : malformed).add(row);
    for (const [index, cells] of parsed.data.entries()) {
      if (isBlank(cells)) {
        if (rowsGiven > 0) blankRows++;
        continue;
      }
      if (rowsGiven === 0 && cells[0] === "sep=" && cells.length === 2 && cells[1] === "") continue;
      for (; blankRows > 0; blankRows--) {
        rows.push(blankRow);
        rowsGiven++;
      }
      if (unclosed.has(index) || (malformed.has(index) && cells.some(holdsLinesAndQuote))) unclosedQuote(rowsGiven);
      if (text.length > longestRow && lengthOf(cells) > longestRow) unclosedQuote(rowsGiven);
      rows.push(cells);
      rowsGiven++;
    }
    carry = isLast ? "" : text.slice(parsed.meta.cursor);
    return rows;
  }

  return {
    push(text) {
      let clean = endsWithReturn ? `\r${text}` : text;
      if (clean.includes("\0")) clean = clean.replaceAll("\0", "");
      endsWithReturn = clean.endsWith("\r");
      if (endsWithReturn) clean = clean.slice(0, -1);
      if (clean.includes("\r")) clean = clean.replace(/\r\n?/g, "\n");
      unread.push(clean);
      unreadLength += clean.length;
      // An unfinished row is read again only when as much has come again: its cost stays in proportion to its length.
      if (unreadLength < carry.length) return [];
      const whole = carry + unread.join("");
      unread = [];
      unreadLength = 0;
      const rows = parse(whole, false);
      if (carry.length > longestRow) unclosedQuote(rowsGiven + blankRows);
      return rows;
    },
    end() {
      const whole = carry + unread.join("") + (endsWithReturn ? "\n" : "");
      return whole === "" ? [] : parse(whole, true);
    },
  };
}

function isBlank(cells: Row): boolean {
  return cells.length === 1 && cells[0]?.trim() === "";
}

function holdsLinesAndQuote(cell: string): boolean {
  return cell.includes("\n") && cell.includes('"');
}

function lengthOf(cells: Row): number {
  return cells.reduce((length, cell) => length + cell.length, 0);
}
