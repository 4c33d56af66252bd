// Which country a person means by a few typed letters.
import { foldLetters } from "#shared/normalise/letters.ts";
import { countryName, countryOptions } from "./format.ts";

/**
 * The ISO 3166-1 alpha-2 code of a country by its code, its name or the beginning of its name, or null.
 * @example findCountry("denm") // "DK"
 */
export function findCountry(text: string): string | null {
  const wanted = foldLetters(text.trim());
  if (wanted === "") return null;
  const names = countryOptions().map(({ value, label }) => ({ value, name: foldLetters(label) }));
  const exact = names.find(({ value, name }) => name === wanted || value.toLowerCase() === wanted);
  if (exact !== undefined) return exact.value;
  return wanted.length < 3 ? null : (names.find(({ name }) => name.startsWith(wanted))?.value ?? null);
}

/** The country's whole name when the text means one; the text itself when it does not. */
export function wholeCountryName(text: string): string {
  const code = findCountry(text);
  return code === null ? text : countryName(code);
}
