// Writes tables as CSV that a spreadsheet opens without running anything in it.
import Papa from "papaparse";

/** One CSV line, cells quoted where needed and formula-like cells escaped with an apostrophe (OWASP, CSV injection). */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${Papa.unparse([cells.map((cell) => cell ?? "")], { escapeFormulae: true, newline: "\r\n" })}\r\n`;
}

/** Byte order mark, so that Excel reads UTF-8. */
export const utf8Mark = "\uFEFF";
