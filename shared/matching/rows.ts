// The rows of a table as arrays over shared memory. Knows where values lie, not what they say.
import type { Names } from "./name-pool.ts";
import type { MatchField } from "./record.ts";
import type { Texts } from "./text-pool.ts";

/** A table before anything was measured in it. */
export type Rows = {
  readonly rows: number;
  /** Row by row: `rowWidth` numbers each, placed as `column` says. A pair touches two cache lines this way, not thirty. */
  readonly cells: Int32Array;
  readonly names: Names;
  /** Pairs of a row and one that repeats it in every value, where there are many of them: the second counts and pairs no more. */
  readonly repeated: Uint32Array;
  readonly texts: { readonly [field in TextField]: Texts };
};

export type TextField = Exclude<MatchField, "givenName" | "familyName"> | "emailUser";
