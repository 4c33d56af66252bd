// Reads dates as exports write them. Knows one cell at a time; which order a column uses is decided in date-order.ts.
import type { DateOrder } from "#shared/model/source-file.ts";
import { dateOfSerial } from "./serial-dates.ts";
import { readSpokenDate } from "./spoken-dates.ts";

/** The parts of a date as they stand in a cell, before anyone says which of them is the day. */
export type WrittenDate = {
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly style: "year_first" | "dots" | "year_last";
  /** Seconds since midnight, or null without a time. */
  readonly seconds: number | null;
  /** Minutes east of UTC, or null when the cell does not say. */
  readonly offset: number | null;
};

const written =
  /^(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})\.?(?:(?:T|,? +)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)? ?([ap]\.?m\.?)? ?(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** Splits a cell into the parts of a date, or null when it is none: words, two-digit years, impossible times. */
export function readWrittenDate(cell: string): WrittenDate | null {
  const parts = written.exec(cell.trim());
  if (parts === null) return null;
  const [, first = "", separator, second = "", third = "", hour, minute, second60, half, zone] = parts;
  const yearFirst = first.length === 4;
  // Exactly one part has four digits: the year. Two digits for a year are a guess of the century.
  if (yearFirst ? third.length > 2 : first.length > 2 || third.length !== 4) return null;
  const seconds = hour === undefined ? null : secondsOfDay(Number(hour), Number(minute), Number(second60 ?? 0), half);
  if (hour !== undefined && seconds === null) return null;
  const offset = zone === undefined ? null : minutesEast(zone);
  if (zone !== undefined && offset === null) return null;
  return {
    first: Number(first),
    second: Number(second),
    third: Number(third),
    style: yearFirst ? "year_first" : separator === "." ? "dots" : "year_last",
    seconds,
    offset,
  };
}

function secondsOfDay(hour: number, minute: number, second: number, half: string | undefined): number | null {
  if (minute > 59 || second > 59 || hour > 23) return null;
  if (half === undefined) return (hour * 60 + minute) * 60 + second;
  if (hour < 1 || hour > 12) return null;
  const afternoon = half.charAt(0).toLowerCase() === "p" ? 12 : 0;
  return (((hour % 12) + afternoon) * 60 + minute) * 60 + second;
}

function minutesEast(zone: string): number | null {
  const sign = zone.startsWith("-") ? -1 : zone.startsWith("+") ? 1 : 0;
  if (sign === 0) return 0;
  const digits = zone.slice(1).replace(":", "");
  const hours = Number(digits.slice(0, 2));
  const minutes = Number(digits.slice(2) || 0);
  // The widest offset in use is +14:00 (Kiribati).
  return hours > 14 || minutes > 59 ? null : sign * (hours * 60 + minutes);
}

const zero = 48;
const longestDate = 60;
const plainDate = /^[12]\d{3}-\d{2}-\d{2}(?:[T ][0-2]\d:[0-5]\d:[0-5]\dZ?)?$/;

/**
 * Normalises a date: `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` with a time, and with `Z` (converted to UTC) when the cell names
 * its zone. Years first, dots (day.month.year) and months in words say their own order; other dates with the year last follow
 * `order`, and without one they are read only when a single reading is possible. A number as spreadsheets count days is read, too
 * (`dateOfSerial`). Null when it is no date or an impossible one.
 * @example parseDate("9/4/2021 12:25", "dmy") // "2021-04-09T12:25:00"
 */
export function parseDate(cell: string, order: DateOrder | null): string | null {
  if (plainDate.test(cell)) {
    if (!isDay(twoDigits(cell, 0) * 100 + twoDigits(cell, 2), twoDigits(cell, 5), twoDigits(cell, 8))) return null;
    if (cell.length === 10) return cell;
    return twoDigits(cell, 11) < 24 ? `${cell.slice(0, 10)}T${cell.slice(11)}` : null;
  }
  const date = readWrittenDate(cell);
  if (date === null) return cell.length > longestDate ? null : (dateOfSerial(cell) ?? parseSpoken(cell));
  switch (date.style) {
    case "year_first":
      return normalised(date.first, date.second, date.third, date);
    case "dots":
      return normalised(date.third, date.second, date.first, date);
    case "year_last": {
      const dayFirst = order === "mdy" ? null : normalised(date.third, date.second, date.first, date);
      const monthFirst = order === "dmy" ? null : normalised(date.third, date.first, date.second, date);
      if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return null;
      return dayFirst ?? monthFirst;
    }
  }
}

function twoDigits(text: string, start: number): number {
  return (text.charCodeAt(start) - zero) * 10 + text.charCodeAt(start + 1) - zero;
}

/** A month in words beside a time in numbers: the date is read first, then the time as of a date in numbers. */
function parseSpoken(cell: string): string | null {
  const spoken = readSpokenDate(cell);
  if (spoken === null || !isDay(spoken.year, spoken.month, spoken.day)) return null;
  return parseDate(`${spoken.year}-${two(spoken.month)}-${two(spoken.day)}${spoken.time && ` ${spoken.time}`}`, null);
}

const dayFraction = /^[01]?[.,]\d{1,12}$/;

/**
 * As {@link parseDate}, for a date and a time in two cells. Null when the two together are no date with a time.
 * @example parseDateAndTime("9/4/2021", "12:25", "dmy") // "2021-04-09T12:25:00"
 */
export function parseDateAndTime(date: string, time: string, order: DateOrder | null): string | null {
  const day = parseDate(date, order);
  if (day === null) return null;
  const clock = dayFraction.test(time)
    ? parseDate(`${serialOfAnyDay}.${time.split(/[.,]/)[1]}`, null)?.slice(11)
    : time;
  // A date cell that spreadsheets padded with midnight has the time in the other cell.
  const joined = parseDate(`${day.slice(0, 10)} ${clock ?? ""}`, null);
  return joined !== null && joined.length > 10 ? joined : null;
}

const serialOfAnyDay = 45_000;

/** Whether the day exists in the Gregorian calendar, in a year from 1000 to 2999. */
export function isDay(year: number, month: number, day: number): boolean {
  if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1) return false;
  if (month === 2) return day <= (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28);
  return day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}

function normalised(year: number, month: number, day: number, { seconds, offset }: WrittenDate): string | null {
  if (!isDay(year, month, day)) return null;
  if (seconds === null) return `${year}-${two(month)}-${two(day)}`;
  if (offset !== null && offset !== 0) {
    const utc = Date.UTC(year, month - 1, day) + (seconds - offset * 60) * 1000;
    return `${new Date(utc).toISOString().slice(0, 19)}Z`;
  }
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `${year}-${two(month)}-${two(day)}T${time}${offset === 0 ? "Z" : ""}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
