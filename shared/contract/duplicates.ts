// Calls of the Duplicates screen.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { count, job, outcome, page } from "./outcome.ts";

const duplicatesResult = z.object({
  signatures: count,
  signers: count,
  duplicates: count,
  /** Junk that is not counted. `signatures = signers + duplicates + held` */
  held: count,
  toReview: count,
});

const clusterMember = z.object({
  signatureId: z.number().int(),
  /** 0 counts, the others are its duplicates. */
  rank: count,
  sourceFile: z.string(),
  row: count,
  name: z.string(),
  email: z.string().nullable(),
  city: z.string().nullable(),
  postalCode: z.string().nullable(),
  country: z.string().nullable(),
  signedAt: z.string().nullable(),
  /** The packet and line that hold this signature, once sealed. */
  sealed: z.object({ packetId: z.string(), line: count }).nullable(),
});

const cluster = z.object({
  id: z.number().int(),
  /** What linked them: the same e-mail and name, or name, postal code and country. */
  tier: z.enum(["email_name", "name_postcode_country"]),
  members: z.array(clusterMember).readonly(),
});
export type Cluster = z.infer<typeof cluster>;

export const duplicatesContract = {
  find: oc.output(job(duplicatesResult)),
  /** Null before the first search. */
  summary: oc.output(outcome(duplicatesResult.extend({ stale: z.boolean(), splits: count }).nullable())),
  /** Clusters of two and more, the largest first; search finds text within names and e-mails. */
  clusters: oc
    .input(z.object({ search: z.string().max(200), ...page }))
    .output(outcome(z.object({ total: count, clusters: z.array(cluster).readonly() }))),
  /** Says that these members are different people from the rest of their cluster and from each other. */
  split: oc
    .input(z.object({ signatureIds: z.array(z.number().int()).min(1).max(1000) }))
    .output(outcome(z.object({ signers: count }))),
  /** Takes the last split of these signatures back and links them again. */
  undoSplit: oc
    .input(z.object({ signatureIds: z.array(z.number().int()).min(1).max(1000) }))
    .output(outcome(z.object({ signers: count }))),
};
