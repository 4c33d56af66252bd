import { describe, expect, it } from "vitest";
import type { TableRow } from "#shared/import/rows.ts";
import { createTableReader, type TableForm } from "#shared/import/table-reader.ts";
import { failureOf } from "./failures.ts";

const form: TableForm = {
  delimiter: ",",
  mapping: { full_name: "Name", city: "City", country: "Country" },
  dateOrder: null,
  defaultCountry: null,
};
const header: TableRow = ["Name", "City", "Country"];

function read(rows: readonly TableRow[], changes: Partial<TableForm> = {}) {
  const reader = createTableReader({ ...form, ...changes }, "a.xlsx");
  const taken = reader.take(rows);
  const last = reader.end();
  return {
    people: [...taken.signatures, ...last.signatures].map(({ row, name }) => `${row} ${name}`),
    rejected: [...taken.rejected, ...last.rejected].map(({ row, reason }) => `${row} ${reason}`),
    counts: reader.counts(),
  };
}

describe("createTableReader", () => {
  it("takes rows from wherever they come, in batches of any size", () => {
    const rows: readonly TableRow[] = [header, ["Anna", "Ry", "DK"], { unclosed: "x" }, [""], ["Total", "1"]];
    const whole = read(rows);
    expect(whole).toMatchObject({ people: ["1 Anna"], rejected: ["2 unclosed_quote", "3 empty_row", "4 totals_line"] });
    const reader = createTableReader(form, "a.xlsx");
    const batches = [...rows.map((row) => reader.take([row])), reader.end()];
    expect(batches.flatMap(({ signatures }) => signatures).map(({ row, name }) => `${row} ${name}`)).toEqual(
      whole.people,
    );
    expect(reader.counts()).toEqual(whole.counts);
  });

  it("rejects the header when it is repeated, spaces and empty cells at the end aside", () => {
    const repeated = ["Name ", "City", "Country", ""];
    expect(read([header, ["Anna", "Ry", "DK"], repeated, ["Name", "City", "DK"]])).toMatchObject({
      people: ["1 Anna", "3 Name"],
      rejected: ["2 repeated_header"],
    });
  });

  it.each([
    ["Total"],
    ["TOTAL:", "4,220"],
    ["", "I alt", "12"],
    ["4,220 signatures"],
    ["Итого", "", "120"],
    ["Summe", "12"],
    ["Razem:", "3"],
    ["Toplam", "7"],
    ["Yhteensä 30 allekirjoitusta"],
    ["Total number of signatures", "12"],
    ["Antal underskrifter: 12"],
  ])("rejects %j %j at the end of a table as totals", (...cells) => {
    const last = cells.filter((cell) => typeof cell === "string");
    expect(read([header, ["Anna", "Ry", "DK"], last, [""]]).rejected).toContain("2 totals_line");
  });

  it.each([
    ["Sum Yi", "Phnom Penh", "KH"],
    ["Total", "Ry", "DK"],
    ["Anna Total", "12"],
    ["Signe", "12"],
    ["Summer Hale", ""],
    ["signatures"],
  ])("keeps %j %j at the end of a table as a signer", (...cells) => {
    expect(read([header, ["Anna", "Ry", "DK"], cells]).rejected).toEqual([]);
  });

  it("keeps a totals line that is not at the end, and more of them than an end can hold", () => {
    expect(read([header, ["Total", "2"], ["Anna", "Ry", "DK"]]).people).toEqual(["1 Total", "2 Anna"]);
    const many = Array.from({ length: 45 }, (): TableRow => ["Total", "2"]);
    const { counts } = read([header, ...many]);
    expect(counts).toMatchObject({ rowsRead: 45, imported: 42, rejected: 3 });
  });

  it("keeps out rows by a rule of the form, whatever the case", () => {
    const skip = [{ column: "City", values: ["EBC"] }];
    expect(read([header, ["Anna", "ebc ", "DK"], ["Bo", "PET", "DK"]], { skip })).toMatchObject({
      people: ["2 Bo"],
      rejected: ["1 not_a_signature"],
    });
  });

  it("gives two signatures for a row with two people, one for one, and none for none", () => {
    const second = { full_name: "Partner" };
    const rows = [
      [...header, "Partner"],
      ["Anna", "Ry", "DK", "Bo"],
      ["Cy", "Ry", "DK", ""],
      ["", "Ry", "DK", "Di"],
      ["", "Ry", "DK", ""],
    ];
    expect(read(rows, { second })).toMatchObject({
      people: ["1 Anna", "1 Bo", "2 Cy", "3 Di"],
      rejected: ["4 no_name"],
      counts: { rowsRead: 4, imported: 3, rejected: 1, signatures: 4 },
    });
  });

  it("reads a table without a header from its first row on, as wide as the mapping needs", () => {
    const mapping = { full_name: "column 1", city: "column 3" };
    expect(read([["Anna"], ["Bo", "", "Ry"]], { hasHeader: false, mapping }).people).toEqual(["1 Anna", "2 Bo"]);
  });

  it("does not take a no in the column of withdrawals for a withdrawal", () => {
    const mapping = { full_name: "Name", withdrawn_at: "City" };
    expect(
      read([header, ["Anna", "false"], ["Bo", "0"], ["Cy", "2026-01-01"], ["Di", "nej"]], { mapping }),
    ).toMatchObject({
      people: ["1 Anna", "2 Bo", "4 Di"],
      rejected: ["3 withdrawn"],
    });
  });

  it("puts a time from its own column after the date", () => {
    const mapping = { full_name: "Name", signed_at: "City", signed_time: "Country" };
    const reader = createTableReader({ ...form, mapping }, "a.csv");
    const rows = [
      header,
      ["A", "2026-02-03", "14:05"],
      ["B", "46113", "0.5"],
      ["C", "2026-02-03", ""],
      ["D", "2026-02-03", "noon"],
    ];
    expect(reader.take(rows).signatures.map(({ signedAt }) => signedAt)).toEqual([
      "2026-02-03T14:05:00",
      "2026-04-01T12:00:00",
      "2026-02-03",
      "2026-02-03",
    ]);
    expect(reader.counts().warnings.unreadableDates).toBe(1);
  });

  it("refuses a table without a data row", () => {
    expect(failureOf(() => read([header]))).toEqual({ code: "IMPORT_EMPTY", params: { file: "a.xlsx" } });
    expect(failureOf(() => read([]))).toMatchObject({ code: "IMPORT_EMPTY" });
  });
});
