// The review of the open campaign: one walk through its pairs, kept while one moves between screens.
import type { QueueFilter, ReviewPair, ReviewProgress } from "#shared/contract/review.ts";
import { ask } from "../../api/engine.ts";
import { onLeavingCampaign } from "../campaigns.ts";
import { createJudging, type PairQueue } from "../judging/judging.ts";
import { keys, queryClient } from "../queries.ts";
import { reviewer } from "../reviewer.ts";
import { createStore } from "../store.ts";
import { everyOpenPair } from "./filter.ts";
import { progressAfter } from "./progress.ts";
import { noteStanding } from "./standing.ts";

const pageSize = 60;
/** Rest after the last decision, in milliseconds, before counts are asked anew: the facets soon, everything else later. */
const calm = 1_500;
const quiet = 10_000;

export type Band = { readonly from: number; readonly to: number };
export type ReviewQueue =
  | { readonly kind: "filter"; readonly filter: QueueFilter }
  | { readonly kind: "band"; readonly band: Band };

const wholeQueue: ReviewQueue = { kind: "filter", filter: everyOpenPair };

/** What is walked through: the queue, or the sample of a band. */
export const reviewQueue = createStore<ReviewQueue>(wholeQueue);

export type BandCounts = {
  readonly open: number;
  readonly needed: number;
  readonly same: number;
  readonly different: number;
  readonly unsure: number;
};

/** The counts of the band whose sample is walked through, as they were when its pairs were loaded. */
export const bandCounts = createStore<BandCounts | null>(null);

export const judging = createJudging<ReviewPair, number>({
  keyOf: ({ left, right }) => `${left.signatureId}-${right.signatureId}`,
  verdictOf: ({ decision }) => decision?.verdict ?? null,
  decide: async ({ left, right }, verdict) => {
    const [leftId, rightId] = [left.signatureId, right.signatureId];
    const stored = await ask((client) => client.review.decide({ leftId, rightId, verdict, by: reviewer.get() }));
    noteStanding(stored);
    return stored.round;
  },
  undo: async (_pair, round) => noteStanding(await ask((client) => client.review.undo({ round }))),
  touches: (decided, other) => {
    const ids = new Set(signaturesOf(decided));
    return signaturesOf(other).some((id) => ids.has(id));
  },
  onJudged: (_pair, before, after) => {
    queryClient.setQueryData<ReviewProgress>(keys.reviewProgress, (progress) =>
      progress === undefined ? progress : progressAfter(progress, before, after, reviewer.get()),
    );
  },
  onStored: countLater,
  now: () => Date.now(),
});

function signaturesOf({ left, right, others }: ReviewPair): readonly number[] {
  return [left.signatureId, right.signatureId, ...others.map(({ signatureId }) => signatureId)];
}

let calmTimer: ReturnType<typeof setTimeout> | undefined;
let quietTimer: ReturnType<typeof setTimeout> | undefined;

/** Counts are asked anew at a calm moment, not after each of a quick row of decisions. */
function countLater(): void {
  clearTimeout(calmTimer);
  clearTimeout(quietTimer);
  calmTimer = setTimeout(() => void queryClient.invalidateQueries({ queryKey: keys.reviewProgress }), calm);
  quietTimer = setTimeout(countNow, quiet);
}

/** Asks for all counts that decisions changed, if any were made since they were asked. */
export function countNow(): void {
  if (quietTimer === undefined) return;
  clearTimeout(calmTimer);
  clearTimeout(quietTimer);
  calmTimer = undefined;
  quietTimer = undefined;
  void queryClient.invalidateQueries();
}

function pairsOf(filter: QueueFilter): PairQueue<ReviewPair> {
  return {
    isJudged: () => false,
    load: async (after, known) => {
      const place =
        after === null
          ? null
          : { score: after.score, leftId: after.left.signatureId, rightId: after.right.signatureId };
      // The first page is small, so that the first pair is there at once.
      const limit = known === 0 ? 20 : pageSize;
      const page = await ask((client) => client.review.queue({ filter, after: place, limit }));
      return { ...page, isLast: page.pairs.length < limit };
    },
  };
}

function sampleOf(band: Band): PairQueue<ReviewPair> {
  return {
    isJudged: ({ decision }) => decision !== null,
    load: async () => {
      const sample = await ask((client) => client.review.bandSample(band));
      bandCounts.set(sample);
      return { total: sample.pairs.length, pairs: sample.pairs, isLast: true };
    },
  };
}

/** Walks through other pairs. */
export function showPairs(next: ReviewQueue): void {
  reviewQueue.set(next);
  judging.show(next.kind === "filter" ? pairsOf(next.filter) : sampleOf(next.band));
}

/** Begins the walk, or looks again at what lies ahead when it has begun before. */
export function beginReview(): void {
  const { total, loadError } = judging.state.get();
  if (total === null && loadError === null) showPairs(reviewQueue.get());
  else judging.refresh();
}

/** Begins anew from the top, after something changed all pairs. */
export function reviewAnew(): void {
  if (judging.state.get().total !== null) showPairs(reviewQueue.get());
}

onLeavingCampaign(async () => {
  await judging.settled();
  judging.stop();
  reviewQueue.set(wholeQueue);
});
