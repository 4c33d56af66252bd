// What is measured in the rows themselves: how common each value is, and how often two different people look alike.
import { estimateDuplicates } from "./expected-duplicates.ts";
import { type DependentField, independence, isDependent } from "./independence.ts";
import { type Level, level, levels } from "./levels.ts";
import { type Likeness, sampleLikeness } from "./likeness-sample.ts";
import { column, type MatchField, matchFields, rowWidth } from "./record.ts";
import { markRepeated } from "./repeated-rows.ts";
import type { Rows } from "./rows.ts";
import { sharedFloats, sharedInts } from "./shared-arrays.ts";
import { assumedRows, fewestRows, fieldWeights } from "./weights.ts";

/** The measured weights of a table, in bits, ready to be added. All are multiples of 1/64, so that sums are exact in any order. */
export type Frequencies = {
  /** log2 of the odds, before anything is compared, that two rows are one person. */
  readonly prior: number;
  /** By field and number of the value (of the compared text, for names): what it says that both rows have it. */
  readonly exact: { readonly [field in MatchField]: Float32Array };
  /** By field and number of the level: what a level short of exact says. */
  readonly level: { readonly [field in MatchField]: Float32Array };
  /** The same for a town or region beside equal postal codes, which say most of it already. */
  readonly besidePostalCode: {
    readonly [field in DependentField]: { readonly exact: Float32Array; readonly level: Float32Array };
  };
  /** By number of the compared text: how many rows have it as given name. */
  readonly givenNameRows: Int32Array;
};

const bitsPerUnit = 64;

function roundedBits(odds: number): number {
  // Without the addition a weight just below nought would be printed as −0.
  return Math.round(Math.log2(odds) * bitsPerUnit) / bitsPerUnit + 0;
}

/** Measures a table: how many rows have each value, and on samples of pairs the levels and what a town says beside its code. */
export function measureFrequencies(table: Rows): Frequencies {
  const alike = sampleLikeness(table);
  const isRepeated = markRepeated(table);
  const counts = perField((field) => countValues(table, field, isRepeated));
  const besideCode = { city: independence(table, "city"), region: independence(table, "region") };
  const weightOf = (field: MatchField) =>
    isDependent(field) ? Math.max(fieldWeights[field].weight, besideCode[field]) : fieldWeights[field].weight;
  const beside = (field: DependentField) => ({
    exact: exactBits(field, counts[field], besideCode[field]),
    level: levelBits(field, alike, besideCode[field]),
  });
  return {
    prior: roundedBits(estimateDuplicates(table, isRepeated) / Math.max(table.rows, fewestRows)),
    exact: perField((field) => exactBits(field, counts[field], weightOf(field))),
    level: perField((field) => levelBits(field, alike, weightOf(field))),
    besidePostalCode: { city: beside("city"), region: beside("region") },
    givenNameRows: counts.givenName,
  };
}

function perField<Value>(make: (field: MatchField) => Value): { readonly [field in MatchField]: Value } {
  return Object.fromEntries(matchFields.map((field) => [field, make(field)])) as {
    readonly [field in MatchField]: Value;
  };
}

function countValues({ rows, cells, names, texts }: Rows, field: MatchField, isRepeated: Uint8Array): Int32Array {
  const place = column[field];
  const isName = field === "givenName" || field === "familyName";
  const counts = sharedInts(isName ? names.texts.hashes.length : texts[field].hashes.length);
  for (let row = 0; row < rows; row++) {
    const value = cells[row * rowWidth + place] ?? 0;
    const number = isName ? (names.compared[value] ?? 0) : value;
    if (number !== 0 && isRepeated[row] === 0) counts[number] = (counts[number] ?? 0) + 1;
  }
  return counts;
}

/**
 * log2 of m over the value's share of the rows that have one, steadied by `assumedRows` of the usual kind. The pair's own two rows
 * are left out: how common the value is among others is what tells one person from two. Agreement never counts against a pair.
 */
function exactBits(field: MatchField, counts: Int32Array, weight: number): Float32Array {
  const { m, usualShare } = fieldWeights[field];
  const filled = counts.reduce((sum, count) => sum + count, 0);
  const bits = sharedFloats(counts.length);
  for (let number = 1; number < counts.length; number++) {
    const others = Math.max(0, (counts[number] ?? 0) - 2);
    const share = (others + assumedRows * usualShare) / (filled + assumedRows);
    bits[number] = Math.max(0, roundedBits(((m.exact ?? 1) / share) ** weight));
  }
  return bits;
}

/** Levels whose frequency is measured; that of the others is taken as given: too few pairs of a sample have them. */
const measuredLevels: ReadonlySet<Level> = new Set(["jw92", "jw88", "jw70", "oneEdit"]);

/** Pairs that the usual frequency of a level counts for beside the measured ones. */
const assumedPairs = 5000;

function levelBits(field: MatchField, alike: Likeness, weight: number): Float32Array {
  const { m, u } = fieldWeights[field];
  const { pairs, seen } = alike[field];
  const bits = sharedFloats(levels.length);
  for (const name of levels) {
    const often = m[name];
    const usual = name === "different" ? 1 : u[name];
    if (often === undefined || usual === undefined) continue;
    const measured = ((seen.get(name) ?? 0) + usual * assumedPairs) / (pairs + assumedPairs);
    bits[level[name]] = roundedBits((often / (measuredLevels.has(name) ? measured : usual)) ** weight);
  }
  return bits;
}
