// Days since an epoch, as spreadsheets store dates, to ISO 8601. Knows no cells.

/** What a number stands for: a day with or without a time, a time of day, or a length of time. */
export type SerialKind = "date" | "time" | "elapsed";

const secondsOfDay = 86_400;
/** 9999-12-31, the last day that Excel shows. */
const lastSerial = 2_958_465;
/** Excel counts 29 February 1900, which never was, for the sake of Lotus 1-2-3. */
const dayThatNeverWas = 60;

/**
 * A serial number as `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM:SS` when it is not midnight, or `HH:MM:SS` when it is a time alone: less
 * than a day and not a date of the 1904 system. Rounded to seconds. A length of time gives all its hours. Null when Excel
 * could not show it as a date either.
 * @example serialToIso(45413.5, "date", false) // "2024-05-01T12:00:00"
 */
export function serialToIso(serial: number, kind: SerialKind, startsIn1904: boolean): string | null {
  if (!(serial >= 0 && serial <= lastSerial + 1)) return null;
  const seconds = Math.round(serial * secondsOfDay);
  if (kind === "elapsed") return clock(seconds);
  const day = Math.floor(seconds / secondsOfDay);
  if (day > lastSerial) return null;
  const time = clock(seconds % secondsOfDay);
  if (day === 0 && (kind === "time" || !startsIn1904)) return time;
  const date = startsIn1904 ? isoDay(1904, 0, 1 + day) : isoDay1900(day);
  return seconds % secondsOfDay === 0 ? date : `${date}T${time}`;
}

function isoDay1900(day: number): string {
  if (day === dayThatNeverWas) return "1900-02-29";
  return isoDay(1900, 0, day < dayThatNeverWas ? day : day - 1);
}

function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

const isoDateTime = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d))?(?:[.,]\d+)?)?Z?$/;

/** A date that is written as ISO 8601 already, in the shape of {@link serialToIso}; anything else as it stands. */
export function tidyIso(text: string): string {
  const [whole, date, minutes, seconds = "00"] = isoDateTime.exec(text.trim()) ?? [];
  if (whole === undefined || date === undefined) return text;
  return minutes === undefined || (minutes === "00:00" && seconds === "00") ? date : `${date}T${minutes}:${seconds}`;
}
