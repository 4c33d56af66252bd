// The key under which two spellings of one name are the same. Knows nothing of signatures.
import { foldLetters } from "./letters.ts";

const plainName = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/**
 * The name key: letters folded ({@link foldLetters}), apostrophes and other punctuation dropped, hyphens as spaces, single
 * spaces. Empty when the text holds no letter and no digit. Word order matters: `Anna Maria` is not `Maria Anna`.
 * @example nameKey("O’Neill-Sørensen, Ève") // "oneill sorensen eve"
 */
export function nameKey(name: string): string {
  if (plainName.test(name)) return name.toLowerCase();
  return foldLetters(name)
    .replace(/[\p{Pd}\s]+/gu, " ")
    .replace(/[^\p{L}\p{M}\p{N} ]+/gu, "")
    .replace(/ {2,}/g, " ")
    .trim();
}
