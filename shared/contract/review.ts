// Calls of the review: the pairs that wait for a person, what was decided, and the settings of the matching.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { nameScripts, pairGuards, roundKinds, verdicts } from "#shared/model/review.ts";
import { count, filePath, outcome, reviewer } from "./outcome.ts";
import { packedSignature } from "./review-pack.ts";

const signatureId = z.number().int().positive();
const bits = z.number().min(-100).max(100);

/** A signature as a reviewer sees it. */
const reviewMember = packedSignature.extend({
  signatureId,
  sourceFile: z.string(),
  row: count,
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
});
export type ReviewMember = z.infer<typeof reviewMember>;

const scorePart = z.object({ field: z.string(), level: z.string(), bits: z.number() });

const reviewPair = z.object({
  left: reviewMember,
  right: reviewMember,
  /** log2 of the odds that both are one person; the sum of the parts */
  score: z.number(),
  parts: z.array(scorePart).readonly(),
  guards: z.array(z.enum(pairGuards)).readonly(),
  /** The other members of the clusters of both sides. */
  others: z.array(reviewMember.extend({ side: z.enum(["left", "right"]) })).readonly(),
  /** The decision that holds, or null while the pair is open. */
  decision: z.object({ verdict: z.enum(verdicts), by: z.string(), at: z.string(), round: z.number().int() }).nullable(),
});
export type ReviewPair = z.infer<typeof reviewPair>;

const queueFilter = z.object({
  /** `open`: nobody decided; `second`: somebody was unsure, or two people disagreed; `decided`: all others. */
  state: z.enum(["open", "second", "decided"]),
  missionId: z.string().nullable(),
  sourceFileId: z.number().int().nullable(),
  guard: z.enum(pairGuards).nullable(),
  script: z.enum(nameScripts).nullable(),
  /** Scores from (included) and to (not included). */
  from: bits.nullable(),
  to: bits.nullable(),
  by: reviewer.nullable(),
});
export type QueueFilter = z.infer<typeof queueFilter>;

const settings = z.object({ linkAt: bits, reviewFrom: bits, oneMailboxTwoPeople: z.boolean() });

/** Numbers that a choice of settings gives. */
const settingsEffect = z.object({ links: count, signers: count, toReview: count });

const round = z.object({
  id: z.number().int(),
  kind: z.enum(roundKinds),
  at: z.string(),
  by: z.string(),
  /** Decisions of the round that still hold, of all that it made. */
  holding: count,
  decisions: count,
});
export type DecisionRound = z.infer<typeof round>;

/** How far the review is, after a call that changed it. */
const standing = z.object({ signers: count, toReview: count });

const progress = z.object({
  open: count,
  second: count,
  decided: count,
  /** Who decided how many pairs, and how many of them in the last hour. */
  reviewers: z.array(z.object({ by: z.string(), decisions: count, lastHour: count })).readonly(),
  /** Open pairs per filter value, for the facets. */
  bands: z.array(z.object({ from: z.number(), to: z.number(), open: count })).readonly(),
  guards: z.array(z.object({ guard: z.enum(pairGuards), open: count })).readonly(),
  scripts: z.array(z.object({ script: z.enum(nameScripts), open: count })).readonly(),
  sources: z.array(z.object({ sourceFileId: z.number().int(), name: z.string(), open: count })).readonly(),
  missions: z.array(z.object({ missionId: z.string(), city: z.string(), open: count })).readonly(),
});
export type ReviewProgress = z.infer<typeof progress>;

export const reviewContract = {
  progress: oc.output(outcome(progress)),
  /** Pairs in a fixed order, the highest score first; `after` is the last pair of the page before. */
  queue: oc
    .input(
      z.object({
        filter: queueFilter,
        after: z.object({ score: z.number(), leftId: signatureId, rightId: signatureId }).nullable(),
        limit: z.number().int().min(1).max(200),
      }),
    )
    .output(outcome(z.object({ total: count, pairs: z.array(reviewPair).readonly() }))),
  decide: oc
    .input(z.object({ leftId: signatureId, rightId: signatureId, verdict: z.enum(verdicts), by: reviewer }))
    .output(outcome(standing.extend({ round: z.number().int() }))),
  /** Takes a round of decisions back, whatever its kind; what it had replaced holds again. */
  undo: oc.input(z.object({ round: z.number().int() })).output(outcome(standing.extend({ decisions: count }))),
  rounds: oc
    .input(z.object({ offset: count, limit: z.number().int().min(1).max(200) }))
    .output(outcome(z.object({ total: count, rounds: z.array(round).readonly() }))),
  /** A random sample of the open pairs of a band of scores, to be judged before the band is accepted. */
  bandSample: oc.input(z.object({ from: bits, to: bits })).output(
    outcome(
      z.object({
        open: count,
        /** Pairs that must be judged, and how many of them were, by verdict. */
        needed: count,
        same: count,
        different: count,
        unsure: count,
        pairs: z.array(reviewPair).readonly(),
      }),
    ),
  ),
  /** Gives all open pairs of a band one verdict. Fails with REVIEW_BAND_UNCHECKED until its sample was judged alike. */
  acceptBand: oc
    .input(z.object({ from: bits, to: bits, verdict: z.enum(["same", "different"]), by: reviewer }))
    .output(outcome(standing.extend({ round: z.number().int(), decisions: count }))),
  settings: oc.output(outcome(settings)),
  /** What other settings would change, without changing it. */
  previewSettings: oc.input(settings).output(outcome(z.object({ before: settingsEffect, after: settingsEffect }))),
  changeSettings: oc.input(settings).output(outcome(standing)),
  /** Which signature of a cluster counts, and whose name and city are printed for it. */
  keep: oc
    .input(z.object({ signatureId, nameFrom: signatureId, cityFrom: signatureId, by: reviewer }))
    .output(outcome(standing)),
  /** Divides the open pairs into encrypted files for volunteers; the passphrase is told once. */
  makePacks: oc
    .input(
      z.object({
        parts: z.number().int().min(1).max(50),
        /** Share of the pairs that two volunteers get, from 0 to 1. */
        overlap: z.number().min(0).max(1),
        folder: filePath,
      }),
    )
    .output(
      outcome(
        z.object({
          passphrase: z.string(),
          files: z.array(z.object({ file: z.string(), pairs: count })).readonly(),
        }),
      ),
    ),
  importDecisions: oc
    .input(z.object({ files: z.array(filePath).min(1).max(100), passphrase: z.string().max(200) }))
    .output(
      outcome(
        standing.extend({
          files: z
            .array(z.object({ file: z.string(), by: z.string(), decisions: count, isNew: z.boolean() }))
            .readonly(),
          decided: count,
          /** Pairs that the office decided otherwise meanwhile; its decision holds. */
          officeHolds: count,
          /** Pairs whose signatures are no longer in the campaign. */
          removed: count,
          /** Pairs on which volunteers disagree; they wait for a second look. */
          conflicts: count,
          /** Cohen's kappa of each two volunteers on the pairs that both judged. */
          agreement: z
            .array(z.object({ first: z.string(), second: z.string(), pairs: count, kappa: z.number().nullable() }))
            .readonly(),
        }),
      ),
    ),
};
