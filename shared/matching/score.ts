// The score of a pair of rows, and its parts. Knows the finished table, not which pairs are worth comparing.
import { type Script, scripts } from "#shared/normalise/romanise.ts";
import { isDependent } from "./independence.ts";
import { type Guard, guardBit, guardsOf, type Level, level, levels, sharedMailboxBit } from "./levels.ts";
import type { MatchTable } from "./match-table.ts";
import { createNameComparison, type NameResult } from "./name-comparison.ts";
import { column, type MatchField, matchFields, rowWidth } from "./record.ts";
import { placeOf } from "./sorted-ids.ts";
import { createTextRelation, isOneEdit } from "./text-relation.ts";
import { householdBits, mostOfRelatedNames } from "./weights.ts";

/** Bits that one field adds to a score; `prior` is what is known before anything is compared. */
export type ScorePart = { readonly field: MatchField | "prior"; readonly level: Level | "rows"; readonly bits: number };

export type Explanation = {
  /** log2 of the odds that both rows are one person; the exact sum of the parts' bits. */
  readonly score: number;
  readonly guards: readonly Guard[];
  /** The prior first, then the fields that both rows have, in the order of `matchFields`. */
  readonly parts: readonly ScorePart[];
};

/** Scores pairs of one table; holds the result of the last pair until the next one. */
export type Scorer = {
  /** The score of two rows (numbers of rows, not ids), in bits. */
  readonly score: (left: number, right: number) => number;
  /** Bits of the guards of the last pair. */
  readonly guards: () => number;
  readonly explain: (left: number, right: number) => Explanation;
};

const fieldNumber = Object.fromEntries(matchFields.map((field, index) => [field, index])) as {
  readonly [field in MatchField]: number;
};

