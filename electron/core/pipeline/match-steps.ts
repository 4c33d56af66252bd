// The steps of a search for duplicates, in a thread or without one: a table of the campaign, and the pairs that it holds.
import type { StoreReader } from "#core/store/connection.ts";
import { countSignatures, matchRecords } from "#core/store/match-records.ts";
import type { FoundPair } from "#core/store/pairs.ts";
import { findBlocks } from "#shared/matching/blocks.ts";
import { findPairs } from "#shared/matching/find-pairs.ts";
import { createMatchTable } from "#shared/matching/match-table.ts";
import { createExplainer } from "#shared/matching/score.ts";
import type { MatchShared, ScoreOrder } from "./match-thread.ts";

/** A step of the work: how far it is, and what it found. */
export type MatchStep = { readonly done: number; readonly total: number; readonly pairs: readonly FoundPair[] };

/** Signatures between two steps. */
const perStep = 2000;
/** Pairs that are told of in one step: few enough to be stored between two frames of the window. */
const pairsPerStep = 250;
const none: readonly FoundPair[] = [];

/** Reads the campaign into a table, and finds which of its rows are worth comparing. */
export function* makeTable(reader: StoreReader): Generator<MatchStep, MatchShared> {
  const signatures = countSignatures(reader);
  // Reading takes about as long as what follows it.
  const total = signatures * 2;
  const builder = createMatchTable();
  let done = 0;
  for (const record of matchRecords(reader)) {
    builder.add(record);
    done += 1;
    if (done % perStep === 0) yield { done, total, pairs: none };
  }
  const table = builder.finish();
  yield { done, total, pairs: none };
  const search = findBlocks(table);
  let step = search.next();
  while (step.done !== true) {
    yield { done: signatures * (1 + step.value.done / step.value.total), total, pairs: none };
    step = search.next();
  }
  return { table, blocks: step.value };
}

/** Scores a share of the pairs, and tells of those at or above the floor, with their explanation. */
export function* scorePairs({ shared, share, floor, newFromId, known }: ScoreOrder): Generator<MatchStep, void> {
  const search = findPairs(shared.table, shared.blocks, { floor, newFromId, share });
  let step = search.next();
  while (step.done !== true) {
    yield { ...step.value, pairs: none };
    step = search.next();
  }
  const { left, right, count } = step.value;
  const explain = createExplainer(shared.table);
  let pairs: FoundPair[] = [];
  for (const [leftId, rightId] of idPairs(left.subarray(0, count), right, known)) {
    const found = explain(leftId, rightId);
    if (found === null) continue;
    const { sharesMailbox, guards, ...rest } = found;
    pairs.push({ leftId, rightId, ...rest, guards: sharesMailbox ? [...guards, "sharedMailbox"] : guards });
    if (pairs.length < pairsPerStep) continue;
    yield { done: count, total: count, pairs };
    pairs = [];
  }
  yield { done: count, total: count, pairs };
}

function* idPairs(left: Uint32Array, right: Uint32Array, known: Uint32Array): Generator<readonly [number, number]> {
  for (const [index, id] of left.entries()) yield [id, right[index] ?? 0];
  for (let index = 0; index < known.length; index += 2) yield [known[index] ?? 0, known[index + 1] ?? 0];
}
