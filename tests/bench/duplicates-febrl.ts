// Reads the FEBRL records with known truth that lie beside the repository; they are not shipped.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { KnownRecord } from "./duplicates-quality.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "shared", "data");

export type FebrlFields = "name, suburb, postcode, state" | "all";

/**
 * The records of a FEBRL file (Christen 2005) in its own order, or null when the file is not there. `rec-N-org` and `rec-N-dup-K`
 * are person N. Street is number and first address line; the second address line is left out.
 */
export function readFebrl(name: "febrl1" | "febrl2", fields: FebrlFields): readonly KnownRecord[] | null {
  const file = join(folder, `${name}.csv`);
  if (!existsSync(file)) return null;
  const [header = [], ...rows] = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(",").map((cell) => cell.trim()));
  return rows.map((row, index) => {
    const cell = (column: string) => row[header.indexOf(column)] || null;
    const street = [cell("street_number"), cell("address_1")].filter((part) => part !== null).join(" ");
    const isAll = fields === "all";
    return {
      person: (cell("rec_id") ?? "").split("-")[1] ?? "",
      record: {
        id: index + 1,
        givenName: cell("given_name"),
        familyName: cell("surname"),
        name: null,
        email: null,
        phone: null,
        street: isAll && street !== "" ? street : null,
        city: cell("suburb"),
        postalCode: cell("postcode"),
        region: cell("state"),
        country: null,
        birthDate: isAll ? cell("date_of_birth") : null,
        identifier: isAll ? cell("soc_sec_id") : null,
      },
    };
  });
}