export function createScorer(table: MatchTable): Scorer {
  const { cells, texts, frequencies } = table;
  const compareNames = createNameComparison(table);
  const relateStreets = createTextRelation(texts.street);
  const relateCities = createTextRelation(texts.city);
  const names: NameResult = { givenLevel: 0, givenBits: 0, familyLevel: 0, familyBits: 0, guards: 0 };
  const foundLevels = new Uint8Array(matchFields.length);
  const foundBits = new Float64Array(matchFields.length);
  let guards = 0;
  let isTwoPeople = false;
  let sharesHome = false;
  let isBesidePostalCode = false;

  /** Adds a field other than a name and gives its bits. */
  function compareField(field: MatchField, left: number, right: number): number {
    const place = column[field];
    const leftValue = cells[left + place] ?? 0;
    const rightValue = cells[right + place] ?? 0;
    const number = fieldNumber[field];
    if (leftValue === 0 || rightValue === 0) {
      foundLevels[number] = level.missing;
      return 0;
    }
    const isSame = leftValue === rightValue;
    const found = isSame ? level.exact : unequalLevel(field, left, right, leftValue, rightValue);
    if (isShared(field) && found >= level.jw92) {
      sharesHome = true;
      if (isTwoPeople) {
        foundLevels[number] = level.household;
        foundBits[number] = householdBits;
        return householdBits;
      }
    }
    const weights = isBesidePostalCode && isDependent(field) ? frequencies.besidePostalCode[field] : null;
    const exact = weights === null ? frequencies.exact[field] : weights.exact;
    const bits = (isSame ? exact[leftValue] : (weights?.level ?? frequencies.level[field])[found]) ?? 0;
    foundLevels[number] = found;
    foundBits[number] = bits;
    return bits;
  }

  function unequalLevel(field: MatchField, left: number, right: number, leftValue: number, rightValue: number): number {
    switch (field) {
      case "city":
        return relateCities(leftValue, rightValue);
      case "street":
        return relateStreets(leftValue, rightValue);
      case "postalCode":
      case "region":
      case "birthDate":
      case "identifier":
        return isOneEdit(texts[field], leftValue, rightValue) ? level.oneEdit : level.different;
      case "email": {
        const user = cells[left + column.emailUser] ?? 0;
        return user !== 0 && user === cells[right + column.emailUser] ? level.sameUser : level.different;
      }
      default:
        return level.different;
    }
  }

  function score(leftRow: number, rightRow: number): number {
    const left = leftRow * rowWidth;
    const right = rightRow * rowWidth;
    compareNames(left, right, names);
    foundLevels[0] = names.givenLevel;
    foundBits[0] = names.givenBits;
    foundLevels[1] = names.familyLevel;
    foundBits[1] = names.familyBits;
    sharesHome = false;
    isTwoPeople = (names.guards & guardBit.household) !== 0;
    const postalCode = cells[left + column.postalCode] ?? 0;
    isBesidePostalCode = postalCode !== 0 && postalCode === cells[right + column.postalCode];
    let sum = frequencies.prior + names.givenBits + names.familyBits;
    sum += compareField("email", left, right);
    sum += compareField("phone", left, right);
    sum += compareField("street", left, right);
    sum += compareField("city", left, right);
    sum += compareField("postalCode", left, right);
    sum += compareField("region", left, right);
    sum += compareField("country", left, right);
    sum += compareField("birthDate", left, right);
    sum += compareField("identifier", left, right);
    guards = names.guards;
    const leftScript = cells[left + column.script] ?? 0;
    const rightScript = cells[right + column.script] ?? 0;
    if (leftScript !== rightScript && leftScript !== 0 && rightScript !== 0) guards |= guardBit.scripts;
    if (foundLevels[fieldNumber.identifier] === level.exact) guards &= ~(guardBit.household | guardBit.relatedNames);
    const email = cells[left + column.email] ?? 0;
    if (isBesidePostalCode && email !== 0 && email === cells[right + column.email]) guards |= sharedMailboxBit;
    if (sharesHome && (guards & guardBit.relatedNames) !== 0 && sum > mostOfRelatedNames) {
      foundBits[0] = names.givenBits - (sum - mostOfRelatedNames);
      return mostOfRelatedNames;
    }
    if (isFamilyInDoubt()) guards |= guardBit.relatedNames;
    return sum;
  }

  /** Neighbours share a given name and a place, too: without anything that is one person's own, the surname must agree. */
  function isFamilyInDoubt(): boolean {
    const family = foundLevels[fieldNumber.familyName];
    if (family !== level.different && family !== level.jw70) return false;
    return !ownFields.some((field) => (foundLevels[fieldNumber[field]] ?? 0) >= level.oneEdit);
  }

  return {
    score,
    guards: () => guards,
    explain(left, right) {
      const sum = score(left, right);
      const parts: ScorePart[] = [{ field: "prior", level: "rows", bits: frequencies.prior }];
      for (const [index, field] of matchFields.entries()) {
        const found = levels[foundLevels[index] ?? 0] ?? "missing";
        if (found !== "missing") parts.push({ field, level: found, bits: foundBits[index] ?? 0 });
      }
      return { score: sum, guards: guardsOf(guards), parts };
    },
  };
}

/** Fields whose values are one person's own. */
const ownFields: readonly MatchField[] = ["email", "phone", "birthDate", "identifier"];

/** What the people of one household share, so that it says nothing for one person once the given names differ. */
function isShared(field: MatchField): boolean {
  return field === "email" || field === "phone" || field === "street";
}

/** What is told of a pair that was found. */
export type PairExplanation = Explanation & {
  /** Both have one e-mail address and one postal code, which two people of a household may share. */
  readonly sharesMailbox: boolean;
  /** The script of both names. */
  readonly script: Script | "mixed";
};

/**
 * Makes the question why two signatures of a table, by their ids, score as they do; null when the table does not hold both. The
 * parts add up to the score exactly.
 * @example createExplainer(table)(12, 40)?.parts[0] // { field: "prior", level: "rows", bits: -12 }
 */
export function createExplainer(table: MatchTable): (leftId: number, rightId: number) => PairExplanation | null {
  const scorer = createScorer(table);
  const scriptOfRow = (row: number) => scripts[table.cells[row * rowWidth + column.script] ?? 0] ?? "none";
  return (leftId, rightId) => {
    const left = placeOf(table.ids, leftId);
    const right = placeOf(table.ids, rightId);
    if (left === -1 || right === -1) return null;
    const explanation = scorer.explain(left, right);
    const script = scriptOfRow(left);
    return {
      ...explanation,
      sharesMailbox: (scorer.guards() & sharedMailboxBit) !== 0,
      script: script === scriptOfRow(right) ? script : "mixed",
    };
  };
}
