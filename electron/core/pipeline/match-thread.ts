// What passes between the search for duplicates and its threads.
import type { Blocks } from "#shared/matching/blocks.ts";
import type { MatchTable } from "#shared/matching/match-table.ts";
import type { MatchStep } from "./match-steps.ts";

/** What every thread needs; all of it lies in memory that threads share. */
export type MatchShared = { readonly table: MatchTable; readonly blocks: Blocks };

/** Reads the campaign and makes the table of it. */
export type TableOrder = { readonly kind: "table"; readonly file: string };

/** Scores a share of the pairs that the blocks propose. */
export type ScoreOrder = {
  readonly kind: "score";
  readonly shared: MatchShared;
  readonly share: { readonly index: number; readonly of: number };
  /** Pairs below this score are left out. */
  readonly floor: number;
  /** Only pairs with at least one signature from this id on. */
  readonly newFromId: number;
  /** Pairs that were found before, left id and right id in turn: they are scored again, by what is known now. */
  readonly known: Uint32Array;
};

export type MatchOrder = TableOrder | ScoreOrder;

export type FromMatchThread =
  | { readonly kind: "step"; readonly step: MatchStep }
  | { readonly kind: "table"; readonly shared: MatchShared };
