// What a long job is given: a way to be cancelled, and a way to tell how far it is.
import { setImmediate } from "node:timers/promises";
import type { JobPhase } from "#shared/contract/outcome.ts";
import { fail } from "#shared/errors/outcome.ts";

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
