// What a review pack and the decisions that come back hold. Checked when a file is read, as files come from elsewhere.
import { z } from "zod";
import { pairGuards, verdicts } from "#shared/model/review.ts";

/** Only what is needed to judge: no ids, no source files, no score. Positions in the pack stand for the signatures. */
export const packedSignature = z.object({
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  street: z.string().nullable(),
  city: z.string().nullable(),
  postalCode: z.string().nullable(),
  region: z.string().nullable(),
  country: z.string().nullable(),
  birthDate: z.string().nullable(),
  signedAt: z.string().nullable(),
});
export type PackedSignature = z.infer<typeof packedSignature>;

export const packedPair = z.object({
  left: packedSignature,
  right: packedSignature,
  guards: z.array(z.enum(pairGuards)).readonly(),
});
export type PackedPair = z.infer<typeof packedPair>;

export const reviewPack = z.object({
  format: z.literal("hand-in review pack"),
  version: z.literal(1),
  /** Random; the decisions name it. */
  packId: z.string(),
  campaign: z.string(),
  part: z.number().int().positive(),
  parts: z.number().int().positive(),
  pairs: z.array(packedPair).readonly(),
});
export type ReviewPack = z.infer<typeof reviewPack>;

export const packDecisions = z.object({
  format: z.literal("hand-in review decisions"),
  version: z.literal(1),
  packId: z.string(),
  by: z.string().min(1).max(80),
  decisions: z
    .array(z.object({ position: z.number().int().nonnegative(), verdict: z.enum(verdicts), at: z.string() }))
    .readonly(),
});
export type PackDecisions = z.infer<typeof packDecisions>;
