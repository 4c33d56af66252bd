import { describe, expect, it } from "vitest";
import { openXlsx } from "#shared/import/xlsx/xlsx.ts";
import { serialToIso } from "#shared/normalise/serial-iso.ts";
import { allRows, asFile, oneSheet } from "../../../support/make-xlsx.ts";

describe("serialToIso", () => {
  it.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [60, "1900-02-29"],
    [61, "1900-03-01"],
    [36526, "2000-01-01"],
    [46143, "2026-05-01"],
    [46143.5, "2026-05-01T12:00:00"],
    [46143.99999999, "2026-05-02"],
    [46144.6043402778, "2026-05-02T14:30:15"],
    [2958465, "9999-12-31"],
    [0.75, "18:00:00"],
    [0, "00:00:00"],
  ])("gives day %s of the 1900 system as %s", (serial, iso) => {
    expect(serialToIso(serial, "date", false)).toBe(iso);
  });

  it.each([
    [0, "1904-01-01"],
    [44681, "2026-05-01"],
    [44681.25, "2026-05-01T06:00:00"],
  ])("gives day %s of the 1904 system as %s", (serial, iso) => {
    expect(serialToIso(serial, "date", true)).toBe(iso);
  });

  it("gives a time alone in both systems", () => {
    expect([serialToIso(0.5, "time", false), serialToIso(0.5, "time", true)]).toEqual(["12:00:00", "12:00:00"]);
  });

  it("gives all hours of a length of time", () => {
    expect(serialToIso(1.5, "elapsed", false)).toBe("36:00:00");
  });

  it.each([-1, 2958466, 2958465.9999999, Number.NaN, 1e300])("knows no day %s", (serial) => {
    expect(serialToIso(serial, "date", false)).toBeNull();
  });
});

describe("dates of an XLSX sheet", () => {
  const formats = [0, 14, 22, 21, "dd\\.mm\\.yyyy", 46, "#,##0"];
  const row = `<row>${formats.map((_, style) => `<c s="${style}"><v>46143.25</v></c>`).join("")}<c s="1"><v>-5</v></c></row>`;

  it("follow the number format of the cell", async () => {
    const time = "2026-05-01T06:00:00";
    expect(await allRows(await openXlsx(asFile(oneSheet(row, { formats })), "a.xlsx"))).toEqual([
      ["46143.25", time, time, time, time, "1107438:00:00", "46143.25", "-5"],
    ]);
  });

  it("follow the date system of the workbook", async () => {
    const bytes = oneSheet('<row><c s="0"><v>44681</v></c></row>', { formats: [14], startsIn1904: true });
    expect(await allRows(await openXlsx(asFile(bytes), "a.xlsx"))).toEqual([["2026-05-01"]]);
  });
});
