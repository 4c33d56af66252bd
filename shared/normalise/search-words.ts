// The words by which a signer is found, and the words of a search. Knows text only, not where it is kept.
import { foldLetters } from "./letters.ts";
import { remembered } from "./memory.ts";

const plainWord = /^[A-Za-z0-9]+$/;

/** Scripts that put no spaces between words. */
const spacelessScripts = ["Han", "Hira", "Kana", "Hang", "Thai", "Laoo", "Khmr", "Mymr"];
const spacelessLetter = String.raw`[[${spacelessScripts.map((script) => `\\p{scx=${script}}`).join("")}]&&\p{L}]`;
const spaceless = new RegExp(`^${spacelessLetter}`, "v");

/** Such a letter with its marks; or a run of other letters, marks and digits. */
const part = new RegExp(
  String.raw`${spacelessLetter}\p{M}*|[[\p{L}\p{N}]--${spacelessLetter}][[\p{L}\p{M}\p{N}]--${spacelessLetter}]*`,
  "gv",
);

const address = /@|[\p{L}\p{N}]{2}\.\p{L}{2}/u;

/** What is longer is cut, in the index and in the search alike, so that a cell full of junk costs no more than a name. */
const longestWord = 40;
const mostParts = 40;

/**
 * The words under which a text is found by what they begin with: letters folded ({@link foldLetters}), and every word of
 * several parts from each part on, so that any part finds it, and any number of neighbours written as one. A part ends at a
 * hyphen, an apostrophe, a dot, an @; in scripts without spaces every letter is one.
 * @example indexWords("O’Neill") // ["oneill", "neill"]
 * @example indexWords("anna.b@mail.example") // ["annabmailexample", "bmailexample", "mailexample", "example"]
 * @example indexWords("山田太") // ["山田太", "田太", "太"]
 */
export function indexWords(text: string): readonly string[] {
  if (plainWord.test(text)) return [cut(text.toLowerCase())];
  const words: string[] = [];
  for (const word of text.split(/\s+/)) {
    for (const one of word.includes("@") ? wordsFrom(word) : rememberedWords(word)) words.push(one);
  }
  return words;
}

/** Addresses are not remembered: hardly any comes again. */
const rememberedWords = remembered(wordsFrom);

function wordsFrom(word: string): readonly string[] {
  if (plainWord.test(word)) return [cut(word.toLowerCase())];
  const parts = partsOf(word);
  return parts.map((_, index) => cut(parts.slice(index).join("")));
}

function partsOf(word: string): readonly string[] {
  return (foldLetters(word).match(part) ?? []).slice(0, mostParts);
}

function cut(word: string): string {
  if (word.length <= longestWord) return word;
  const end = word.slice(0, longestWord);
  return /[\ud800-\udbff]$/.test(end) ? end.slice(0, -1) : end;
}

/**
 * What a text searches for: lists of words, and who has every word of one of the lists, or a longer word that begins with it, is
 * found. The first list holds each word as it was typed, in one; the second, where there is one, the parts of its words: who
 * types Anne-Marie finds Annemarie and Anne Marie, too. Empty when the text holds no letter and no digit.
 * @example searchWords("Anne-Marie Berg") // [["annemarie", "berg"], ["marie", "anne", "berg"]]
 */
export function searchWords(text: string): readonly (readonly string[])[] {
  const typed = text.split(/\s+/).filter((word) => partsOf(word).length > 0);
  if (typed.length === 0) return [];
  const wholes = distinct(typed.map((word) => cut(partsOf(word).join(""))));
  if (!typed.some(isApart)) return [wholes];
  return [wholes, distinct(typed.flatMap((word) => (isApart(word) ? partsOf(word) : cut(partsOf(word).join("")))))];
}

/** An address or a domain is meant as it stands: its parts would find everyone at its provider. So is a word without spaces. */
function isApart(word: string): boolean {
  const parts = partsOf(word);
  return parts.length > 1 && !address.test(word) && !spaceless.test(parts[0] ?? "");
}

/** Without those with which another one begins. */
function distinct(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    if (!kept.some((longer) => longer.startsWith(word))) kept.push(word);
  }
  return kept;
}

/** True when one with these index words is found by one of the lists of a search. */
export function isFound(words: readonly string[], search: readonly (readonly string[])[]): boolean {
  return search.some((list) => list.every((start) => words.some((word) => word.startsWith(start))));
}
