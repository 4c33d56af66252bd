// Calls about one signer who no longer wants to be one.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { count, outcome, page } from "./outcome.ts";

const signatureId = z.number().int().positive();

const withdrawnSigner = z.object({
  /** The signature that counted for the signer. */
  signatureId,
  name: z.string(),
  email: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  sourceFile: z.string(),
  row: count,
  withdrawnAt: z.string(),
  /** Lines of packets that hold the signer; the next packets to those missions tell them. */
  lines: z.array(z.object({ packetId: z.string(), line: count, original: z.boolean() })).readonly(),
});
export type WithdrawnSigner = z.infer<typeof withdrawnSigner>;

export const signersContract = {
  /** The signer of this signature, whichever of the cluster it is, counts no more and stands in no later packet. */
  withdraw: oc.input(z.object({ signatureId })).output(outcome(withdrawnSigner)),
  /** Takes that back. */
  restore: oc.input(z.object({ signatureId })).output(outcome(z.object({ signatureId }))),
  /** Those who withdrew, the latest first. */
  withdrawn: oc
    .input(z.object(page))
    .output(outcome(z.object({ total: count, signers: z.array(withdrawnSigner).readonly() }))),
};
