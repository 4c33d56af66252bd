import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDateOrderScan, dateOrderEvidence } from "#shared/normalise/date-order.ts";
import { parseDate } from "#shared/normalise/dates.ts";

describe("parseDate", () => {
  it.each([
    ["2026-02-28", "2026-02-28"],
    ["2024-02-29", "2024-02-29"],
    ["2026-04-09 12:25:42", "2026-04-09T12:25:42"],
    ["2026-04-09T12:25", "2026-04-09T12:25:00"],
    ["2026-04-09T12:25:42.123456Z", "2026-04-09T12:25:42Z"],
    ["2026-04-09 23:30:00 -0400", "2026-04-10T03:30:00Z"],
    ["2026-01-01T00:15:00+02:00", "2025-12-31T22:15:00Z"],
    ["2026-04-09 12:25:42 UTC", "2026-04-09T12:25:42Z"],
    ["2026/4/9", "2026-04-09"],
    ["9.4.2026", "2026-04-09"],
    ["09.04.2026, 12:25", "2026-04-09T12:25:00"],
    ["31/12/2026", "2026-12-31"],
    ["12/31/2026", "2026-12-31"],
    ["5/5/2026", "2026-05-05"],
  ])("reads %s without an order", (cell, date) => {
    expect(parseDate(cell, null)).toBe(date);
  });

  it("reads days and months in the order it is given", () => {
    expect(parseDate("4/9/2026 1:05:09 PM", "mdy")).toBe("2026-04-09T13:05:09");
    expect(parseDate("4/9/2026 12:05 am", "dmy")).toBe("2026-09-04T00:05:00");
    expect(parseDate("04-09-2026", "dmy")).toBe("2026-09-04");
    expect(parseDate("4/9/2026", null)).toBeNull();
    expect(parseDate("31/12/2026", "mdy")).toBeNull();
  });

  it.each([
    ...[
      "",
      "soon",
      "2026-02-30",
      "2025-02-29",
      "2026-13-01",
      "0000-01-01",
      "1/2/26",
      "26-02-01",
      "2026-02",
      "31.6.2026",
    ],
    ...[
      "2026-04-09 24:00:00",
      "2026-04-09 12:60",
      "2026-04-09T12:00:00+15:00",
      "2026-04/09",
      "2026-04-09 13:00 PM",
      "4429",
      "60000",
      "19999.5",
    ],
  ])("refuses %j", (cell) => {
    for (const order of [null, "dmy", "mdy", "ymd"] as const) expect(parseDate(cell, order)).toBeNull();
  });

  it("gives back every day of the calendar, and its own results", () => {
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString();
        const [year, month, dayOfMonth] = iso.slice(0, 10).split("-");
        expect(parseDate(iso.slice(0, 10), null)).toBe(iso.slice(0, 10));
        expect(parseDate(`${dayOfMonth}.${month}.${year}`, null)).toBe(iso.slice(0, 10));
        expect(parseDate(`${Number(month)}/${Number(dayOfMonth)}/${year}`, "mdy")).toBe(iso.slice(0, 10));
        expect(parseDate(iso, null)).toBe(`${iso.slice(0, 19)}Z`);
        expect(parseDate(`${iso.slice(0, 19)}Z`, null)).toBe(`${iso.slice(0, 19)}Z`);
      }),
    );
  });
});

describe("dateOrderEvidence", () => {
  it.each([
    ["2026-04-09", "iso"],
    ["2026/04/09", "ymd"],
    ["4/4/2026", "iso"],
    ["4/9/2026", "ambiguous"],
    ["31/9/2026", null],
    ["31/8/2026", "dmy"],
    ["8/31/2026 10:00", "mdy"],
    ["1.2.2026", "dmy"],
    ["soon", null],
  ])("of %s is %s", (cell, evidence) => {
    expect(dateOrderEvidence(cell)).toBe(evidence);
  });
});

describe("createDateOrderScan", () => {
  it.each([
    [["2026-04-09", ""], null],
    [["4/9/2026", "2026-04-09"], "ambiguous"],
    [["4/9/2026", "31/8/2026"], "dmy"],
    [["4/9/2026", "8/31/2026"], "mdy"],
    [["31/8/2026", "8/31/2026"], "ambiguous"],
    [["2026/04/09"], "ymd"],
    [[], null],
  ])("of %j is %s", (cells, verdict) => {
    const scan = createDateOrderScan();
    for (const cell of cells) scan.add(cell);
    expect(scan.verdict()).toBe(verdict);
  });
});
