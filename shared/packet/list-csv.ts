// The lines of a volume as CSV in UTF-8, for a file inside of the file. Knows nothing of pages.
import { csvLine, csvLines } from "#shared/csv/write-csv.ts";
import type { SignatoryLine } from "#shared/model/packet.ts";
import type { ListKind } from "./plan.ts";

const columns = ["list", "line", "sheet", "name", "city", "country", "signed_on"];

/** The names of the columns. */
export function csvHead(): Uint8Array {
  return new TextEncoder().encode(csvLine(columns));
}

/** The lines as they were given, so with nothing that their signers asked to withhold. */
export function csvOfLines(list: ListKind, lines: readonly SignatoryLine[]): Uint8Array {
  const rows = lines.map(({ line, sheet = null, name, city, country, signedOn }) => {
    return [list, line, sheet, name, city, country, signedOn];
  });
  return new TextEncoder().encode(csvLines(rows));
}
