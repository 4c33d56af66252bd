import { describe, expect, it } from "vitest";
import { inspectSource } from "#shared/import/inspect.ts";
import { createDateOrderScanner, createSourceReader } from "#shared/import/source-reader.ts";
import type { SourceForm } from "#shared/model/source-file.ts";
import { failureOf } from "./failures.ts";
import { fixture, knowledge } from "./knowledge.ts";

function inspect(bytes: Uint8Array, choices = {}, isWhole = true) {
  return inspectSource({ bytes, isWhole, file: "a.csv" }, choices, knowledge);
}

const ambiguous: SourceForm = {
  encoding: "utf-8",
  delimiter: ",",
  preset: null,
  mapping: { full_name: "Name", country: "Country", signed_at: "Date" },
  dateOrder: null,
  defaultCountry: null,
};

describe("inspectSource", () => {
  it("shows the form, the columns and the first 20 rows as they stand in the file", () => {
    const rows = Array.from({ length: 30 }, (_, index) => `Anna ${index},  0${index}`);
    expect(inspect(new TextEncoder().encode(`Name,Zip\n${rows.join("\n")}`))).toEqual({
      encoding: "utf-8",
      encodingSure: true,
      delimiter: ",",
      preset: null,
      hasHeader: true,
      nameOrder: "as_written",
      mapping: { full_name: "Name", postal_code: "Zip" },
      sureness: { full_name: "name", postal_code: "name" },
      header: ["Name", "Zip"],
      rows: rows.slice(0, 20).map((row) => row.split(",")),
      dateOrder: null,
    });
  });

  it("leaves out a row and a character that the first bytes cut in two", () => {
    const bytes = new TextEncoder().encode("Name,City\nAnna Berg,Aarhus\nBo Lund,Rønne");
    const inspection = inspect(bytes.subarray(0, bytes.length - 3), {}, false);
    expect(inspection.rows).toEqual([["Anna Berg", "Aarhus"]]);
  });

  it("follows a person's choices", () => {
    const bytes = Uint8Array.from("Navn;A\nS\xf8ren;B\n", (character) => character.charCodeAt(0));
    expect(failureOf(() => inspect(bytes, { encoding: "utf-8" }))).toMatchObject({
      code: "IMPORT_ENCODING",
      params: { offset: 8 },
    });
    const inspection = inspect(bytes, { encoding: "windows-1252", mappingChanges: { city: "A" }, dateOrder: "mdy" });
    expect(inspection).toMatchObject({
      encoding: "windows-1252",
      rows: [["Søren", "B"]],
      mapping: { full_name: "Navn", city: "A" },
      dateOrder: "mdy",
      sureness: { full_name: "name", city: "chosen" },
    });
    expect(inspect(bytes, { encoding: "windows-1252", delimiter: "|" }).header).toEqual(["Navn;A"]);
    expect(inspect(bytes, { encoding: "windows-1252", preset: "plain" }).preset).toBe("plain");
  });

  it("refuses a file without anything in it", () => {
    expect(failureOf(() => inspect(new TextEncoder().encode("\n \n")))).toMatchObject({ code: "IMPORT_EMPTY" });
  });
});

describe("dates that can be read two ways", () => {
  const bytes = fixture("dates-ambiguous.csv");

  it("are shown as ambiguous and not imported without an order", () => {
    expect(inspect(bytes).dateOrder).toBe("ambiguous");
    expect(failureOf(() => createSourceReader(ambiguous, "a.csv").push(bytes))).toEqual({
      code: "IMPORT_DATE_ORDER",
      params: { file: "a.csv", column: "Date" },
    });
  });

  it("are imported in the order that a person chose", () => {
    const days = (["dmy", "mdy"] as const).map((dateOrder) =>
      createSourceReader({ ...ambiguous, dateOrder }, "a.csv")
        .push(bytes)
        .signatures.map(({ signedAt }) => signedAt),
    );
    expect(days).toEqual([
      ["2026-04-03", "2026-06-05"],
      ["2026-03-04", "2026-05-06"],
    ]);
  });

  it("are settled by a single date anywhere in the file", () => {
    const scanner = createDateOrderScanner(ambiguous, "a.csv");
    scanner.push(bytes);
    scanner.push(new TextEncoder().encode("Cy Dahl,DK,31/6/2026\nDi Eg,DK,31/7/2026\n"));
    expect(scanner.end()).toEqual({ order: "dmy", column: "Date" });
  });
});

describe("createSourceReader", () => {
  it("refuses a file with a header and nothing else", () => {
    const reader = createSourceReader(ambiguous, "a.csv");
    reader.push(new TextEncoder().encode("Name,Country,Date\n\n"));
    expect(failureOf(() => reader.end())).toEqual({ code: "IMPORT_EMPTY", params: { file: "a.csv" } });
  });

  it("refuses a file that lacks a mapped column", () => {
    const reader = createSourceReader(ambiguous, "a.csv");
    expect(failureOf(() => reader.push(new TextEncoder().encode("Name,Land\nA,B\n")))).toMatchObject({
      code: "IMPORT_COLUMN_MISSING",
      params: { column: "Country" },
    });
  });
});
