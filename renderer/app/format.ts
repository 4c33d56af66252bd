// Numbers, dates and country names in the words of the window's language.
import codes from "i18n-iso-countries/codes.json";
import i18next from "i18next";

function language(): string {
  return i18next.resolvedLanguage ?? "en";
}

/**
 * An exact number with separators.
 * @example formatNumber(58171) // "58,171"
 */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}

/** A `YYYY-MM-DD` date, or the date of an ISO timestamp, as "3 March 2026". */
export function formatDate(iso: string): string {
  const date = new Date(iso.length === 10 ? `${iso}T00:00:00` : iso);
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }).format(date);
}

/** An ISO timestamp as "3 March 2026, 14:05" in the time zone of the machine. */
export function formatTime(iso: string): string {
  const parts = { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" } as const;
  return new Intl.DateTimeFormat("en-GB", parts).format(new Date(iso)).replace(" at ", ", ");
}

/** An ISO timestamp as "3 Mar 2026, 14:05", for columns. */
export function formatShortTime(iso: string): string {
  const parts = { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" } as const;
  return new Intl.DateTimeFormat("en-GB", parts).format(new Date(iso));
}

/** Bytes as "1.4 MB". */
export function formatBytes(bytes: number): string {
  const units = ["B", "kB", "MB", "GB"] as const;
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const number = new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(bytes / 1000 ** step);
  return `${number} ${units[step]}`;
}

/** The name of a country by its ISO 3166-1 alpha-2 code; the code itself when it has none. */
export function countryName(code: string): string {
  return new Intl.DisplayNames([language()], { type: "region", fallback: "code" }).of(code) ?? code;
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
