// What real files hold beside signatures: old encodings, no header, open quotes, NUL bytes, totals, dates of all kinds.
import { describe, expect, it } from "vitest";
import { inspectSource } from "#shared/import/inspect.ts";
import { fixture, knowledge, line, readSource } from "./knowledge.ts";

function inspect(name: string, choices = {}) {
  return inspectSource({ bytes: fixture(name), isWhole: true, file: name }, choices, knowledge);
}

function reasons(name: string) {
  return readSource(fixture(name)).rejected.map(({ row, reason }) => [row, reason]);
}

describe("old encodings", () => {
  it.each([
    ["excel-danish-windows-1252.csv", "windows-1252", "1 | Søren Kjær | Rønne | - | DK | 2025-12-31"],
    ["excel-russian-windows-1251.csv", "windows-1251", "1 | Ольга Иванова | Москва | - | RU | 2025-12-31"],
    ["excel-polish-windows-1250.csv", "windows-1250", "1 | Łukasz Żółć | Łódź | - | PL | 2025-12-31"],
    ["polish-iso-8859-2.csv", "iso-8859-2", "1 | Łukasz Żółć | Łódź | - | PL | 2025-12-31"],
    ["excel-turkish-windows-1254.csv", "windows-1254", "1 | Ayşe Yılmaz | İstanbul | - | TR | 2025-12-31"],
    ["japanese-shift-jis.csv", "shift_jis", "1 | 佐藤 花子 | - | - | JP | -"],
    ["taiwanese-big5.csv", "big5", "1 | 陳怡君 | - | - | TW | -"],
    ["thai-tis-620.csv", "windows-874", "1 | สมชาย ใจดี | - | - | TH | -"],
    ["utf16-big-endian-without-mark.csv", "utf-16be", "1 | Søren Kjær | Rønne | - | DK | -"],
  ])("reads %s", (name, encoding, first) => {
    expect(inspect(name).encoding).toBe(encoding);
    const names = inspect(name).mapping.full_name ?? inspect(name).mapping.given_name;
    const mappingChanges = names === undefined ? { full_name: inspect(name).header[0] ?? "" } : {};
    const read = readSource(fixture(name), { mappingChanges });
    expect(read.signatures[0] && line(read.signatures[0])).toBe(first);
    expect(read.rejected).toEqual([]);
    for (const piece of [1, 3, 50]) expect(readSource(fixture(name), { mappingChanges }, piece)).toEqual(read);
  });

  it("redraws the rows in the encoding that a person chose", () => {
    const { rows, encodingSure } = inspect("excel-russian-windows-1251.csv", { encoding: "windows-1252" });
    expect(rows[0]?.[0]).toBe("Îëüãà");
    expect(encodingSure).toBe(true);
  });
});

describe("tables without a header", () => {
  it("are understood by their content, and their first row is data", () => {
    const inspection = inspect("headerless.csv");
    expect(inspection).toMatchObject({
      hasHeader: false,
      header: ["column 1", "column 2", "column 3", "column 4", "column 5", "column 6", "column 7"],
      mapping: {
        given_name: "column 1",
        family_name: "column 2",
        email: "column 3",
        city: "column 4",
        postal_code: "column 5",
        country: "column 6",
        signed_at: "column 7",
      },
    });
    expect(new Set(Object.values(inspection.sureness))).toEqual(new Set(["content"]));
    expect(readSource(fixture("headerless.csv")).signatures.map(line)).toEqual([
      "1 | Anna Berg | Aarhus | 8000 | DK | 2026-04-01",
      "2 | Piet Bakker | Utrecht | 3511 | NL | 2026-04-02",
      "3 | Kari Lunde | Oslo | 0150 | NO | 2026-04-03",
    ]);
  });

  it("keep a first row whose quotation mark is never closed as a row", () => {
    const read = readSource(fixture("headerless-unclosed-first-row.csv"));
    expect(read.form.hasHeader).toBe(false);
    expect(read.signatures.map(({ row, name }) => [row, name])).toEqual([
      [2, "Bo Lund"],
      [3, "Peter Dahl"],
    ]);
    expect(read.rejected).toEqual([{ row: 1, reason: "unclosed_quote", cells: ['"Anna Berg,anna@example.dk,DK'] }]);
  });

  it("can be chosen, and a header can be said to be one", () => {
    const read = readSource(fixture("headerless.csv"), { hasHeader: true, mappingChanges: { full_name: "Anna" } });
    expect(read.signatures.map(({ name }) => name)).toEqual(["Piet", "Kari"]);
    expect(inspect("plain.csv", { hasHeader: false })).toMatchObject({ hasHeader: false, preset: null });
  });
});

