// Dates as spreadsheets count them. Knows numbers only.

const serial = /^([2-5]\d{4})(?:[.,](\d{1,15}))?$/;
/** Day 0 of Excel's count for days after February 1900: 1899-12-30. */
const dayZero = Date.UTC(1899, 11, 30);
const secondsOfDay = 86_400;

/**
 * The date of a serial number from 20000 (1954-10-03) to 59999 (2064-04-07), the days since the end of 1899 in Excel, LibreOffice
 * and Google Sheets; a fraction is the time, to the second. Null for anything else: other numbers are seldom dates.
 * @example dateOfSerial("46113.5") // "2026-04-01T12:00:00"
 */
export function dateOfSerial(cell: string): string | null {
  const parts = serial.exec(cell);
  if (parts === null) return null;
  const [, days = "", fraction] = parts;
  const seconds = fraction === undefined ? 0 : Math.round(Number(`0.${fraction}`) * secondsOfDay);
  const text = new Date(dayZero + (Number(days) * secondsOfDay + seconds) * 1000).toISOString();
  return seconds === 0 ? text.slice(0, 10) : text.slice(0, 19);
}
