// Dates that are no numbers with separators: months in words, days as spreadsheets count them, a time in a cell of its own.
import { describe, expect, it } from "vitest";
import { parseDate, parseDateAndTime } from "#shared/normalise/dates.ts";

describe("parseDate of months in words", () => {
  it.each([
    "12 March 2026",
    "March 12, 2026",
    "Mar. 12 2026",
    "12th of March, 2026",
    "Thursday, March 12, 2026",
    "12. marts 2026",
    "12. mars 2026",
    "12 maart 2026",
    "12. März 2026",
    "12 mars 2026",
    "12 de marzo de 2026",
    "12 de março de 2026",
    "12 marzo 2026",
    "12 marca 2026",
    "12 марта 2026 г.",
    "12 березня 2026 р.",
    "12 Mart 2026",
    "12. maaliskuuta 2026",
    "12-Mar-2026",
    "2026 March 12",
    "torsdag 12. mars 2026",
  ])("reads %j", (cell) => {
    expect(parseDate(cell, null)).toBe("2026-03-12");
  });

  it("reads the time after it", () => {
    expect(parseDate("March 12, 2026 9:30 PM", null)).toBe("2026-03-12T21:30:00");
    expect(parseDate("12. marts 2026 kl. 9.30", null)).toBe("2026-03-12T09:30:00");
    expect(parseDate("12-Mar-2026 14:05:06", null)).toBe("2026-03-12T14:05:06");
  });

  it("refuses days that do not exist and words that are no months", () => {
    for (const cell of ["31 June 2026", "12 Marchy 2026", "March 2026", "12 March 26", "May", "12 may be 2026"]) {
      expect(parseDate(cell, null), cell).toBeNull();
    }
  });

  it("gives up on a long cell at once", () => {
    const start = performance.now();
    for (let count = 0; count < 200; count++) parseDate("a ".repeat(50_000), null);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe("parseDate of days as spreadsheets count them", () => {
  it.each([
    ["46113", "2026-04-01"],
    ["20000", "1954-10-03"],
    ["59999", "2064-04-07"],
    ["46113.5", "2026-04-01T12:00:00"],
    ["46113,999999", "2026-04-02"],
    ["46113.25", "2026-04-01T06:00:00"],
  ])("reads %s", (cell, date) => {
    expect(parseDate(cell, null)).toBe(date);
  });
});

describe("parseDateAndTime", () => {
  it.each([
    ["2026-02-03", "14:05:06", "2026-02-03T14:05:06"],
    ["3/2/2026", "2:05 PM", "2026-02-03T14:05:00"],
    ["2026-02-03 00:00:00", "09:30", "2026-02-03T09:30:00"],
    ["46056", "0.75", "2026-02-03T18:00:00"],
    ["2026-02-03", "14:05Z", "2026-02-03T14:05:00Z"],
  ])("puts %j and %j together", (date, time, joined) => {
    expect(parseDateAndTime(date, time, "dmy")).toBe(joined);
  });

  it("gives nothing when one of the two is not understood", () => {
    expect(parseDateAndTime("soon", "14:05", "dmy")).toBeNull();
    expect(parseDateAndTime("2026-02-03", "noon", "dmy")).toBeNull();
    expect(parseDateAndTime("2026-02-03", "", "dmy")).toBeNull();
  });
});
