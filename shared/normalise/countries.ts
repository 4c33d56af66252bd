// Understands a country however it is written. Knows names and codes, not missions or defaults.
import { countryAliases } from "./country-aliases.ts";
import { countryMisspellings } from "./country-misspellings.ts";
import { alpha2Codes, alpha2OfAlpha3, countryNames, furtherCountryNames } from "./country-names.ts";
import { foldLetters } from "./letters.ts";
import { detached } from "./text.ts";

// Enough for every spelling that a real file holds; a file of nonsense must not fill the memory.
const cacheLimit = 4_000;
const longestCached = 80;
const cache = new Map<string, string | null>();

/**
 * The ISO 3166-1 alpha-2 code of a country written as alpha-2, alpha-3, flag or name (17 languages and `country-aliases.ts`; 24 more and
 * `country-misspellings.ts` where those leave it open),
 * without regard to case, accents and punctuation. Null when it is empty, unknown, or the name of several countries.
 * @example countryCode("Danmark") // "DK"
 */
export function countryCode(text: string): string | null {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const code = understand(text);
  if (text.length <= longestCached) {
    if (cache.size >= cacheLimit) cache.clear();
    cache.set(detached(text), code);
  }
  return code;
}

/** Makes the index that the first name needs in some steps of 5 ms, for whoever must not be held up for all of them then. */
export function* prepareCountryNames(): Generator<void> {
  if (codesByName !== null) return;
  codesByName = yield* indexNames();
  yield;
}

/** Whether the text is an ISO 3166-1 alpha-2 code in upper case. */
export function isCountryCode(text: string): boolean {
  return alpha2Codes.has(text);
}

function understand(text: string): string | null {
  const upper = text.trim().toUpperCase();
  if (upper.length === 2 && alpha2Codes.has(upper)) return upper;
  if (upper.length === 3) {
    const code = alpha2OfAlpha3.get(upper);
    if (code !== undefined) return code;
  }
  return codeOfFlag(upper) ?? codeOfName(upper);
}

const regionalIndicatorA = 0x1f1e6;
const letterA = 65;

/** A flag is two regional indicator letters, for example 🇩🇰 = D, K. */
function codeOfFlag(text: string): string | null {
  const points = Array.from(text.slice(0, 5), (character) => (character.codePointAt(0) ?? 0) - regionalIndicatorA);
  if (points.length !== 2 || points.some((point) => point < 0 || point > 25)) return null;
  const code = String.fromCharCode(...points.map((point) => point + letterA));
  return alpha2Codes.has(code) ? code : null;
}

let codesByName: ReadonlyMap<string, string> | null = null;

function codeOfName(text: string): string | null {
  const codes = codesByName ?? allCodes();
  const key = nameOnly(text);
  return codes.get(key) || codes.get(key.replace(/^the(?=.{4})/, "")) || null;
}

function allCodes(): ReadonlyMap<string, string> {
  const steps = indexNames();
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  codesByName = step.value;
  return step.value;
}

function* indexNames(): Generator<void, ReadonlyMap<string, string>> {
  const index = new Map<string, string>();
  for (const [name, code] of countryNames()) {
    const key = nameOnly(name);
    const other = index.get(key);
    index.set(key, other === undefined || other === code ? code : "");
  }
  for (const [name, code] of Object.entries(countryAliases)) index.set(nameOnly(name), code);
  yield;
  addWhereOpen(index, furtherCountryNames());
  yield;
  addWhereOpen(
    index,
    Object.entries(countryMisspellings).flatMap(([code, names]) =>
      names.split(",").map((name) => [name, code] as const),
    ),
  );
  return index;
}

/** Adds names that are not known yet; one that is given for two countries stays unknown. */
function addWhereOpen(index: Map<string, string>, names: Iterable<readonly [name: string, code: string]>): void {
  const added = new Map<string, string>();
  for (const [name, code] of names) {
    const key = nameOnly(name);
    if (key === "" || index.has(key)) continue;
    const other = added.get(key);
    added.set(key, other === undefined || other === code ? code : "");
  }
  for (const [key, code] of added) index.set(key, code);
}

function nameOnly(text: string): string {
  return foldLetters(text).replace(/[^\p{L}\p{M}]+/gu, "");
}
