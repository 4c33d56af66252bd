// The key under which two spellings of one name are the same. Knows nothing of signatures.
import { foldLetters } from "./letters.ts";
import { remembered } from "./memory.ts";

const plainName = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** Nothing in a word changes how another one is folded, and most words of names come again and again. */
const wordKey = remembered(foldWord);

/**
 * The name key: letters folded ({@link foldLetters}), apostrophes and other punctuation dropped, hyphens as spaces, single
 * spaces. Empty when the text holds no letter and no digit. Word order matters: `Anna Maria` is not `Maria Anna`.
 * @example nameKey("O’Neill-Sørensen, Ève") // "oneill sorensen eve"
 */
export function nameKey(name: string): string {
  if (plainName.test(name)) return name.toLowerCase();
  return name
    .split(" ")
    .map(wordKey)
    .filter((key) => key !== "")
    .join(" ");
}

function foldWord(word: string): string {
  const key = foldLetters(word)
    .replace(/[\p{Pd}\s]+/gu, " ")
    // A mark on what is dropped goes with it: it must not move onto the letter before.
    .replace(/[^\p{L}\p{M}\p{N} ]\p{M}*/gu, "")
    .replace(/(^| )\p{M}+/gu, "$1")
    .replace(/ {2,}/g, " ")
    .trim();
  // What was dropped may have kept a letter and a mark apart that make one letter now: fold until nothing changes.
  return key === word ? key : foldWord(key);
}
