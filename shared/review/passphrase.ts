// Passphrases that are told by word of mouth: drawn from the list of words, and read again however they were typed.
import type { RandomBelow } from "./random.ts";
import { passphraseWords } from "./words.ts";

/** Seven of 1296 words are 72 bits: with a key that takes half a second to derive, nobody goes through them all. */
const wordsOfPhrase = 7;

/** Seven words with spaces between them. The randomness has to be fit for secrets. */
export function makePassphrase(random: RandomBelow): string {
  const words = Array.from({ length: wordsOfPhrase }, () => passphraseWords[random(passphraseWords.length)] ?? "");
  return words.join(" ");
}

/**
 * The letters of a passphrase as they are compared: capitals, spaces, hyphens and other marks do not count.
 * @example normalisePassphrase("Apple-River  Stone") // "appleriverstone"
 */
export function normalisePassphrase(typed: string): string {
  return typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
