// Tells the encodings of older programs apart by the words that their bytes would make. Knows letters, not tables.
import { analyse } from "chardet";
import { type Alphabet, alphabets, commonSigns } from "./alphabets.ts";

/** What is known of a file's encoding. */
export type FoundEncoding = {
  /** A WHATWG label. */
  readonly encoding: string;
  /** False when another encoding reads nearly as well: then a person should look at the preview. */
  readonly sure: boolean;
};

/** In the order in which they are preferred where nothing tells them apart. */
export const legacyEncodings = [
  "windows-1252",
  "windows-1251",
  "windows-1250",
  "windows-1254",
  "iso-8859-2",
  "shift_jis",
  "big5",
  "windows-874",
] as const;
type LegacyEncoding = (typeof legacyEncodings)[number];

const examinedWords = 2_000;
const longestWord = 40;
const secondOpinionBytes = 32 * 1024;

// Odds in natural logarithms; set by hand, tried on lists of names in nine languages (legacy-encoding.test.ts).
const odds = {
  /** A letter beyond ASCII in a language of the Latin alphabet. */
  accented: Math.log(0.15),
  foreignLetter: Math.log(1e-4),
  otherScript: Math.log(1e-6),
  sign: Math.log(1e-3),
  oddSign: Math.log(1e-5),
  control: Math.log(1e-7),
  capitalInside: Math.log(1e-2),
  mixedScript: Math.log(1e-2),
  commonSign: Math.log(1 / 250),
  rareSign: Math.log(1 / 4_000),
  kana: Math.log(1 / 70),
  halfKana: Math.log(1 / 3_000),
  thai: Math.log(1 / 40),
  thaiMistake: Math.log(1e-3),
  /** Each language that a list needs to be understood makes its encoding less likely. */
  furtherLanguage: Math.log(0.05),
};
/** The worst mean per character at which a reading may still be called sure. */
const readable = -7;
const clearMargin = 12;
const marginWithSecondOpinion = 6;

type Reading = { readonly encoding: LegacyEncoding; readonly words: readonly string[]; readonly score: number };

/**
 * The likeliest encoding of bytes that are not UTF-8 or UTF-16: of each candidate the words with letters beyond ASCII are scored
 * by how a language of that encoding would write them. The detector chardet gives a second opinion. Only what lies within
 * `legacyEncodings` is found; anything else comes out as the least unlikely of them, and not sure.
 */
export function detectLegacyEncoding(bytes: Uint8Array, isWhole: boolean): FoundEncoding {
  const readings = legacyEncodings.flatMap((encoding) => {
    const words = wordsIn(bytes, encoding, isWhole);
    return words === null ? [] : [{ encoding, words, score: scoreOf(words, encoding) } satisfies Reading];
  });
  const ranked = readings.toSorted((left, right) => right.score - left.score);
  const [first] = ranked;
  if (first === undefined) return { encoding: legacyEncodings[0], sure: false };
  const alike = readings.filter(({ words }) => words.join(" ") === first.words.join(" "));
  const best = alike[0] ?? first;
  const rival = ranked.find((other) => !alike.includes(other));
  const sameText = alike.length > 1;
  const margin = rival === undefined ? clearMargin : best.score - rival.score;
  const needed = secondOpinion(bytes) === best.encoding ? marginWithSecondOpinion : clearMargin;
  const isReadable = best.score >= readable * lettersIn(best.words);
  return { encoding: best.encoding, sure: isReadable && margin >= needed && (isWhole || !sameText) };
}

/** The different words that hold more than ASCII; null when the bytes are not possible in this encoding. */
function wordsIn(bytes: Uint8Array, encoding: string, isWhole: boolean): readonly string[] | null {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !isWhole });
  } catch {
    return null;
  }
  const words = new Set<string>();
  for (const [word] of text.matchAll(/(?:[A-Za-z]|[^\0-\x7f])+/g)) {
    if (/[^\0-\x7f]/.test(word)) words.add(word.slice(0, longestWord));
    if (words.size === examinedWords) break;
  }
  return [...words];
}

function lettersIn(words: readonly string[]): number {
  return words.reduce((count, word) => count + (word.match(/[^\0-\x7f]/g)?.length ?? 0), 0);
}

function scoreOf(words: readonly string[], encoding: LegacyEncoding): number {
  let score = 0;
  const used = new Set<string>();
  for (const word of words) {
    if (encoding === "windows-874") score += scoreThai(word);
    else if (encoding === "shift_jis" || encoding === "big5") score += scoreSigns(word, commonSigns[encoding] ?? "");
    else {
      let best = { score: Number.NEGATIVE_INFINITY, language: "" };
      for (const alphabet of alphabets[encoding] ?? []) {
        const isNew = used.size > 0 && !used.has(alphabet.language);
        const candidate = scoreLetters(word, alphabet) + (isNew ? odds.furtherLanguage : 0);
        if (candidate > best.score) best = { score: candidate, language: alphabet.language };
      }
      used.add(best.language);
      score += best.score;
    }
  }
  return score;
}

