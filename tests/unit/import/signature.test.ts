import { describe, expect, it } from "vitest";
import { printedName } from "#shared/import/printed-name.ts";
import { createSignatureReader, type ReadRow } from "#shared/import/signature.ts";
import { isVisible } from "#shared/import/visibility.ts";

const columns = ["First", "Last", "Country", "Withdrawn", "Date"];
const mapping = {
  given_name: "First",
  family_name: "Last",
  country: "Country",
  withdrawn_at: "Withdrawn",
  signed_at: "Date",
};

function read(cells: readonly string[], defaultCountry: string | null = null): ReadRow {
  return createSignatureReader(columns, { mapping, dateOrder: null, defaultCountry })(cells, 1);
}

describe("createSignatureReader", () => {
  it("trims, collapses whitespace, composes accents and drops invisible characters", () => {
    expect(read(["  Rene\u0301e \u00a0 Marie ", "\u202eBerg\u0085\u200b", "", "", ""])).toMatchObject({
      signature: { givenName: "Renée Marie", familyName: "Berg", name: "Renée Marie Berg" },
    });
  });

  it("uses the default country for an empty cell only", () => {
    expect(read(["A", "B", "", "", ""], "DK")).toMatchObject({
      signature: { country: "DK", countryText: null },
      warnings: [],
    });
    expect(read(["A", "B", "Narnia", "", ""], "DK")).toMatchObject({
      signature: { country: null, countryText: "Narnia" },
      warnings: ["unknownCountries"],
    });
    expect(read(["A", "B", "", "", ""])).toMatchObject({
      signature: { country: null },
      warnings: ["missingCountries"],
    });
  });

  it("warns of a date that cannot be read and leaves it empty", () => {
    expect(read(["A", "B", "DK", "", "soon"])).toMatchObject({
      signature: { signedAt: null },
      warnings: ["unreadableDates"],
    });
  });

  it("takes a row whose empty cells at the end are missing", () => {
    expect(read(["A", "B"])).toMatchObject({ signature: { name: "A B" } });
  });

  it("takes empty cells beyond the header and rejects a row with more in them", () => {
    expect(read(["A", "B", "DK", "", "", "", " "])).toMatchObject({ signature: { name: "A B" } });
    expect(read(["A", "B", "DK", "", "", "", "x"])).toEqual({ rejected: "wrong_cell_count" });
  });

  it("rejects withdrawn, nameless and empty rows by their reasons", () => {
    expect(read(["A", "B", "DK", "2026-01-01", ""])).toEqual({ rejected: "withdrawn" });
    expect(read([" ", "", "DK", "", ""])).toEqual({ rejected: "no_name" });
    expect(read(["", " ", "", "", ""])).toEqual({ rejected: "empty_row" });
    expect(read([""])).toEqual({ rejected: "empty_row" });
  });
});

describe("printedName", () => {
  it("turns “Family, Given” round and leaves suffixes and lists alone", () => {
    expect(printedName("", "", "Berg, Anna Maria").name).toBe("Anna Maria Berg");
    expect(printedName("", "", "John Smith, Jr.").name).toBe("John Smith, Jr.");
    expect(printedName("", "", "Berg, Anna, Dr.").name).toBe("Berg, Anna, Dr.");
    expect(printedName("", "", "Berg,").name).toBe("Berg,");
  });

  it("prefers two columns to one, and one to a part", () => {
    expect(printedName("Anna", "Berg", "A. Berg").name).toBe("Anna Berg");
    expect(printedName("Anna", "", "Anna Berg")).toEqual({ givenName: "Anna", familyName: null, name: "Anna Berg" });
    expect(printedName("", "Berg", "")).toEqual({ givenName: null, familyName: "Berg", name: "Berg" });
  });
});

describe("isVisible", () => {
  it("hides a name on a no in any case, and shows it otherwise", () => {
    for (const no of ["no", "FALSE", "0", "Nee", "Anonymous", "Нет"]) expect(isVisible(no), no).toBe(false);
    for (const yes of ["", "yes", "true", "1", "ja"]) expect(isVisible(yes), yes).toBe(true);
  });
});
