// Text to rows of cells, in pieces. Knows CSV only, not what the cells mean.
import { fail } from "#shared/errors/outcome.ts";
import { createFinder } from "./finder.ts";
import { type QuotedText, readQuotedRow } from "./quoted-row.ts";

export type Row = readonly string[];

/** A row whose quotation mark is never closed, as its text stands in the file. */
export type UnclosedRow = { readonly unclosed: string };
export type TableRow = Row | UnclosedRow;

export function isUnclosed(row: TableRow): row is UnclosedRow {
  return !Array.isArray(row);
}

export type RowReader = {
  /** The rows that are complete with this text. Fails with IMPORT_ROW_TOO_LONG. */
  readonly push: (text: string) => readonly TableRow[];
  /** The last rows. Fails with IMPORT_ROW_TOO_LONG. */
  readonly end: () => readonly TableRow[];
  /** Whether the text so far ends with a whole row that is not blank: then nothing of it has a say in what follows. */
  readonly isBetweenRows: () => boolean;
  /** Counts rows that another reader has read. */
  readonly passOver: (rows: number) => void;
};

export type RowReaderOptions = {
  /** One character: comma, semicolon, TAB or pipe. */
  readonly delimiter: string;
  /** Named in failures. */
  readonly file: string;
  /** The first row of the table, when another reader has read it and the text begins with a row further down. */
  readonly first?: TableRow | undefined;
};

/**
 * Characters that one row may have: a quotation mark that is not closed within them is taken for one that never is, and a line
 * that is longer is no row of a table. No comment is this long.
 */
export const longestRow = 1_000_000;
/** What may follow a closing quotation mark before it is certain that it closes. */
const lookAhead = 200;

const blankRow: Row = [""];

/**
 * Reads rows; the first one is the header. The same text gives the same rows however it is cut into pieces, and every line of it
 * is in one of them. Time and memory are in proportion to the text and to {@link longestRow}.
 * - `\n`, `\r\n` and `\r` all end a row, mixed too; inside quotes they become `\n`. NUL characters are dropped.
 * - Blank lines before the header and at the end of the file are no rows; between rows each is a row of one empty cell.
 * - Excel's first line `sep=;` is no row.
 * - A quotation mark that is never closed (`readQuotedRow`) costs one row: what was read of it up to the end of the line with the
 *   mark becomes an {@link UnclosedRow}, and reading goes on with the next line. So does a row of several lines each of which would
 *   be a row by itself: a stray mark has swallowed whole rows up to the next one.
 * - A line longer than {@link longestRow} fails with IMPORT_ROW_TOO_LONG {file,row,limit}. Rows count from 1, the header is row 0.
 */
export function createRowReader({ delimiter, file, first }: RowReaderOptions): RowReader {
  let carry = "";
  let unread: string[] = [];
  let unreadLength = 0;
  let endsWithReturn = false;
  let rowsGiven = first === undefined ? 0 : 1;
  let blankRows = 0;
  let columns = first === undefined || isUnclosed(first) ? 0 : first.length;
  let hasSeparatorLine = false;

  function tooLong(): never {
    return fail("IMPORT_ROW_TOO_LONG", { file, row: rowsGiven + blankRows, limit: longestRow });
  }

  function parse(text: string, isLast: boolean): readonly TableRow[] {
    const rows: TableRow[] = [];
    const table: QuotedText = {
      text,
      delimiter,
      isLast,
      nextQuote: createFinder(text, '"'),
      nextLineEnd: createFinder(text, "\n"),
      nextDelimiter: createFinder(text, delimiter),
    };

    function give(row: TableRow): void {
      for (; blankRows > 0; blankRows--) {
        rows.push(blankRow);
        rowsGiven++;
      }
      rows.push(row);
      rowsGiven++;
    }

    function giveCells(cells: Row): void {
      if (cells.length === 1 && cells[0]?.trim() === "") {
        if (rowsGiven > 0) blankRows++;
        return;
      }
      if (rowsGiven === 0) columns = cells.length;
      give(cells);
    }

    /** Gives the text from `start` to the end of the line with the mark, if that end is known; where to go on, or -1. */
    function giveUnclosed(start: number, mark: number): number {
      const lineEnd = table.nextLineEnd(mark);
      if (lineEnd === Number.POSITIVE_INFINITY && !isLast) return -1;
      const end = Math.min(lineEnd, text.length);
      if (end - start > longestRow) tooLong();
      give({ unclosed: text.slice(start, end) });
      return end + 1;
    }

    let position = 0;
    while (position < text.length) {
      const lineEnd = table.nextLineEnd(position);
      if (table.nextQuote(position) > lineEnd || table.nextQuote(position) === Number.POSITIVE_INFINITY) {
        if (lineEnd === Number.POSITIVE_INFINITY && !isLast) break;
        const end = Math.min(lineEnd, text.length);
        if (end - position > longestRow) tooLong();
        const cells = text.slice(position, end).split(delimiter);
        position = end + 1;
        const isSeparatorLine =
          !hasSeparatorLine && rowsGiven === 0 && cells.length === 2 && cells[0] === "sep=" && cells[1] === "";
        if (isSeparatorLine) hasSeparatorLine = true;
        else giveCells(cells);
        continue;
      }

      const read = readQuotedRow(table, position, longestRow);
      if (read.kind === "unfinished") break;
      if (read.kind === "unclosed" || isSwallowed(read, text.slice(position, read.end))) {
        const next = giveUnclosed(position, read.kind === "unclosed" ? read.open : position);
        if (next === -1) break;
        position = next;
        continue;
      }
      if (read.end - position > longestRow) tooLong();
      position = read.end + 1;
      giveCells(read.cells);
    }
    carry = position < text.length ? text.slice(position) : "";
    return rows;
  }

  /**
   * Whether every line of a row would be a row by itself. In a row that has the right number of cells this may be chance, the more
   * so the fewer columns there are: a comment of two lines with a comma each.
   */
  function isSwallowed({ cells, linesIn }: { readonly cells: Row; readonly linesIn: number }, text: string): boolean {
    if (linesIn === 0 || columns < 3 || text.length > longestRow) return false;
    if (cells.length === columns && columns < 5) return false;
    return text.split("\n").every((line) => line.split(delimiter).length === columns);
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
      if (carry.length > longestRow + lookAhead) tooLong();
      return rows;
    },
    end() {
      const whole = carry + unread.join("") + (endsWithReturn ? "\n" : "");
      carry = "";
      unread = [];
      return whole === "" ? [] : parse(whole, true);
    },
    isBetweenRows: () => carry === "" && unreadLength === 0 && !endsWithReturn && blankRows === 0 && rowsGiven > 0,
    passOver(rows) {
      rowsGiven += rows;
    },
  };
}
