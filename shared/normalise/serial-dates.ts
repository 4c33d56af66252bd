// Dates as spreadsheets count them. Knows numbers only.

import { serialToIso } from "./serial-iso.ts";

const serial = /^([2-5]\d{4})(?:[.,](\d{1,15}))?$/;

/**
 * The date of a serial number from 20000 (1954-10-03) to 59999 (2064-04-07), the days since the end of 1899 in Excel, LibreOffice
 * and Google Sheets; a fraction is the time, to the second. Null for anything else: other numbers are seldom dates.
 * @example dateOfSerial("46113.5") // "2026-04-01T12:00:00"
 */
export function dateOfSerial(cell: string): string | null {
  const parts = serial.exec(cell);
  if (parts === null) return null;
  const [, days = "", fraction = "0"] = parts;
  return serialToIso(Number(`${days}.${fraction}`), "date", false);
}
