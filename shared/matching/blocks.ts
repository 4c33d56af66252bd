// Groups the rows of a table into blocks of equal keys, none too large. Knows keys, not what they are made of.
import type { MatchTable } from "./match-table.ts";
import { matchPasses, type Pass } from "./passes.ts";
import { sortInSteps } from "./radix-sort.ts";
import { markRepeated } from "./repeated-rows.ts";
import { sharedUints } from "./shared-arrays.ts";
import { mix } from "./text-pool.ts";

/** How far a job is, in units of its own. */
export type MatchProgress = { readonly done: number; readonly total: number };

/** The blocks of a table as arrays over shared memory: threads that share the work share them. */
export type Blocks = {
  /** Row by row, `keyWidth` numbers each: by pass the key of the row's block, 0 when it is in none. */
  readonly keys: Uint32Array;
  /** By pass: the rows that are in a block, block by block, ascending within each. */
  readonly order: readonly Uint32Array[];
};

/** There are sixteen passes at most: the keys of a row are one cache line. */
export const keyWidth = 16;

/** Rows whose keys are computed between two yields. */
const rowsPerYield = 1 << 16;

/**
 * Finds the blocks of a table, the same for every order of rows; yields progress every few hundredths of a second.
 */
export function* findBlocks(table: MatchTable): Generator<MatchProgress, Blocks, void> {
  const passes = matchPasses(table);
  const total = passes.length + 1;
  yield { done: 0, total };
  const isRepeated = markRepeated(table);

  const work: Work = {
    keys: sharedUints(table.rows * keyWidth),
    rows: new Uint32Array(table.rows),
    rowKeys: new Uint32Array(table.rows),
    found: new Uint32Array(table.rows),
  };
  const all = Uint32Array.from({ length: table.rows }, (_, row) => row).filter((row) => isRepeated[row] === 0);
  const order: Uint32Array[] = [];
  for (const [number, pass] of passes.entries()) {
    order.push(yield* pausing(findBlocksOfPass(pass, number, all, work), { done: number + 1, total }));
  }
  return { keys: work.keys, order };
}

/** Runs steps to their end and yields the same progress at each pause. */
function* pausing<Result>(
  steps: Generator<void, Result, void>,
  progress: MatchProgress,
): Generator<MatchProgress, Result, void> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    yield progress;
  }
}

/** Arrays that all passes write to, one after the other. */
type Work = {
  readonly keys: Uint32Array;
  readonly rows: Uint32Array;
  readonly rowKeys: Uint32Array;
  readonly found: Uint32Array;
};

/** Goes from the widest step to the narrowest with the rows whose blocks are too large; gives the rows in blocks. */
function* findBlocksOfPass(
  pass: Pass,
  number: number,
  all: Uint32Array,
  work: Work,
): Generator<void, Uint32Array, void> {
  const { keys, rows, rowKeys, found } = work;
  let foundRows = 0;
  let candidates = all;
  for (const [step, { key, limit }] of pass.entries()) {
    let length = 0;
    for (const [index, row] of candidates.entries()) {
      if (index % rowsPerYield === 0) yield;
      const value = key(row);
      if (value === 0) continue;
      rows[length] = row;
      rowKeys[length] = step === 0 ? value : mix(value + step) || 1;
      length += 1;
    }
    yield* sortInSteps(rowKeys, rows, length);

    const tooMany = new Uint32Array(length);
    let left = 0;
    for (let start = 0; start < length; ) {
      const block = rowKeys[start] ?? 0;
      let end = start + 1;
      while (end < length && rowKeys[end] === block) end += 1;
      if (end - start > limit) {
        tooMany.set(rows.subarray(start, end), left);
        left += end - start;
      } else if (end - start > 1) {
        found.set(rows.subarray(start, end), foundRows);
        foundRows += end - start;
        for (let index = start; index < end; index++) keys[(rows[index] ?? 0) * keyWidth + number] = block;
      }
      start = end;
    }
    candidates = tooMany.subarray(0, left).sort();
    yield;
  }
  const order = sharedUints(foundRows);
  order.set(found.subarray(0, foundRows));
  return order;
}
