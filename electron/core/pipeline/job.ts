// What a long job is given: a way to be cancelled, and a way to tell how far it is.
import { setImmediate } from "node:timers/promises";
import type { JobPhase } from "#shared/contract/outcome.ts";
import { ExpectedFailure, fail } from "#shared/errors/outcome.ts";

export type JobControl = {
  readonly signal: AbortSignal;
  readonly progress: (phase: JobPhase, done: number, total: number) => void;
};

/** A control that cannot be cancelled and tells nobody. */
export const unattended: JobControl = { signal: new AbortController().signal, progress: () => undefined };

/** Lets other calls be answered; fails with CANCELLED when the job was cancelled meanwhile. */
export async function pause(control: JobControl): Promise<void> {
  await setImmediate();
  if (control.signal.aborted) fail("CANCELLED");
}

/** What the work gives; fails with CANCELLED when the signal comes before it has ended, and leaves the work to itself then. */
export async function untilCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const cancelled = Promise.withResolvers<never>();
  const cancel = () => cancelled.reject(new ExpectedFailure({ code: "CANCELLED", params: {} }));
  signal.addEventListener("abort", cancel, { once: true });
  if (signal.aborted) cancel();
  try {
    return await Promise.race([work, cancelled.promise]);
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}
