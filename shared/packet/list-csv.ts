// The lines of a volume as CSV (RFC 4180, UTF-8), for a file inside of the file. Knows nothing of pages.
import type { SignatoryLine } from "#shared/model/packet.ts";
import type { ListKind } from "./plan.ts";

const columns = ["list", "line", "sheet", "name", "city", "country", "signed_on"];

/** The names of the columns. */
export function csvHead(): Uint8Array {
  return csvRow(columns);
}

/** The lines as they were given, so with nothing that their signers asked to withhold. */
export function csvOfLines(list: ListKind, lines: readonly SignatoryLine[]): Uint8Array {
  const rows = lines.map(({ line, sheet = null, name, city, country, signedOn }) =>
    csvRow([list, String(line), sheet === null ? "" : String(sheet), name, city, country, signedOn]),
  );
  const bytes = new Uint8Array(rows.reduce((sum, row) => sum + row.length, 0));
  let end = 0;
  for (const row of rows) {
    bytes.set(row, end);
    end += row.length;
  }
  return bytes;
}

function csvRow(cells: readonly (string | null)[]): Uint8Array {
  const quoted = cells.map((cell) =>
    cell !== null && /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return new TextEncoder().encode(`${quoted.join(",")}\r\n`);
}
