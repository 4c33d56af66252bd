import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ClosedPair, closePairs } from "#shared/matching/close-pairs.ts";

const byIds = (one: ClosedPair, other: ClosedPair) => one.left - other.left || one.right - other.right;

/** The strongest way between every two, by trying every middle (Floyd and Warshall). */
function strongestWays(pairs: readonly ClosedPair[]): readonly ClosedPair[] {
  const ids = [...new Set(pairs.flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b);
  const ways = new Map<string, number>();
  const way = (one: number, other: number) => ways.get(`${one} ${other}`) ?? Number.NEGATIVE_INFINITY;
  for (const { left, right, score } of pairs) {
    for (const key of [`${left} ${right}`, `${right} ${left}`]) ways.set(key, Math.max(ways.get(key) ?? score, score));
  }
  for (const middle of ids) {
    for (const one of ids) {
      for (const other of ids) {
        const score = Math.min(way(one, middle), way(middle, other));
        if (one !== other && score > way(one, other)) ways.set(`${one} ${other}`, score);
      }
    }
  }
  return ids.flatMap((left) =>
    ids.flatMap((right) => (left < right && way(left, right) > 0 ? [{ left, right, score: way(left, right) }] : [])),
  );
}

describe("closePairs", () => {
  it("gives every two that hang together the weakest link of the strongest way between them", () => {
    const id = fc.integer({ min: 1, max: 9 });
    const pair = fc
      .tuple(id, id, fc.integer({ min: 1, max: 20 }))
      .filter(([left, right]) => left < right)
      .map(([left, right, score]) => ({ left, right, score }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 15 }), (pairs) => {
        expect([...closePairs(pairs)].sort(byIds)).toEqual(strongestWays(pairs));
      }),
    );
  });

  it("leaves out groups of more than 50, which mistakes hold together", () => {
    const chain = Array.from({ length: 80 }, (_, index) => ({ left: index + 1, right: index + 2, score: 9 }));
    expect(closePairs(chain).length).toBeLessThan((50 * 49) / 2 + (31 * 30) / 2 + 1);
  });
});
