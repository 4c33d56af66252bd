// Writes tables as CSV that a spreadsheet opens without running anything in it.
import Papa from "papaparse";

/** What a spreadsheet would run (OWASP, CSV injection), behind any apostrophes, so that taking one away restores the cell. */
const formulaLike = /^'*[=+\-@\t\r]/;

/** One CSV line, cells quoted where needed and formula-like cells escaped with one more apostrophe in front. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${Papa.unparse([cells.map((cell) => cell ?? "")], { escapeFormulae: formulaLike, newline: "\r\n" })}\r\n`;
}

/** Byte order mark, so that Excel reads UTF-8. */
export const utf8Mark = "\uFEFF";
