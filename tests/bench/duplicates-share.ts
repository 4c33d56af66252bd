// A thread that does one part of the scoring of a table that it shares with the others.
import { parentPort, workerData } from "node:worker_threads";
import type { Blocks } from "#shared/matching/blocks.ts";
import { findPairs } from "#shared/matching/find-pairs.ts";
import type { MatchTable } from "#shared/matching/match-table.ts";
import { finished } from "./duplicates-quality.ts";

type Share = {
  readonly table: MatchTable;
  readonly blocks: Blocks;
  readonly floor: number;
  readonly index: number;
  readonly of: number;
};

const { table, blocks, floor, index, of } = workerData as Share;
parentPort?.postMessage(finished(findPairs(table, blocks, { floor, share: { index, of } })));
