// Calls of a volunteer who judges a review pack, in an app that then shows the review and nothing else.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { verdicts } from "#shared/model/review.ts";
import { count, filePath, outcome } from "./outcome.ts";
import { packedPair } from "./review-pack.ts";

const packProgress = z.object({
  file: z.string(),
  campaign: z.string(),
  part: count,
  parts: count,
  by: z.string(),
  pairs: count,
  decided: count,
  /** The file with the decisions, beside the pack; it goes back to the office. */
  decisionsFile: z.string(),
});
export type PackProgress = z.infer<typeof packProgress>;

export const volunteerContract = {
  /** The pack that is open, or null. */
  current: oc.output(outcome(packProgress.nullable())),
  /** Opens a pack; decisions that were made before are kept. Fails with PACK_PASSPHRASE, PACK_DAMAGED. */
  open: oc
    .input(z.object({ file: filePath, passphrase: z.string().min(1).max(200), by: z.string().trim().min(1).max(80) }))
    .output(outcome(packProgress)),
  /** Pairs of the pack from a position on, each with the volunteer's verdict. */
  pairs: oc.input(z.object({ offset: count, limit: z.number().int().min(1).max(200) })).output(
    outcome(
      z.object({
        total: count,
        pairs: z.array(packedPair.extend({ verdict: z.enum(verdicts).nullable() })).readonly(),
      }),
    ),
  ),
  /** Judges a pair, or takes the verdict back with null; it is on disk when the call answers. */
  decide: oc.input(z.object({ position: count, verdict: z.enum(verdicts).nullable() })).output(outcome(packProgress)),
  close: oc.output(outcome(z.null())),
};
