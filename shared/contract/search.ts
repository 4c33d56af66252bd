// Calls of the search for signers: by name, e-mail or city, while one types.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { deliveryOutcomes } from "#shared/model/delivery.ts";
import { junkReasons } from "#shared/model/signature.ts";
import { count, outcome } from "./outcome.ts";

const signatureId = z.number().int().positive();

const foundSigner = z.object({
  signatureId,
  name: z.string(),
  email: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  sourceFile: z.string(),
  row: count,
  /** 0 counts, above is a duplicate, -1 is held back as junk, -2 has withdrawn. */
  rank: z.number().int(),
  junk: z.enum(junkReasons).nullable(),
  /** The signature that counts in its place. */
  duplicateOf: signatureId.nullable(),
  /** Where the signer goes; null while there is no mission for the country. */
  mission: z.object({ id: z.string(), city: z.string() }).nullable(),
  /** The latest packet that holds it; `original` when its original is on paper, which is numbered apart. */
  sealed: z.object({ packetId: z.string(), line: count }).nullable(),
  original: z.boolean(),
});
export type FoundSigner = z.infer<typeof foundSigner>;

const found = z.object({
  signers: z.array(foundSigner).readonly(),
  /** True when there are more than were asked for. */
  more: z.boolean(),
  /** Signatures that were imported lately and that this search did not look at. */
  notIndexed: count,
});
export type FoundSigners = z.infer<typeof found>;

const knownSigner = foundSigner.extend({
  postalCode: z.string().nullable(),
  signedAt: z.string().nullable(),
  /** False when the signer asked not to be named. */
  visible: z.boolean(),
  counted: z.object({ signatureId, name: z.string(), sourceFile: z.string(), row: count }).nullable(),
  /** Signatures that count as this one. */
  duplicates: count,
  /** The lines of packets that hold it, the latest first. */
  lines: z
    .array(
      z.object({
        packetId: z.string(),
        missionId: z.string(),
        missionCity: z.string(),
        line: count,
        original: z.boolean(),
        sealedAt: z.string(),
        /** What happened at the door the last time, if anything did. */
        delivery: z.object({ outcome: z.enum(deliveryOutcomes), date: z.string() }).nullable(),
      }),
    )
    .readonly(),
});
export type KnownSigner = z.infer<typeof knownSigner>;

export const searchContract = {
  /** Signers who have every word of the text in name, e-mail or city; whole words first, then in the order of import. */
  signers: oc
    .input(z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(100) }))
    .output(outcome(found)),
  /** All that is known of one signature. */
  signer: oc.input(z.object({ signatureId })).output(outcome(knownSigner)),
};
