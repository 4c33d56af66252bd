// A job of the pipeline as the stream of events that the contract promises.

import type { JobControl } from "#core/pipeline/job.ts";
import type { JobProgress } from "#shared/contract/outcome.ts";
import { type Outcome, settleAsync } from "#shared/errors/outcome.ts";

type JobEvent<T> =
  | ({ readonly kind: "progress" } & JobProgress)
  | { readonly kind: "end"; readonly outcome: Outcome<T> };

/** Milliseconds between two progress events. */
const interval = 100;

/**
 * Runs the work and tells its progress ten times a second. When the caller goes away or aborts, the work is cancelled and
 * waited for, so that nothing half done is left when the stream has ended.
 */
export async function* jobEvents<T>(
  signal: AbortSignal | undefined,
  work: (control: JobControl) => Promise<T>,
): AsyncGenerator<JobEvent<T>, void> {
  const cancel = new AbortController();
  const signals = signal === undefined ? cancel.signal : AbortSignal.any([signal, cancel.signal]);
  let latest: JobProgress | undefined;
  const ended = settleAsync(() =>
    work({
      signal: signals,
      progress(phase, done, total) {
        latest = { phase, done, total };
      },
    }),
  );
  try {
    while (true) {
      const outcome = await Promise.race([ended, wait(interval)]);
      if (outcome !== undefined) {
        yield { kind: "end", outcome };
        return;
      }
      if (latest !== undefined) yield { kind: "progress", ...latest };
      latest = undefined;
    }
  } finally {
    cancel.abort();
    await ended.catch(() => undefined);
  }
}

function wait(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
}
