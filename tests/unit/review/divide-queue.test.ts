import fc from "fast-check";
import { expect, it } from "vitest";
import { divideQueue } from "#shared/review/divide-queue.ts";
import { seededRandom } from "../../support/chance.ts";

const divisions = fc.record({
  pairs: fc.integer({ min: 0, max: 300 }),
  parts: fc.integer({ min: 1, max: 12 }),
  overlap: fc.double({ min: 0, max: 1, noNaN: true }),
  seed: fc.integer(),
});

/** The parts that hold each position. */
function holders(pairs: number, division: readonly (readonly number[])[]): number[][] {
  return Array.from({ length: pairs }, (_, position) =>
    division.flatMap((part, index) => part.filter((one) => one === position).map(() => index)),
  );
}

it("gives each pair to one part, and the chosen share to exactly two different ones", () => {
  fc.assert(
    fc.property(divisions, ({ pairs, parts, overlap, seed }) => {
      const held = holders(pairs, divideQueue(pairs, parts, overlap, seededRandom(seed)));
      const twice = held.filter((own) => own.length === 2);
      expect(held.every((own) => own.length === 1 || own.length === 2)).toBe(true);
      expect(twice.every(([first, second]) => first !== second)).toBe(true);
      expect(twice).toHaveLength(parts === 1 ? 0 : Math.round(pairs * overlap));
    }),
  );
});

it("spreads the common pairs over all combinations of two parts, and all pairs over the parts, evenly but for one", () => {
  fc.assert(
    fc.property(divisions, ({ pairs, parts, overlap, seed }) => {
      const division = divideQueue(pairs, parts, overlap, seededRandom(seed));
      const sizes = division.map((part) => part.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      const combinations = new Map<string, number>();
      for (let second = 1; second < parts; second += 1) {
        for (let first = 0; first < second; first += 1) combinations.set(`${first},${second}`, 0);
      }
      for (const own of holders(pairs, division).filter(({ length }) => length === 2)) {
        combinations.set(own.join(), (combinations.get(own.join()) ?? Number.NaN) + 1);
      }
      const times = [...combinations.values()];
      if (parts > 1) expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
    }),
  );
});

it("keeps the order of the queue within a part, and leaves the choice of positions to chance", () => {
  const division = divideQueue(1000, 4, 0.2, seededRandom(1));
  expect(division.map((part) => part.length)).toEqual([300, 300, 300, 300]);
  for (const part of division) expect(part).toEqual(part.toSorted((a, b) => a - b));
  expect(divideQueue(1000, 4, 0.2, seededRandom(1))).toEqual(division);
  expect(divideQueue(1000, 4, 0.2, seededRandom(2))).not.toEqual(division);
  // Each part is a sample of the whole queue: about a quarter of its pairs come from each quarter.
  for (const part of division) {
    for (const from of [0, 250, 500, 750]) {
      const quarter = part.filter((position) => position >= from && position < from + 250).length;
      expect(quarter).toBeGreaterThan(45);
      expect(quarter).toBeLessThan(105);
    }
  }
});
