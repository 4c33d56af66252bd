import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bridgeSides } from "#shared/matching/bridges.ts";
import { type Clusters, clusterDefaults, clusterPairs, outcome } from "#shared/matching/clusters.ts";
import { guardBit, sharedMailboxBit } from "#shared/matching/levels.ts";
import type { ScoredPairs } from "#shared/matching/scored-pairs.ts";
import type { PlainPair } from "./records.ts";

type ShortPair = readonly [left: number, right: number, score: number, guards?: number];
type IdPair = readonly [number, number];

function pairsFrom(pairs: readonly ShortPair[]): ScoredPairs {
  return {
    count: pairs.length,
    left: Uint32Array.from(pairs, ([left]) => left),
    right: Uint32Array.from(pairs, ([, right]) => right),
    score: Float32Array.from(pairs, ([, , score]) => score),
    guards: Uint8Array.from(pairs, ([, , , guards]) => guards ?? 0),
    compared: pairs.length,
  };
}

function cluster(
  pairs: readonly ShortPair[],
  decisions: { readonly same?: readonly IdPair[]; readonly different?: readonly IdPair[] } = {},
  options: Partial<typeof clusterDefaults> = {},
): Clusters {
  return clusterPairs(pairsFrom(pairs), { same: [], different: [], ...decisions }, { ...clusterDefaults, ...options });
}

function toReview(pairs: readonly ShortPair[], { outcomes }: Clusters): readonly IdPair[] {
  return pairs.filter((_, index) => outcomes[index] === outcome.review).map(([left, right]) => [left, right]);
}

describe("clusterPairs", () => {
  it("links from 7 bits on and shows a person what lies between 0 and 7", () => {
    const pairs: readonly ShortPair[] = [
      [1, 2, 7],
      [3, 4, 6.9],
      [5, 6, -0.1],
      [7, 8, 0],
    ];
    const found = cluster(pairs);
    expect(found.clusters).toEqual([[1, 2]]);
    expect(toReview(pairs, found)).toEqual([
      [3, 4],
      [7, 8],
    ]);
  });

  it("links what a person called the same, at any score, and never what a person called different", () => {
    const pairs: readonly ShortPair[] = [
      [1, 2, 30],
      [3, 4, 1, guardBit.household],
    ];
    const found = cluster(pairs, {
      different: [[2, 1]],
      same: [
        [4, 3],
        [8, 9],
      ],
    });
    expect(found.clusters).toEqual([
      [3, 4],
      [8, 9],
    ]);
    expect([...found.outcomes]).toEqual([outcome.apart, outcome.linked]);
  });

  it("keeps apart through others what a person called different, and asks about the weaker link", () => {
    const pairs: readonly ShortPair[] = [
      [1, 2, 12],
      [2, 3, 20],
    ];
    const found = cluster(pairs, { different: [[1, 3]] });
    expect(found.clusters).toEqual([[2, 3]]);
    expect(toReview(pairs, found)).toEqual([[1, 2]]);
  });

  it("does not join a household through an initial", () => {
    const pairs: readonly ShortPair[] = [
      [1, 2, 15],
      [1, 3, 20, guardBit.household],
      [2, 3, 14],
    ];
    const found = cluster(pairs);
    expect(found.clusters).toEqual([[1, 2]]);
    expect(toReview(pairs, found)).toEqual([
      [1, 3],
      [2, 3],
    ]);
  });

  it("asks about a weak link that alone holds two groups together", () => {
    const groups: readonly ShortPair[] = [
      [1, 2, 20],
      [3, 4, 20],
    ];
    expect(cluster([...groups, [2, 3, 9]]).clusters).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(cluster([...groups, [2, 3, 12]]).clusters).toEqual([[1, 2, 3, 4]]);
    expect(cluster([...groups, [2, 3, 9], [1, 4, 9]]).clusters).toEqual([[1, 2, 3, 4]]);
  });

  it("keeps the strong links only of a cluster with more than eight members", () => {
    const chain = (score: number) => Array.from({ length: 9 }, (_, index): ShortPair => [index + 1, index + 2, score]);
    const star = (score: number) => Array.from({ length: 9 }, (_, index): ShortPair => [1, index + 2, score]);
    expect(cluster(star(12)).clusters).toEqual([]);
    expect(cluster(star(12).slice(2)).clusters).toHaveLength(1);
    expect(cluster(chain(16)).clusters).toHaveLength(1);
  });

  it("takes two names with one mailbox and one postal code for two people when the office said so", () => {
    const pairs: readonly ShortPair[] = [[1, 2, 6, guardBit.household | sharedMailboxBit]];
    expect(toReview(pairs, cluster(pairs))).toEqual([[1, 2]]);
    expect(toReview(pairs, cluster(pairs, {}, { twoPeoplePerMailbox: true }))).toEqual([]);
  });

  it("never puts two in one cluster that a person called different, and gives the same in any order", () => {
    const id = fc.integer({ min: 1, max: 14 });
    const idPair = fc.tuple(id, id).filter(([left, right]) => left < right);
    const pair = fc.tuple(idPair, fc.integer({ min: -2, max: 24 }), fc.constantFrom(0, 0, 0, 1, 8));
    const decided = fc.array(idPair, { maxLength: 4 });
    const distinct = fc.uniqueArray(pair, { maxLength: 30, selector: ([ids]) => ids.join(" ") });
    fc.assert(
      fc.property(distinct, decided, decided, (drawn, different, same) => {
        const pairs = drawn
          .map(([[left, right], score, guards]): PlainPair => [left, right, score, guards])
          .sort((one, other) => one[0] - other[0] || one[1] - other[1]);
        const found = cluster(pairs, { different, same });
        const clusterOf = new Map(found.clusters.flatMap((members, index) => members.map((member) => [member, index])));
        for (const [left, right] of different) {
          expect(clusterOf.has(left) && clusterOf.get(left) === clusterOf.get(right)).toBe(false);
        }
        for (const [index, [left, right]] of pairs.entries()) {
          const isTogether = clusterOf.has(left) && clusterOf.get(left) === clusterOf.get(right);
          expect(found.outcomes[index] === outcome.linked).toBe(isTogether);
        }
        const reversed = cluster(pairs, {
          different: different.toReversed(),
          same: same.map(([left, right]) => [right, left]),
        });
        expect(reversed.clusters).toEqual(found.clusters);
      }),
      { numRuns: 500 },
    );
  });
});

describe("bridgeSides", () => {
  it("names exactly the edges without which a group falls apart, with the size of the smaller part", () => {
    const node = fc.nat(7);
    const edges = fc.uniqueArray(
      fc.tuple(node, node).filter(([from, to]) => from < to),
      { maxLength: 12, selector: (edge) => edge.join(" ") },
    );
    fc.assert(
      fc.property(edges, (drawn) => {
        const from = Uint32Array.from(drawn, ([one]) => one);
        const to = Uint32Array.from(drawn, ([, other]) => other);
        const sides = bridgeSides({ nodes: 8, from, to });
        for (const [index, [one, other]] of drawn.entries()) {
          const rest = drawn.filter((_, place) => place !== index);
          const side = reachable(one, rest);
          const expected = side.has(other) ? 0 : Math.min(side.size, reachable(other, rest).size);
          expect(sides[index]).toBe(expected);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function reachable(start: number, edges: readonly IdPair[]): ReadonlySet<number> {
  const found = new Set([start]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const [one, other] of edges) {
      if (found.has(one)) found.add(other);
      if (found.has(other)) found.add(one);
    }
  }
  return found;
}
