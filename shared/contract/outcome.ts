// Schemas that every part of the contract uses: replies as outcomes, jobs as events.
import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { type FailureCode, sentences } from "#shared/errors/sentences.ts";

const failureCodes = Object.keys(sentences) as [FailureCode, ...FailureCode[]];

const failure = z.object({
  code: z.enum(failureCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A reply: the value, or the failure that was expected. */
export function outcome<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), failure }),
  ]);
}

/** What a long job does at the moment; the window names it. */
export const jobPhases = [
  "reading",
  "writing",
  "removing",
  "indexing",
  "reading_signatures",
  "comparing",
  "linking",
  "generating",
  "routing",
  "laying_out",
] as const;
export type JobPhase = (typeof jobPhases)[number];

/** Progress of a job: `done` of `total` in the unit of the phase (bytes when reading, signatures otherwise). */
export type JobProgress = { readonly phase: JobPhase; readonly done: number; readonly total: number };

/** A job: any number of progress events, then one end. Cancelled by aborting the call. */
export function job<T extends z.ZodType>(value: T) {
  return eventIterator(
    z.discriminatedUnion("kind", [
      z.object({
        kind: z.literal("progress"),
        phase: z.enum(jobPhases),
        done: z.number().nonnegative(),
        total: z.number().nonnegative(),
      }),
      z.object({ kind: z.literal("end"), outcome: outcome(value) }),
    ]),
  );
}

/** A path on this machine, chosen by the user in a dialog or dropped on the window. */
export const filePath = z.string().min(1).max(4096);
export const isoDate = z.iso.date();
export const countryCode = z.string().regex(/^[A-Z]{2}$/);
export const count = z.number().int().nonnegative();
/** The name under which somebody decides about pairs. */
export const reviewer = z.string().trim().min(1).max(80);
export const page = { offset: count, limit: z.number().int().min(1).max(1000) };
