// Writes tables as CSV that a spreadsheet opens without running anything in it. Text alone: knows no files.
import Papa from "papaparse";

/** What a spreadsheet would run (OWASP, CSV injection), behind any apostrophes, so that taking one away restores the cell. */
const formulaLike = /^'*[=+\-@\t\r]/;

type Cells = readonly (string | number | null)[];

/** CSV lines (RFC 4180), cells quoted where needed and formula-like cells escaped with one more apostrophe in front. */
export function csvLines(rows: readonly Cells[]): string {
  if (rows.length === 0) return "";
  const filled = rows.map((cells) => cells.map((cell) => cell ?? ""));
  return `${Papa.unparse(filled, { escapeFormulae: formulaLike, newline: "\r\n" })}\r\n`;
}

export function csvLine(cells: Cells): string {
  return csvLines([cells]);
}

/** Byte order mark, so that Excel reads UTF-8. */
export const utf8Mark = "\uFEFF";
