// How often two different people look alike in a field, measured on a sample of pairs. Knows rows, not what a level weighs.
import { type Level, levels } from "./levels.ts";
import { createNameRelation, isPart, likeness, likenessMask } from "./name-relation.ts";
import { column, type MatchField, matchFields, rowWidth } from "./record.ts";
import type { Rows } from "./rows.ts";
import { createTextRelation, isOneEdit } from "./text-relation.ts";

/** By field: pairs of rows that both have a value, and how many of them agree at which level. */
export type Likeness = {
  readonly [field in MatchField]: { readonly pairs: number; readonly seen: ReadonlyMap<Level, number> };
};

const mostSampledPairs = 200_000;

/**
 * Compares pairs of rows that are taken from the whole table without regard to what they hold, nearly all of them two different
 * people. Which rows is fixed by their number and so by their ids alone.
 */
export function sampleLikeness(table: Rows): Likeness {
  const { rows, cells, names, texts } = table;
  const tallies = Object.fromEntries(
    matchFields.map((field) => [field, { pairs: 0, seen: new Map<Level, number>() }]),
  ) as {
    readonly [field in MatchField]: { pairs: number; readonly seen: Map<Level, number> };
  };
  if (rows < 2) return tallies;
  const relateNames = createNameRelation(names);
  const relateCities = createTextRelation(texts.city);
  const relateStreets = createTextRelation(texts.street);

  const compare = (field: MatchField, left: number, right: number): Level => {
    if (left === right) return "exact";
    switch (field) {
      case "givenName":
      case "familyName":
        return nameLevel(relateNames(left, right));
      case "city":
        return levels[relateCities(left, right)] ?? "different";
      case "street":
        return levels[relateStreets(left, right)] ?? "different";
      case "postalCode":
      case "region":
      case "birthDate":
      case "identifier":
        return isOneEdit(texts[field], left, right) ? "oneEdit" : "different";
      default:
        return "different";
    }
  };

  // A linear congruential generator (Numerical Recipes): any fixed spread of rows serves.
  let state = 1;
  const nextRow = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * rows);
  };
  const measuredFields = matchFields.filter((field) => field !== "email" && field !== "phone");
  const sampledPairs = Math.min(mostSampledPairs, rows * rows);
  for (let sample = 0; sample < sampledPairs; sample++) {
    const left = nextRow() * rowWidth;
    const right = nextRow() * rowWidth;
    if (left === right) continue;
    for (const field of measuredFields) {
      const leftValue = cells[left + column[field]] ?? 0;
      const rightValue = cells[right + column[field]] ?? 0;
      if (leftValue === 0 || rightValue === 0) continue;
      const tally = tallies[field];
      const found = compare(field, leftValue, rightValue);
      tally.pairs += 1;
      tally.seen.set(found, (tally.seen.get(found) ?? 0) + 1);
    }
  }
  return tallies;
}

function nameLevel(relation: number): Level {
  if ((relation & isPart) !== 0) return "part";
  switch (relation & likenessMask) {
    case likeness.same:
      return "exact";
    case likeness.jw92:
      return "jw92";
    case likeness.jw88:
      return "jw88";
    case likeness.jw85:
    case likeness.jw70:
      return "jw70";
    default:
      return "different";
  }
}
