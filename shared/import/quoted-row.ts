// One row of a table that holds a quotation mark. Knows CSV only; plain lines are read in rows.ts.
import type { createFinder } from "./finder.ts";

type Finder = ReturnType<typeof createFinder>;

export type QuotedText = {
  readonly text: string;
  readonly delimiter: string;
  /** Whether the text ends where the file ends. */
  readonly isLast: boolean;
  readonly nextQuote: Finder;
  readonly nextLineEnd: Finder;
  readonly nextDelimiter: Finder;
};

/** What was read: a row up to (not with) its line end; a quotation mark at `open` that is never closed; or too little text. */
export type QuotedRow =
  | { readonly kind: "row"; readonly cells: readonly string[]; readonly end: number; readonly linesIn: number }
  | { readonly kind: "unclosed"; readonly open: number }
  | { readonly kind: "unfinished" };

const unfinished: QuotedRow = { kind: "unfinished" };
const quote = 34;
const space = 32;
const lineEnd = 10;
/** Spaces between a closing quotation mark and the delimiter that are taken for carelessness. */
const mostSpaces = 100;

/**
 * Reads the row that begins at `start`. A cell that begins with a quotation mark ends at the next mark that is not doubled and
 * stands before a delimiter or a line end (spaces may come between). Another mark inside is kept as it stands, if the cell ends
 * on the same line; with a line end before or after it the cell is taken for unclosed. So is one that runs beyond `limit`
 * characters of the row, or to the end of the file.
 */
export function readQuotedRow(table: QuotedText, start: number, limit: number): QuotedRow {
  const { text, isLast, nextLineEnd, nextDelimiter } = table;
  const delimiter = table.delimiter.charCodeAt(0);
  const cells: string[] = [];
  let linesIn = 0;
  let position = start;
  for (;;) {
    if (text.charCodeAt(position) !== quote) {
      const cellEnd = nextDelimiter(position);
      const rowEnd = nextLineEnd(position);
      if (cellEnd < rowEnd) {
        cells.push(text.slice(position, cellEnd));
        position = cellEnd + 1;
        continue;
      }
      if (rowEnd === Number.POSITIVE_INFINITY && !isLast) return unfinished;
      const end = Math.min(rowEnd, text.length);
      cells.push(text.slice(position, end));
      return { kind: "row", cells, end, linesIn };
    }

    const open = position;
    const closed = findClose(table, start, open, limit);
    if (closed === "unclosed") return { kind: "unclosed", open };
    if (closed === null) return unfinished;
    const value = text.slice(open + 1, closed.at);
    cells.push(closed.hasDoubled ? value.replaceAll('""', '"') : value);
    if (closed.hasLines) linesIn += 1;
    const next = closed.next;
    if (next === text.length || text.charCodeAt(next) === lineEnd) return { kind: "row", cells, end: next, linesIn };
    position = text.charCodeAt(next) === delimiter ? next + 1 : next;
  }
}

type Close = {
  readonly at: number;
  /** The delimiter, line end or end of the text after it. */
  readonly next: number;
  readonly hasDoubled: boolean;
  readonly hasLines: boolean;
};

/** The closing mark of the cell that opens at `open`; null when the text ends before it is certain. */
function findClose(table: QuotedText, start: number, open: number, limit: number): Close | "unclosed" | null {
  const { text, isLast, nextQuote, nextLineEnd } = table;
  const delimiter = table.delimiter.charCodeAt(0);
  const firstLineEnd = nextLineEnd(open);
  let hasDoubled = false;
  let isMalformed = false;
  let from = open + 1;
  for (;;) {
    const at = nextQuote(from);
    if (isMalformed && firstLineEnd < at) return "unclosed";
    if (at === Number.POSITIVE_INFINITY) return isLast || text.length - start > limit ? "unclosed" : null;
    if (at - start > limit) return "unclosed";
    if (text.charCodeAt(at + 1) === quote) {
      hasDoubled = true;
      from = at + 2;
      continue;
    }
    const next = afterSpaces(text, at + 1);
    if (next === text.length && !isLast) return null;
    const code = text.charCodeAt(next);
    if (next === text.length || code === delimiter || code === lineEnd) {
      return { at, next, hasDoubled, hasLines: firstLineEnd < at };
    }
    if (firstLineEnd < at) return "unclosed";
    isMalformed = true;
    from = at + 1;
  }
}

function afterSpaces(text: string, from: number): number {
  let position = from;
  while (position - from < mostSpaces && text.charCodeAt(position) === space) position++;
  return position;
}
