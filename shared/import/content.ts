// What a column holds, by its cells. Knows no headers.
import type { Role } from "#shared/model/signature.ts";
import { countryCode } from "#shared/normalise/countries.ts";
import { parseDate } from "#shared/normalise/dates.ts";
import { canonicalEmail } from "#shared/normalise/emails.ts";
import { foldLetters } from "#shared/normalise/letters.ts";
import { givenNames } from "./given-names.ts";
import { saysNo } from "./visibility.ts";

/**
 * What the cells of a column look like. `words` are letters without digits that may be names or towns, `phrases` the same with
 * mostly two words and more.
 */
export type ContentKind =
  | "email"
  | "date_signed"
  | "date_of_birth"
  | "country"
  | "phone"
  | "postal_code"
  | "full_name"
  | "given_name"
  | "words"
  | "phrases"
  | "yes_or_no"
  | "digest"
  | "other";

const saysYes = new Set("yes y true 1 ja j jo oui si sim tak да так evet kylla on igen ano".split(" "));

/** The share of the cells that must agree. */
const most = 0.8;
const examined = 200;

/** What the cells are, empty ones aside; null when all are empty. */
export function contentKind(cells: readonly string[]): ContentKind | null {
  const held = cells.flatMap((cell) => (cell.trim() === "" ? [] : [cell.trim()])).slice(0, examined);
  if (held.length === 0) return null;
  const share = (test: (cell: string) => boolean) => held.filter(test).length / held.length;
  if (share(isDigest) >= most) return "digest";
  if (share(isEmail) >= most) return "email";
  if (share(isDate) >= most) return medianYear(held) >= firstYearOfSigning ? "date_signed" : "date_of_birth";
  if (isCountryColumn(held, share)) return "country";
  if (share(isPhone) >= most && share((cell) => /^(?:\+|00|0|\()|[ ()/-]/.test(cell)) >= 0.5) return "phone";
  if (share(isPostalCode) >= most && !isCounter(held)) return "postal_code";
  if (share((cell) => saysNo(cell) || saysYes.has(foldLetters(cell))) >= most) return "yes_or_no";
  if (share(isWords) < most) return "other";
  const named = share((cell) => words(cell).some((word) => givenNames.has(word)));
  const wordsEach = held.reduce((count, cell) => count + words(cell).length, 0) / held.length;
  if (named >= 0.3 && wordsEach >= 1.8) return "full_name";
  if (wordsEach >= 1.8) return "phrases";
  return named >= 0.4 ? "given_name" : "words";
}

/** The role that a kind speaks for, where it speaks for one by itself. */
export const roleOfKind: { readonly [kind in ContentKind]?: Role } = {
  email: "email",
  date_signed: "signed_at",
  date_of_birth: "birth_date",
  country: "country",
  phone: "phone",
  postal_code: "postal_code",
  full_name: "full_name",
  given_name: "given_name",
};

/** Whether a cell can hardly be the name of a column: an address, a date, a number, a country, a digest. */
export function looksLikeData(cell: string): "surely" | "perhaps" | "no" {
  const text = cell.trim();
  if (isEmail(text) || isDate(text) || isDigest(text)) return "surely";
  if (/^\+?[\d\s().,-]*\d[\d\s().,-]*$/.test(text) || isPostalCode(text)) return "perhaps";
  return text.length > 2 && countryCode(text) !== null ? "perhaps" : "no";
}

/** A SHA-1, SHA-256 or the like in hexadecimal. */
export function isDigest(cell: string): boolean {
  return /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i.test(cell.trim());
}

function isEmail(cell: string): boolean {
  return cell.length < 255 && cell.includes("@") && canonicalEmail(cell) !== null;
}

function isDate(cell: string): boolean {
  // Five digits are a postal code more often than a count of days.
  return !/^\d*[.,]?\d*$/.test(cell) && yearOf(cell) !== null;
}

/** No petition of the web is older. */
const firstYearOfSigning = 2012;

function yearOf(cell: string): number | null {
  const iso = parseDate(cell, "dmy") ?? parseDate(cell, "mdy");
  return iso === null ? null : Number(iso.slice(0, 4));
}

function medianYear(cells: readonly string[]): number {
  const years = cells.flatMap((cell) => yearOf(cell) ?? []).sort((left, right) => left - right);
  return years[years.length >> 1] ?? 0;
}

const statesOfTheUs = new Set(
  (
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN " +
    "TX UT VT VA WA WV WI WY DC"
  ).split(" "),
);

/** Two letters may be a state: a column of nothing but states that are countries' codes too (CA, DE, IN) is left open. */
function isCountryColumn(cells: readonly string[], share: (test: (cell: string) => boolean) => number): boolean {
  if (share((cell) => countryCode(cell) !== null) < most) return false;
  return !cells.every((cell) => statesOfTheUs.has(cell.toUpperCase()));
}

function isPhone(cell: string): boolean {
  return /^\+?[\d\s()./-]{7,24}$/.test(cell) && cell.replace(/\D/g, "").length >= 7;
}

/** The usual forms: 1234, 12345, 123456, 12-345, 123 45, 1234-567, 1234 AB, SW1A 1AA, K1A 0B1, LV-1010, 12345-6789. */
function isPostalCode(cell: string): boolean {
  return (
    /^(?:[a-z]{1,2}-)?\d{3,6}$/i.test(cell) ||
    /^\d{2}[ -]\d{3}$|^\d{3}[ -]\d{2,3}$|^\d{4}-\d{3}$|^\d{5}-\d{3,4}$|^\d{4} ?[a-z]{2}$/i.test(cell) ||
    /^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$|^[a-z]\d[a-z] ?\d[a-z]\d$/i.test(cell)
  );
}

/** Running numbers, or years. */
function isCounter(cells: readonly string[]): boolean {
  const numbers = cells.map(Number);
  const runs = numbers.slice(1).filter((number, index) => number === (numbers[index] ?? 0) + 1).length;
  return (
    (runs > 0 && runs >= (numbers.length - 1) * most) || numbers.every((number) => number >= 1900 && number <= 2030)
  );
}

function isWords(cell: string): boolean {
  return cell.length <= 60 && /^\p{L}[\p{L}\p{M} .,'’ʼ()-]*$/u.test(cell);
}

function words(cell: string): readonly string[] {
  return foldLetters(cell).match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** Whether most names of a column have a common given name at the end and none at the beginning: “Berg Anna”. */
export function isFamilyFirst(cells: readonly string[]): boolean {
  const names = cells.map(words).filter(({ length }) => length >= 2 && length <= 3);
  if (names.length < 5 || cells.some((cell) => cell.includes(","))) return false;
  const last = names.filter((name) => givenNames.has(name.at(-1) ?? "") && !givenNames.has(name[0] ?? "")).length;
  const first = names.filter((name) => givenNames.has(name[0] ?? "")).length;
  return last >= names.length * 0.6 && first <= names.length * 0.1;
}
