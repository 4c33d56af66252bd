// Compares the names of two rows: which level, how many bits, which guards. Knows names of the table, not places or addresses.
import { guardBit, level } from "./levels.ts";
import type { MatchTable } from "./match-table.ts";
import {
  createNameRelation,
  isFirstPart,
  isInitial,
  isNickname,
  isPart,
  isRomanised,
  isVariant,
  likeness,
  likenessMask,
} from "./name-relation.ts";
import { column } from "./record.ts";
import { eitherOrderBits, partBits, relatedNamesBits, swappedBits } from "./weights.ts";

/** Where a comparison leaves its result; one is used again and again, so that the hot path allocates nothing. */
export type NameResult = {
  givenLevel: number;
  givenBits: number;
  familyLevel: number;
  familyBits: number;
  guards: number;
};

/** A given name counts as a name in its own right from so many rows, and from this share of the rows of the more common one. */
const fewestOwnRows = 5;
const smallestOwnShare = 0.01;

/** A function that compares two rows, given as places in `cells`, and writes into the result. */
export function createNameComparison(table: MatchTable): (left: number, right: number, result: NameResult) => void {
  const { cells, names, frequencies } = table;
  const { compared } = names;
  const { givenNameRows } = frequencies;
  const relate = createNameRelation(names);
  const givenExact = frequencies.exact.givenName;
  const familyExact = frequencies.exact.familyName;
  const givenLevels = frequencies.level.givenName;
  const familyLevels = frequencies.level.familyName;
  const bitsOf = (exact: Float32Array, name: number) => exact[compared[name] ?? 0] ?? 0;

  function compareGiven(left: number, right: number, relation: number, result: NameResult): void {
    const found = givenLevel(relation);
    result.givenLevel = found;
    result.givenBits = levelBits(found, givenExact, givenLevels, left, right);
    const like = relation & likenessMask;
    if ((found === level.different || found === level.jw70) && like < likeness.jw85)
      result.guards |= guardBit.household;
    const isLike = found >= level.jw70 && found <= level.jw92;
    if (found === level.variant || (isLike && areBothNames(compared[left] ?? 0, compared[right] ?? 0))) {
      result.guards |= guardBit.relatedNames;
      result.givenBits += relatedNamesBits;
    }
    if ((relation & isRomanised) !== 0) result.guards |= guardBit.romanised;
  }

  function compareFamily(left: number, right: number, relation: number, result: NameResult): void {
    result.familyLevel = familyLevel(relation);
    result.familyBits = levelBits(result.familyLevel, familyExact, familyLevels, left, right);
    if ((relation & isRomanised) !== 0) result.guards |= guardBit.romanised;
  }

  function levelBits(found: number, exact: Float32Array, bits: Float32Array, left: number, right: number): number {
    if (found === level.exact) return bitsOf(exact, left);
    return found === level.part ? Math.min(bitsOf(exact, left), bitsOf(exact, right)) + partBits : (bits[found] ?? 0);
  }

  /** Whether both are common enough to be two names rather than one and a slip of the hand: Anna and Anne, not Anna and Anma. */
  function areBothNames(left: number, right: number): boolean {
    const leftRows = givenNameRows[left] ?? 0;
    const rightRows = givenNameRows[right] ?? 0;
    const rarer = Math.min(leftRows, rightRows);
    return rarer >= fewestOwnRows && rarer >= smallestOwnShare * Math.max(leftRows, rightRows);
  }

  /**
   * Tries the given name of each row as the family name of the other; false when they do not agree that way. Which row has them
   * in the right places is unknown, so the weights are those of the row that makes them more common.
   */
  function compareSwapped(left: number, right: number, result: NameResult): boolean {
    const leftGiven = cells[left + column.givenName] ?? 0;
    const leftFamily = cells[left + column.familyName] ?? 0;
    const rightGiven = cells[right + column.givenName] ?? 0;
    const rightFamily = cells[right + column.familyName] ?? 0;
    const first = relate(leftGiven, rightFamily);
    const second = relate(leftFamily, rightGiven);
    if ((first & likenessMask) < likeness.jw88 || (second & likenessMask) < likeness.jw88) return false;

    const isGuess = cells[left + column.undivided] !== 0 || cells[right + column.undivided] !== 0;
    const cost = (isGuess ? eitherOrderBits : swappedBits) / 2;
    const givenAsLeft = swappedHalf(first, bitsOf(givenExact, leftGiven), givenLevels);
    const familyAsLeft = swappedHalf(second, bitsOf(familyExact, leftFamily), familyLevels);
    const givenAsRight = swappedHalf(second, bitsOf(givenExact, rightGiven), givenLevels);
    const familyAsRight = swappedHalf(first, bitsOf(familyExact, rightFamily), familyLevels);
    const isLeft = givenAsLeft + familyAsLeft <= givenAsRight + familyAsRight;
    result.givenLevel = isGuess ? level.eitherOrder : level.swapped;
    result.familyLevel = result.givenLevel;
    result.givenBits = (isLeft ? givenAsLeft : givenAsRight) + cost;
    result.familyBits = (isLeft ? familyAsLeft : familyAsRight) + cost;
    if (((first | second) & isRomanised) !== 0) result.guards |= guardBit.romanised;
    return true;
  }

  return (left, right, result) => {
    const leftGiven = cells[left + column.givenName] ?? 0;
    const leftFamily = cells[left + column.familyName] ?? 0;
    const rightGiven = cells[right + column.givenName] ?? 0;
    const rightFamily = cells[right + column.familyName] ?? 0;
    const hasGiven = leftGiven !== 0 && rightGiven !== 0;
    const hasFamily = leftFamily !== 0 && rightFamily !== 0;
    result.guards = 0;
    result.givenLevel = level.missing;
    result.givenBits = 0;
    result.familyLevel = level.missing;
    result.familyBits = 0;

    const given = hasGiven ? relate(leftGiven, rightGiven) : 0;
    const family = hasFamily ? relate(leftFamily, rightFamily) : 0;
    const isUnlike = (given & likenessMask) < likeness.jw88 && (family & likenessMask) < likeness.jw88;
    if (hasGiven && hasFamily && isUnlike && compareSwapped(left, right, result)) return;
    if (hasGiven) compareGiven(leftGiven, rightGiven, given, result);
    if (hasFamily) compareFamily(leftFamily, rightFamily, family, result);
  };
}

function swappedHalf(relation: number, exact: number, levelBits: Float32Array): number {
  const like = relation & likenessMask;
  if (like === likeness.same) return exact;
  return levelBits[like === likeness.jw92 ? level.jw92 : level.jw88] ?? 0;
}

function givenLevel(relation: number): number {
  if ((relation & isInitial) !== 0) return level.initial;
  if ((relation & isFirstPart) !== 0) return level.part;
  if ((relation & isNickname) !== 0) return level.nickname;
  const found = likenessLevel(relation);
  return (relation & isVariant) !== 0 && found < level.jw92 ? level.variant : found;
}

function familyLevel(relation: number): number {
  if ((relation & isInitial) !== 0) return level.initial;
  return (relation & isPart) !== 0 ? level.part : likenessLevel(relation);
}

function likenessLevel(relation: number): number {
  switch (relation & likenessMask) {
    case likeness.same:
      return level.exact;
    case likeness.jw92:
      return (relation & isRomanised) === 0 ? level.jw92 : level.romanised;
    case likeness.jw88:
      return level.jw88;
    case likeness.none:
      return level.different;
    default:
      return level.jw70;
  }
}
