// The counts of the review as they stand after a verdict, before the engine was asked again. Pure.
import type { ReviewProgress } from "#shared/contract/review.ts";
import type { Verdict } from "#shared/model/review.ts";

type Counts = Pick<ReviewProgress, "open" | "second" | "decided">;

function standingOf(verdict: Verdict | null): keyof Counts {
  if (verdict === null) return "open";
  return verdict === "unsure" ? "second" : "decided";
}

/** The progress after one verdict took the place of another; the counts of the facets wait for the engine. */
export function progressAfter(
  progress: ReviewProgress,
  before: Verdict | null,
  after: Verdict | null,
  by: string,
): ReviewProgress {
  const counts: Counts = { open: progress.open, second: progress.second, decided: progress.decided };
  counts[standingOf(before)] = Math.max(0, counts[standingOf(before)] - 1);
  counts[standingOf(after)] += 1;
  const step = Number(after !== null) - Number(before !== null);
  const reviewers = progress.reviewers.map((one) =>
    one.by === by ? { ...one, decisions: one.decisions + step, lastHour: one.lastHour + step } : one,
  );
  return { ...progress, ...counts, reviewers };
}
