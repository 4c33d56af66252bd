// How two names of the table relate as texts. Knows the arrays of names, not whose names they are or what a relation weighs.
import { jaroWinkler } from "./jaro-winkler.ts";
import { keptLines, keptWords, type Names } from "./name-pool.ts";

/** Likeness of the texts, the low four bits of a relation; in order. */
export const likeness = { none: 0, jw70: 1, jw85: 2, jw88: 3, jw92: 4, same: 5 } as const;
export const likenessMask = 15;
/** One name is the first letter of the other. */
export const isInitial = 16;
/** The shorter name's words all stand in the longer one. */
export const isPart = 32;
/** The same, and both begin with one word: Anna and Anna Maria, not Anne and Mary Anne. */
export const isFirstPart = 512;
/** One line of nicknames holds both, one as a pet form and the other in full. */
export const isNickname = 64;
/** One line of nicknames holds both otherwise. */
export const isVariant = 256;
/** At least one name is Chinese, Japanese or Korean, and they agree as transliterated only. */
export const isRomanised = 128;

/** 2^16 pairs of names: small enough to stay in the second-level cache, where most repeated pairs are found. */
const slots = 1 << 16;

/**
 * A function that gives the relation of two names (numbers of the pool, neither 0): likeness and flags in one number, the same
 * for both orders. Remembers pairs in a table of fixed size, where a later pair takes the place of an earlier one.
 */
export function createNameRelation(names: Names): (left: number, right: number) => number {
  const { compared, latin, words, nicknames } = names;
  const { units, starts } = names.texts;
  const smaller = new Int32Array(slots);
  const greater = new Int32Array(slots);
  const known = new Uint16Array(slots);

  function textLikeness(left: number, right: number): number {
    if (left === right) return likeness.same;
    const leftStart = starts[left] ?? 0;
    const rightStart = starts[right] ?? 0;
    const leftLength = (starts[left + 1] ?? 0) - leftStart;
    const rightLength = (starts[right + 1] ?? 0) - rightStart;
    const similarity = jaroWinkler(units, leftStart, leftLength, units, rightStart, rightLength);
    if (similarity >= 0.92) return likeness.jw92;
    // Jaro's reach is nought in words of three letters, and small in short ones: Amy and Aym are one slip apart all the same.
    if (leftLength === rightLength && leftLength >= 3 && isTransposed(units, leftStart, rightStart, leftLength))
      return likeness.jw88;
    if (similarity < 0.7) return likeness.none;
    if (similarity >= 0.88) return likeness.jw88;
    return similarity >= 0.85 ? likeness.jw85 : likeness.jw70;
  }

  function flags(left: number, right: number): number {
    let found = 0;
    for (let index = left * keptLines; index < (left + 1) * keptLines && nicknames[index] !== 0; index++) {
      const line = nicknames[index] ?? 0;
      for (let other = right * keptLines; other < (right + 1) * keptLines; other++) {
        if (nicknames[other] === -line) found |= areSingleWords(left, right) ? isNickname : isVariant;
        else if (nicknames[other] === line) found |= isVariant;
      }
    }
    const leftText = latin[left] ?? 0;
    const rightText = latin[right] ?? 0;
    const leftLength = (starts[leftText + 1] ?? 0) - (starts[leftText] ?? 0);
    const rightLength = (starts[rightText + 1] ?? 0) - (starts[rightText] ?? 0);
    if ((leftLength === 1 || rightLength === 1) && units[starts[leftText] ?? 0] === units[starts[rightText] ?? 0]) {
      found |= isInitial;
    } else if (holdsWords(left, right) || holdsWords(right, left)) {
      found |= words[left * keptWords] === words[right * keptWords] ? isPart | isFirstPart : isPart;
    }
    return found;
  }

  function areSingleWords(left: number, right: number): boolean {
    return words[left * keptWords + 1] === 0 && words[right * keptWords + 1] === 0;
  }

  /** Whether all words of one name stand in another that has several. */
  function holdsWords(longer: number, shorter: number): boolean {
    const longerAt = longer * keptWords;
    const shorterAt = shorter * keptWords;
    for (let index = shorterAt; index < shorterAt + keptWords && words[index] !== 0; index++) {
      let place = longerAt;
      while (place < longerAt + keptWords && words[place] !== words[index]) place += 1;
      if (place === longerAt + keptWords) return false;
    }
    return words[shorterAt] !== 0;
  }

  function relate(left: number, right: number): number {
    const leftOwn = compared[left] ?? 0;
    const rightOwn = compared[right] ?? 0;
    if (leftOwn === rightOwn) return likeness.same;
    const leftLatin = latin[left] ?? 0;
    const rightLatin = latin[right] ?? 0;
    const isLeftLatin = leftOwn === leftLatin;
    const isRightLatin = rightOwn === rightLatin;
    if (isLeftLatin && isRightLatin) return textLikeness(leftOwn, rightOwn) | flags(left, right);
    if (leftLatin === rightLatin) return likeness.jw92 | isRomanised;
    if (isLeftLatin || isRightLatin) return textLikeness(leftLatin, rightLatin) | isRomanised;
    return textLikeness(leftOwn, rightOwn);
  }

  return (left, right) => {
    if (left === right) return likeness.same;
    const low = left < right ? left : right;
    const high = left < right ? right : left;
    const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 16;
    if (smaller[slot] === low && greater[slot] === high) return known[slot] ?? 0;
    const relation = relate(low, high);
    smaller[slot] = low;
    greater[slot] = high;
    known[slot] = relation;
    return relation;
  };
}

/** Whether two texts of one length differ in two neighbouring characters that changed places, and in nothing else. */
function isTransposed(units: Uint16Array, left: number, right: number, length: number): boolean {
  let at = 0;
  while (at < length && units[left + at] === units[right + at]) at += 1;
  if (units[left + at] !== units[right + at + 1] || units[left + at + 1] !== units[right + at]) return false;
  for (at += 2; at < length; at++) if (units[left + at] !== units[right + at]) return false;
  return true;
}
