// Proposes and scores the pairs of a table. Knows blocks and scores, not threads or what becomes of a pair.
import { type Blocks, keyWidth, type MatchProgress } from "./blocks.ts";
import type { MatchTable } from "./match-table.ts";
import { createScorer } from "./score.ts";
import { createPairList, type ScoredPairs } from "./scored-pairs.ts";
import { firstPlaceFrom } from "./sorted-ids.ts";

export type FindPairsOptions = {
  /** Pairs below this score are left out. */
  readonly floor: number;
  /** Only pairs with at least one id from this one on: what an import added. */
  readonly newFromId?: number;
  /** Which part of the work to do, from 0, and of how many: threads with the same table do one part each. */
  readonly share?: { readonly index: number; readonly of: number };
};

/** Squares of block sizes between two yields: some 20 milliseconds of work. */
const workPerYield = 1 << 14;

/**
 * Scores every pair that a pass proposes, once: in the first pass where both rows have the same key. Progress counts
 * rows of blocks.
 * The pairs do not depend on the order of rows; `mergePairs` puts the shares of several threads together.
 */
export function* findPairs(
  table: MatchTable,
  blocks: Blocks,
  options: FindPairsOptions,
): Generator<MatchProgress, ScoredPairs, void> {
  const { floor, newFromId = 0, share = { index: 0, of: 1 } } = options;
  const { keys, order } = blocks;
  const { ids, repeated } = table;
  const scorer = createScorer(table);
  const firstNew = firstPlaceFrom(ids, newFromId);
  const found = createPairList();
  let compared = 0;

  function scorePair(left: number, right: number): void {
    compared += 1;
    const score = scorer.score(left, right);
    if (score >= floor) found.add(ids[left] ?? 0, ids[right] ?? 0, score, scorer.guards());
  }

  /** Whether an earlier pass proposes the pair as well, and so has scored it. */
  function isKnown(left: number, right: number, pass: number): boolean {
    const leftKeys = left * keyWidth;
    const rightKeys = right * keyWidth;
    for (let earlier = 0; earlier < pass; earlier++) {
      const key = keys[leftKeys + earlier];
      if (key !== 0 && key === keys[rightKeys + earlier]) return true;
    }
    return false;
  }

  function scoreBlock(rows: Uint32Array, start: number, end: number, pass: number): void {
    for (let second = start + 1; second < end; second++) {
      const right = rows[second] ?? 0;
      if (right < firstNew) continue;
      for (let first = start; first < second; first++) {
        const left = rows[first] ?? 0;
        if (!isKnown(left, right, pass)) scorePair(left, right);
      }
    }
  }

  if (share.index === 0) {
    for (let index = 0; index < repeated.length; index += 2) {
      const right = repeated[index + 1] ?? 0;
      if (right >= firstNew) scorePair(repeated[index] ?? 0, right);
    }
  }

  const total = order.reduce((sum, rows) => sum + rows.length, 0);
  let done = 0;
  let untilYield = workPerYield;
  for (const [pass, rows] of order.entries()) {
    let block = 0;
    for (let start = 0; start < rows.length; block++) {
      const key = keys[(rows[start] ?? 0) * keyWidth + pass];
      let end = start + 1;
      while (end < rows.length && keys[(rows[end] ?? 0) * keyWidth + pass] === key) end += 1;
      untilYield -= end - start;
      if (block % share.of === share.index) {
        scoreBlock(rows, start, end, pass);
        untilYield -= (end - start) * (end - start);
      }
      start = end;
      if (untilYield > 0) continue;
      untilYield = workPerYield;
      yield { done: done + end, total };
    }
    done += rows.length;
  }
  yield { done: total, total };
  return found.sorted(compared);
}
