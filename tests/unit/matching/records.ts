// Short ways to write records, tables and searches in tests of the matching.
import { findBlocks } from "#shared/matching/blocks.ts";
import { type FindPairsOptions, findPairs } from "#shared/matching/find-pairs.ts";
import { createMatchTable, type MatchTable } from "#shared/matching/match-table.ts";
import type { MatchRecord } from "#shared/matching/record.ts";
import type { ScoredPairs } from "#shared/matching/scored-pairs.ts";

const empty: Omit<MatchRecord, "id"> = {
  givenName: null,
  familyName: null,
  name: null,
  email: null,
  phone: null,
  street: null,
  city: null,
  postalCode: null,
  region: null,
  country: null,
  birthDate: null,
};

export function recordOf(id: number, values: Partial<MatchRecord>): MatchRecord {
  return { ...empty, ...values, id };
}

export function tableOf(records: readonly MatchRecord[]): MatchTable {
  const builder = createMatchTable();
  for (const record of records) builder.add(record);
  return builder.finish();
}

export function finished<Result>(steps: Generator<unknown, Result, void>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

export function pairsOf(table: MatchTable, options: Partial<FindPairsOptions> = {}): ScoredPairs {
  return finished(findPairs(table, finished(findBlocks(table)), { floor: -1000, ...options }));
}

export type PlainPair = readonly [left: number, right: number, score: number, guards: number];

export function plainPairs(pairs: ScoredPairs): readonly PlainPair[] {
  return Array.from({ length: pairs.count }, (_, index) => [
    pairs.left[index] ?? 0,
    pairs.right[index] ?? 0,
    pairs.score[index] ?? 0,
    pairs.guards[index] ?? 0,
  ]);
}
