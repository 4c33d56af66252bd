// How far the sample of a band is. Pure.
import type { Verdict } from "#shared/model/review.ts";

type Counts = { readonly same: number; readonly different: number; readonly unsure: number };
type Judged = { readonly verdict: Verdict | null; readonly loaded: Verdict | null };

export type BandStanding = Counts & {
  readonly judged: number;
  /** The one verdict of the whole sample; null while it is not judged to the end, or not alike. */
  readonly verdict: "same" | "different" | null;
};

/** The counts of the engine when the pairs were loaded, and what was decided about these pairs since. */
export function bandStanding(needed: number, loaded: Counts, pairs: readonly Judged[]): BandStanding {
  const counts = { same: loaded.same, different: loaded.different, unsure: loaded.unsure };
  for (const pair of pairs) {
    if (pair.loaded !== null) counts[pair.loaded] -= 1;
    if (pair.verdict !== null) counts[pair.verdict] += 1;
  }
  const judged = counts.same + counts.different + counts.unsure;
  const isDone = judged >= needed && needed > 0;
  const alike = counts.same === judged ? "same" : counts.different === judged ? "different" : null;
  return { ...counts, judged, verdict: isDone ? alike : null };
}
