// Lists of scored pairs in typed arrays. Knows ids and numbers only.
import { sortByKey } from "./radix-sort.ts";

/** Scored pairs, each once, in ascending order of the left id and then the right one; the left id is the smaller one. */
export type ScoredPairs = {
  readonly count: number;
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** log2 of the odds that both are one person; multiples of 1/64, so that they are exact. */
  readonly score: Float32Array;
  /** Bits of the guards: `guardsOf`. */
  readonly guards: Uint8Array;
  /** Pairs that were scored to find these. */
  readonly compared: number;
};

/** The pairs of several shares as those of one. */
export function mergePairs(shares: readonly ScoredPairs[]): ScoredPairs {
  const merged = createPairList();
  let compared = 0;
  for (const pairs of shares) {
    compared += pairs.compared;
    for (let index = 0; index < pairs.count; index++) {
      merged.add(pairs.left[index] ?? 0, pairs.right[index] ?? 0, pairs.score[index] ?? 0, pairs.guards[index] ?? 0);
    }
  }
  return merged.sorted(compared);
}

export type PairList = {
  readonly add: (left: number, right: number, score: number, guards: number) => void;
  readonly sorted: (compared: number) => ScoredPairs;
};

export function createPairList(): PairList {
  let left = new Uint32Array(1024);
  let right = new Uint32Array(1024);
  let score = new Float32Array(1024);
  let guards = new Uint8Array(1024);
  let count = 0;

  function grow(): void {
    const before = { left, right, score, guards };
    left = new Uint32Array(2 * count);
    right = new Uint32Array(2 * count);
    score = new Float32Array(2 * count);
    guards = new Uint8Array(2 * count);
    left.set(before.left);
    right.set(before.right);
    score.set(before.score);
    guards.set(before.guards);
  }

  return {
    add(leftId, rightId, bits, guardBits) {
      if (count === left.length) grow();
      left[count] = leftId;
      right[count] = rightId;
      score[count] = bits;
      guards[count] = guardBits;
      count += 1;
    },
    sorted(compared) {
      const order = Uint32Array.from({ length: count }, (_, index) => index);
      sortByKey(right.slice(0, count), order, count);
      sortByKey(
        Uint32Array.from(order, (index) => left[index] ?? 0),
        order,
        count,
      );
      return {
        count,
        left: Uint32Array.from(order, (index) => left[index] ?? 0),
        right: Uint32Array.from(order, (index) => right[index] ?? 0),
        score: Float32Array.from(order, (index) => score[index] ?? 0),
        guards: Uint8Array.from(order, (index) => guards[index] ?? 0),
        compared,
      };
    },
  };
}