describe("rows that are no signatures", () => {
  it("are totals at the end of the table, whatever follows them, and not a signer called so inside", () => {
    const read = readSource(fixture("totals-at-the-end.csv"));
    expect(read.signatures.map(({ row, name }) => [row, name])).toEqual([
      [1, "Anna Berg"],
      [2, "Total"],
      [3, "Bo Sum"],
    ]);
    expect(reasons("totals-at-the-end.csv")).toEqual([
      [4, "empty_row"],
      [5, "totals_line"],
      [6, "totals_line"],
    ]);
  });

  it("are those with an open quotation mark, each by itself", () => {
    const read = readSource(fixture("unclosed-quote-many.csv"));
    expect(read.signatures.map(({ row, name, city }) => [row, name, city])).toEqual([
      [1, "Anna Berg", "Aarhus"],
      [3, "Cy Dahl", "Vejle"],
      [5, "Ea Ås", "Ry 2. sal"],
    ]);
    expect(read.rejected).toEqual([
      { row: 2, reason: "unclosed_quote", cells: ['Bo Lund,"Odense,DK'] },
      { row: 4, reason: "unclosed_quote", cells: ['"Di Eg,Ribe,DK'] },
      { row: 6, reason: "unclosed_quote", cells: ['Fie Ly,Fåborg,"DK'] },
    ]);
  });
});

describe("cells", () => {
  it("lose their NUL bytes", () => {
    expect(readSource(fixture("nul-bytes.csv")).signatures.map(line)).toEqual([
      "1 | Anna Berg | Aarhus | - | DK | -",
      "2 | Bo Lund | Odense | - | DK | -",
    ]);
  });

  it("with the days that Excel counts become dates, and codes keep their zeros", () => {
    const { signatures } = readSource(fixture("excel-serial-dates.csv"), { defaultCountry: "DK" });
    expect(signatures.map(line)).toEqual([
      "1 | Anna Berg | - | 0999 | DK | 2026-04-01",
      "2 | Bo Lund | - | 8000 | DK | 2026-04-02T12:00:00",
    ]);
    expect(signatures.map(({ birthDate }) => birthDate)).toEqual(["1980-12-31", "1980-12-31"]);
  });

  it("with family names first are turned round when a whole column is plainly so", () => {
    const read = readSource(fixture("names-family-first.csv"));
    expect(read.form.nameOrder).toBe("family_first");
    expect(read.signatures.map(({ name }) => name).slice(0, 4)).toEqual([
      "Anna Berg",
      "Peter Lund",
      "Kirsten Dahl",
      "Piet van Dijk",
    ]);
    const asWritten = readSource(fixture("names-family-first.csv"), { nameOrder: "as_written" });
    expect(asWritten.signatures[0]?.name).toBe("Berg Anna");
  });

  it("with months in words and misspelt countries are understood", () => {
    expect(
      readSource(fixture("dates-in-words.csv")).signatures.map(({ country, signedAt }) => [country, signedAt]),
    ).toEqual([
      ["DK", "2026-03-12"],
      ["NL", "2026-03-12"],
      ["RU", "2026-03-12"],
      ["US", "2026-03-12T21:30:00"],
      ["DE", "2026-03-12"],
      ["ES", "2026-03-12"],
      ["TW", "2026-03-12"],
    ]);
  });
});
