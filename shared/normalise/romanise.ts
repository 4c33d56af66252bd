// Names in Latin letters, and the script they were written in. Knows letters only, not languages or signatures.
import anyAscii from "any-ascii";
import { foldLetters } from "./letters.ts";

const ascii = /^[\x20-\x7e]*$/;

/**
 * Lower-case ASCII letters, digits and single spaces; apostrophes are dropped and other punctuation divides words. Other scripts
 * are transliterated letter by letter (any-ascii), which is a reading for comparison and nothing to print.
 * @example romanise("Сергій О’Ніл-Žižka") // "sergiy onil zizka"
 */
export function romanise(text: string): string {
  const folded = foldLetters(text);
  return (ascii.test(folded) ? folded : anyAscii(folded).toLowerCase())
    .replace(/['`"]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** Scripts that are told apart when names are compared. */
export const scripts = ["none", "latin", "cyrillic", "greek", "arabic", "hebrew", "cjk", "other"] as const;
export type Script = (typeof scripts)[number];

const letters: readonly (readonly [Script, RegExp])[] = [
  ["latin", /\p{Script=Latin}/u],
  ["cyrillic", /\p{Script=Cyrillic}/u],
  ["greek", /\p{Script=Greek}/u],
  ["arabic", /\p{Script=Arabic}/u],
  ["hebrew", /\p{Script=Hebrew}/u],
  ["cjk", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u],
];

/** The script of the first letter; `none` without letters. Chinese, Japanese and Korean count as one: their names mix. */
export function scriptOf(text: string): Script {
  if (/^[a-z]/i.test(text)) return "latin";
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return "none";
  return letters.find(([, pattern]) => pattern.test(letter))?.[0] ?? "other";
}
