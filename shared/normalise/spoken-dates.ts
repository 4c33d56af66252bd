// Dates with the month in words, in the languages of exports. Knows one cell at a time.
import { foldLetters } from "./letters.ts";
import { monthNames } from "./month-names.ts";

export type SpokenDate = {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  /** What follows the date, or empty. */
  readonly time: string;
};

const weekday = String.raw`(?:[\p{L}\p{M}]{2,15}\.?,? )?`;
const time = String.raw`(?:(?: (?:г|р|года|року)\.?)?(?:,|T| (?:at|um|kl|à|alle|о|в))?\.? *(\d{1,2}[:.]\d{2}.{0,25}))?`;
const dayFirst = new RegExp(
  String.raw`^${weekday}(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[ -]?(?:de |of )?([\p{L}\p{M}]{3,13})\.?,?[ -](?:de |del )?(\d{4})(?: (?:г|р|года|року)\.?)?${time}$`,
  "u",
);
const monthFirst = new RegExp(
  String.raw`^${weekday}([\p{L}\p{M}]{3,13})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})${time}$`,
  "u",
);
const yearFirst = new RegExp(String.raw`^(\d{4})[ -]([\p{L}\p{M}]{3,13})\.?[ -](\d{1,2})${time}$`, "u");

/**
 * The parts of a date whose month is a word, the day not yet checked against the month; null when there is none.
 * @example readSpokenDate("12. marts 2026 kl. 9.30") // { day: 12, month: 3, year: 2026, time: "9.30" }
 */
export function readSpokenDate(cell: string): SpokenDate | null {
  const text = foldLetters(cell).trim();
  const parts = dayFirst.exec(text);
  if (parts !== null) return spoken(parts[1], parts[2], parts[3], parts[4]);
  const american = monthFirst.exec(text);
  if (american !== null) return spoken(american[2], american[1], american[3], american[4]);
  const iso = yearFirst.exec(text);
  return iso === null ? null : spoken(iso[3], iso[2], iso[1], iso[4]);
}

function spoken(day = "", word = "", year = "", rest = ""): SpokenDate | null {
  const month = monthNames.get(word);
  return month === undefined ? null : { day: Number(day), month, year: Number(year), time: rest.trim() };
}
