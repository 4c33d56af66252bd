// Numbers, dates and country names in the words of the window's language.
import codes from "i18n-iso-countries/codes.json";
import i18next from "i18next";

function language(): string {
  return i18next.resolvedLanguage ?? "en";
}

/** Gives the formatter of the window's language; making one costs as much as ten to thirty uses, and garbage. */
function kept<Formatter>(make: (language: string) => Formatter): () => Formatter {
  const made = new Map<string, Formatter>();
  return () => {
    const known = made.get(language()) ?? make(language());
    made.set(language(), known);
    return known;
  };
}

const numbers = kept((name) => new Intl.NumberFormat(name));
const shortNumbers = kept((name) => new Intl.NumberFormat(name, { maximumFractionDigits: 1 }));
const regions = kept((name) => new Intl.DisplayNames([name], { type: "region", fallback: "code" }));
const dates = dateFormat({ month: "long" });
const times = dateFormat({ month: "long", hour: "2-digit", minute: "2-digit" });
const shortTimes = dateFormat({ month: "short", hour: "2-digit", minute: "2-digit" });

function dateFormat(parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", year: "numeric", ...parts });
}

/**
 * An exact number with separators.
 * @example formatNumber(58171) // "58,171"
 */
export function formatNumber(value: number): string {
  return numbers().format(value);
}

/** A `YYYY-MM-DD` date, or the date of an ISO timestamp, as "3 March 2026". */
export function formatDate(iso: string): string {
  const date = new Date(iso.length === 10 ? `${iso}T00:00:00` : iso);
  return dates.format(date);
}

/** An ISO timestamp as "3 March 2026, 14:05" in the time zone of the machine. */
export function formatTime(iso: string): string {
  return times.format(new Date(iso)).replace(" at ", ", ");
}

/** An ISO timestamp as "3 Mar 2026, 14:05", for columns. */
export function formatShortTime(iso: string): string {
  return shortTimes.format(new Date(iso));
}

/** Bytes as "1.4 MB". */
export function formatBytes(bytes: number): string {
  const units = ["B", "kB", "MB", "GB"] as const;
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const number = shortNumbers().format(bytes / 1000 ** step);
  return `${number} ${units[step]}`;
}

/** The name of a country by its ISO 3166-1 alpha-2 code; the code itself when it has none. */
export function countryName(code: string): string {
  return regions().of(code) ?? code;
}

let options: readonly { readonly value: string; readonly label: string }[] | undefined;

/** All countries of ISO 3166-1 for a select, sorted by name. */
export function countryOptions(): readonly { readonly value: string; readonly label: string }[] {
  options ??= codes
    .flatMap(([code]) => (code === undefined ? [] : [{ value: code, label: countryName(code) }]))
    .sort((a, b) => a.label.localeCompare(b.label, language()));
  return options;
}

/** A moment's date on this machine's calendar, `YYYY-MM-DD`. */
export function localDay(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Today's date on this machine, `YYYY-MM-DD`. */
export function today(): string {
  return localDay(new Date());
}