/** Typographic signs that every one of these encodings has, in names (“O’Neill”) and comments. */
const usualSigns = "’‘“”„–—…«»\u00a0€°§™®©·";

function scoreLetters(word: string, { script, letters }: Alphabet): number {
  let score = 0;
  let before = "";
  for (const character of word) {
    const lower = character.length === 1 && character !== "İ" ? character.toLowerCase() : character;
    const isAscii = character <= "\x7f";
    const rank = isAscii ? -1 : letters.indexOf(lower);
    if (isAscii) score += script === "latin" ? 0 : odds.mixedScript;
    else if (rank !== -1) score += (script === "latin" ? odds.accented : 0) + shareOf(rank, letters.length);
    else score += strangeness(character, script);
    if (character !== lower && before !== "" && before !== before.toUpperCase()) score += odds.capitalInside;
    if (
      !isAscii &&
      character === lower &&
      isCapital(before) &&
      word.length > 3 &&
      word.slice(0, 2) === word.slice(0, 2).toUpperCase()
    ) {
      score += odds.capitalInside / 2;
    }
    before = character;
  }
  return score;
}

function isCapital(character: string): boolean {
  return character !== "" && character !== character.toLowerCase();
}

/** Letters are rarer the further back they stand: in proportion to 1/(rank + 2). */
function shareOf(rank: number, count: number): number {
  return Math.log(1 / (rank + 2) / (Math.log(count + 2) - Math.log(1.5)));
}

function strangeness(character: string, script: Alphabet["script"]): number {
  if (usualSigns.includes(character)) return odds.sign;
  if (/\p{Cc}|\p{Co}/u.test(character)) return odds.control;
  if (!/\p{L}|\p{M}/u.test(character)) return odds.oddSign;
  const isLatin = /\p{Script=Latin}/u.test(character);
  return isLatin === (script === "latin") ? odds.foreignLetter : odds.otherScript;
}

/** Chinese and Japanese: signs stand among signs, and half of a list of names is made of a few hundred of them. */
function scoreSigns(word: string, common: string): number {
  let score = 0;
  for (const character of word) {
    if (/[A-Za-z]/.test(character)) score += odds.mixedScript;
    else if (common.includes(character)) score += odds.commonSign;
    else if (/[\u3040-\u30ff々〇ー]/.test(character)) score += odds.kana;
    else if (/[\uff61-\uff9f]/.test(character)) score += odds.halfKana;
    else if (/[\u3000-\u303f\uff00-\uff60]/.test(character)) score += odds.sign;
    else if (/[\u4e00-\u9fff]/.test(character)) score += odds.rareSign;
    else score += /\p{Cc}|\p{Co}/u.test(character) ? odds.control : odds.oddSign;
  }
  return score;
}

/** Thai: a vowel or tone mark above or below follows a consonant or a mark; a vowel that is written first has one after it. */
function scoreThai(word: string): number {
  let score = 0;
  let before = "";
  for (const character of word) {
    const isThai = /[\u0e01-\u0e5b]/.test(character);
    if (!isThai) score += /[A-Za-z]/.test(character) ? odds.mixedScript : strangeness(character, "latin");
    else score += odds.thai;
    const isMark = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/.test(character);
    const wantsConsonant = /[\u0e40-\u0e44]/.test(before);
    if (isMark && !/[\u0e01-\u0e2e\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/.test(before)) score += odds.thaiMistake;
    if (wantsConsonant && !/[\u0e01-\u0e2e]/.test(character)) score += odds.thaiMistake;
    before = character;
  }
  return score;
}

/** What chardet takes the bytes for, as a WHATWG label. */
function secondOpinion(bytes: Uint8Array): string | null {
  const high = bytes.findIndex((byte) => byte > 127);
  const start = Math.max(0, high - 256);
  for (const { name } of analyse(bytes.subarray(start, start + secondOpinionBytes))) {
    const label = labels[name];
    if (label !== undefined) return label;
  }
  return null;
}

const labels: { readonly [name: string]: LegacyEncoding } = {
  "ISO-8859-1": "windows-1252",
  "windows-1252": "windows-1252",
  "ISO-8859-2": "iso-8859-2",
  "windows-1250": "windows-1250",
  "ISO-8859-9": "windows-1254",
  "windows-1254": "windows-1254",
  "windows-1251": "windows-1251",
  Shift_JIS: "shift_jis",
  Big5: "big5",
  "windows-874": "windows-874",
  "TIS-620": "windows-874",
};
