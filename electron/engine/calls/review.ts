// Answers the calls of the review.
import { unattended } from "#core/pipeline/job.ts";
import { previewSettings } from "#core/pipeline/preview-settings.ts";
import { acceptBand, bandSample, keepMember, recordDecisions, takeBack } from "#core/pipeline/review.ts";
import { importPackDecisions } from "#core/pipeline/review-packs.ts";
import { reviewProgress } from "#core/pipeline/review-progress.ts";
import { reviewPage, reviewPairs, reviewRounds } from "#core/pipeline/review-view.ts";
import { readMatching } from "#core/store/matching.ts";
import { settle, settleAsync } from "#shared/errors/outcome.ts";
import { calls } from "./context.ts";
import { untilAborted } from "./until-aborted.ts";

const { review } = calls;

export const reviewCalls = {
  progress: review.progress.handler(({ context }) =>
    settleAsync(() => reviewProgress(context.session.store().reader, context.session.store().now())),
  ),
  queue: review.queue.handler(({ context, input }) =>
    settle(() => reviewPage(context.session.store().reader, input.filter, input.after, input.limit)),
  ),
  decide: review.decide.handler(({ context, input: { by, ...decision } }) =>
    settle(() => recordDecisions(context.session.store(), { kind: "pair", by }, [decision])),
  ),
  undo: review.undo.handler(({ context, input }) => settle(() => takeBack(context.session.store(), input.round))),
  rounds: review.rounds.handler(({ context, input }) =>
    settle(() => reviewRounds(context.session.store().reader, input.offset, input.limit)),
  ),
  bandSample: review.bandSample.handler(({ context, input }) =>
    settle(() => {
      const { reader } = context.session.store();
      const { pairs, ...counts } = bandSample(reader, input);
      return { ...counts, pairs: reviewPairs(reader, pairs) };
    }),
  ),
  acceptBand: review.acceptBand.handler(({ context, input: { verdict, by, ...band } }) =>
    settle(() => acceptBand(context.session.store(), band, verdict, by)),
  ),
  settings: review.settings.handler(({ context }) =>
    settle(() => {
      const { linkAt, reviewFrom, oneMailboxTwoPeople } = readMatching(context.session.store().reader);
      return { linkAt, reviewFrom, oneMailboxTwoPeople };
    }),
  ),
  previewSettings: review.previewSettings.handler(({ context, input, signal }) =>
    settleAsync(() => previewSettings(context.session.store(), input, untilAborted(signal))),
  ),
  changeSettings: review.changeSettings.handler(({ context, input }) =>
    settleAsync(() => context.session.runLongJob("changeSettings", input, unattended)),
  ),
  makePacks: review.makePacks.handler(({ context, input }) =>
    settleAsync(() => context.session.runLongJob("makeReviewPacks", input, unattended)),
  ),
  importDecisions: review.importDecisions.handler(({ context, input }) =>
    settleAsync(() => importPackDecisions(context.session.store(), input.files, input.passphrase)),
  ),
  keep: review.keep.handler(({ context, input }) => settle(() => keepMember(context.session.store(), input))),
};
