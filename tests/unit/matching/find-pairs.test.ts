import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBlocks } from "#shared/matching/blocks.ts";
import { createMatchTable } from "#shared/matching/match-table.ts";
import type { MatchRecord } from "#shared/matching/record.ts";
import { mergePairs } from "#shared/matching/scored-pairs.ts";
import { population } from "../../bench/duplicates-population.ts";
import { pairsOf, plainPairs, recordOf, tableOf } from "./records.ts";

const signatures: readonly MatchRecord[] = [...population(3000, 7)].map(({ record }) => record);

describe("findPairs", () => {
  it("gives each pair once, the smaller id first, in order", () => {
    const pairs = plainPairs(pairsOf(tableOf(signatures)));
    expect(pairs.length).toBeGreaterThan(1000);
    expect(new Set(pairs.map(([left, right]) => `${left} ${right}`)).size).toBe(pairs.length);
    expect(pairs.every(([left, right]) => left < right)).toBe(true);
    expect(pairs).toEqual(pairs.toSorted((one, other) => one[0] - other[0] || one[1] - other[1]));
  });

  it("gives the same pairs in any order of rows", () => {
    const some = signatures.slice(0, 250);
    const expected = plainPairs(pairsOf(tableOf(some)));
    fc.assert(
      fc.property(fc.shuffledSubarray([...some], { minLength: some.length }), (shuffled) => {
        expect(plainPairs(pairsOf(tableOf(shuffled)))).toEqual(expected);
      }),
      { numRuns: 6 },
    );
  });

  it("gives the same pairs from two shares as from one", () => {
    const table = tableOf(signatures);
    const shares = [1, 0].map((index) => pairsOf(table, { share: { index, of: 2 } }));
    const whole = pairsOf(table);
    const merged = mergePairs(shares);
    expect(plainPairs(merged)).toEqual(plainPairs(whole));
    expect(merged.compared).toBe(whole.compared);
    expect(Math.min(...shares.map(({ count }) => count))).toBeGreaterThan(whole.count / 3);
  });

  it("gives only pairs with something new, and all of them", () => {
    const table = tableOf(signatures);
    const all = plainPairs(pairsOf(table));
    const expected = all.filter(([, right]) => right >= 2500);
    expect(expected.length).toBeGreaterThan(100);
    expect(plainPairs(pairsOf(table, { newFromId: 2500 }))).toEqual(expected);
  });

  it("leaves out pairs below the floor", () => {
    const table = tableOf(signatures);
    const expected = plainPairs(pairsOf(table)).filter(([, , score]) => score >= 5);
    expect(plainPairs(pairsOf(table, { floor: 5 }))).toEqual(expected);
  });

  it("finds somebody who signed a thousand times, once for each time", () => {
    const keen = { givenName: "Anna", familyName: "Berg", email: "anna@example.org", postalCode: "8000" };
    const records = Array.from({ length: 1000 }, (_, index) => recordOf(index + 1, keen));
    const other = recordOf(2000, { ...keen, email: "berg@example.net" });
    const pairs = plainPairs(
      pairsOf(tableOf([...signatures.map((record) => ({ ...record, id: record.id + 5000 })), ...records, other])),
    );
    const own = pairs.filter(([left]) => left <= 1000);
    expect(own.filter(([left, right]) => left === 1 && right <= 1000)).toHaveLength(999);
    expect(own.some(([left, right]) => left === 1 && right === 2000)).toBe(true);
    expect(own.length).toBeLessThan(1100);
  });

  it("reports progress up to its total", () => {
    const steps = [...findBlocks(tableOf(signatures))];
    expect(steps.length).toBeGreaterThan(16);
    for (const { done, total } of steps) expect(done).toBeLessThanOrEqual(total);
  });
});

describe("createMatchTable", () => {
  it("refuses ids that are no ids and ids that come twice", () => {
    for (const id of [0, -1, 1.5, 2 ** 32]) expect(() => createMatchTable().add(recordOf(id, {}))).toThrow(RangeError);
    expect(() => tableOf([recordOf(1, {}), recordOf(1, {})])).toThrow(RangeError);
  });

  it("takes no rows, and rows without values", () => {
    expect(pairsOf(tableOf([])).count).toBe(0);
    expect(pairsOf(tableOf([recordOf(1, {}), recordOf(2, {})])).count).toBe(0);
  });
});
