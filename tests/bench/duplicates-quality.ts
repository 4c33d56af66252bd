// Finds the duplicates of a list of records with known truth and counts how many pairs are right. Knows the public engine only.
import { findBlocks } from "#shared/matching/blocks.ts";
import { clusterDefaults, clusterPairs } from "#shared/matching/clusters.ts";
import { findPairs } from "#shared/matching/find-pairs.ts";
import { createMatchTable } from "#shared/matching/match-table.ts";
import type { MatchRecord } from "#shared/matching/record.ts";
import type { ScoredPairs } from "#shared/matching/scored-pairs.ts";

/** A record and the person it is of. */
export type KnownRecord = { readonly record: MatchRecord; readonly person: string | number };

/** Of pairs of rows: right ones among the found, found ones among the right, and their harmonic mean. */
export type Quality = { readonly precision: number; readonly recall: number; readonly f1: number };

export type Measured = {
  /** Pairs from the linking threshold on, closed transitively: what is linked, and what a guard holds back for a person. */
  readonly found: Quality;
  /** Clusters as they are without anybody's help. */
  readonly linked: Quality;
  readonly review: number;
};

/** Runs a generator to its end. */
export function finished<Result>(steps: Generator<unknown, Result, void>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

export function findAllPairs(records: Iterable<MatchRecord>, floor: number): ScoredPairs {
  const builder = createMatchTable();
  for (const record of records) builder.add(record);
  const table = builder.finish();
  return finished(findPairs(table, finished(findBlocks(table)), { floor }));
}

export function measureQuality(known: readonly KnownRecord[]): Measured {
  const pairs = findAllPairs(
    known.map(({ record }) => record),
    clusterDefaults.review,
  );
  const personOf = new Map(known.map(({ record, person }) => [record.id, person]));
  const { clusters, outcomes } = clusterPairs(pairs, { same: [], different: [] }, clusterDefaults);
  const unguarded = { ...pairs, guards: new Uint8Array(pairs.count) };
  const closed = clusterPairs(unguarded, { same: [], different: [] }, { ...clusterDefaults, largest: Infinity });
  return {
    found: qualityOf(closed.clusters, personOf),
    linked: qualityOf(clusters, personOf),
    review: outcomes.filter((outcome) => outcome === 2).length,
  };
}

/** Pairs within clusters against pairs of one person. */
function qualityOf(clusters: readonly (readonly number[])[], personOf: ReadonlyMap<number, string | number>): Quality {
  let found = 0;
  let right = 0;
  for (const cluster of clusters) {
    found += pairsIn(cluster.length);
    for (const count of countsOf(cluster.map((id) => personOf.get(id)))) right += pairsIn(count);
  }
  let all = 0;
  for (const count of countsOf(personOf.values())) all += pairsIn(count);
  const precision = found === 0 ? 1 : right / found;
  const recall = all === 0 ? 1 : right / all;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function countsOf<Value>(values: Iterable<Value>): Iterable<number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts.values();
}

function pairsIn(count: number): number {
  return (count * (count - 1)) / 2;
}
