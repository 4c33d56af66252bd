// Calls of the Duplicates screen.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { count, job, outcome, page, reviewer } from "./outcome.ts";

const duplicatesResult = z.object({
  signatures: count,
  signers: count,
  duplicates: count,
  /** Junk that is not counted. `signatures = signers + duplicates + held + withdrawn` */
  held: count,
  /** Signers who have withdrawn. */
  withdrawn: count,
  toReview: count,
});

const duplicatesSummary = duplicatesResult.extend({ stale: z.boolean(), decided: count, unsure: count });
export type DuplicatesSummary = z.infer<typeof duplicatesSummary>;

const clusterMember = z.object({
  signatureId: z.number().int(),
  /** 0 counts, the others are its duplicates; -2 instead of 0 when the signer has withdrawn. */
  rank: z.number().int(),
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
  /** What linked them: the same e-mail and name; the same name, postal code and country; or a comparison. */
  tier: z.enum(["email_name", "name_postcode_country", "compared"]),
  members: z.array(clusterMember).readonly(),
  /** Whose name and city are printed, where a person chose other ones than those of the signature that counts. */
  printed: z.object({ nameFrom: z.number().int(), cityFrom: z.number().int() }).nullable(),
});
export type Cluster = z.infer<typeof cluster>;

export const duplicatesContract = {
  /** Compares what is new with everything, or everything anew. */
  find: oc.input(z.object({ anew: z.boolean() })).output(job(duplicatesResult)),
  /** Null before the first search. */
  summary: oc.output(outcome(duplicatesSummary.nullable())),
  /** Clusters of two and more, the largest first; search finds text within names and e-mails, whatever its case and diacritics. */
  clusters: oc
    .input(z.object({ search: z.string().max(200), ...page }))
    .output(outcome(z.object({ total: count, clusters: z.array(cluster).readonly() }))),
  /** Says that these members are different people from the rest of their cluster and from each other. */
  split: oc
    .input(z.object({ signatureIds: z.array(z.number().int()).min(1).max(1000), by: reviewer }))
    .output(outcome(z.object({ signers: count, toReview: count, round: z.number().int() }))),
};
