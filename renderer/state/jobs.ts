// The one long job that may run at a time: started on a screen, shown in the status line, alive between screens.

import type { EngineClient } from "#shared/contract/client.ts";
import type { JobProgress } from "#shared/contract/outcome.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import { engine, type JobEvent, runJob } from "../api/engine.ts";
import { nextPace, type PaceStart } from "./pace.ts";
import { queryClient } from "./queries.ts";
import { createStore, useStore } from "./store.ts";

export type RunningJob = {
  readonly title: string;
  readonly progress: JobProgress | null;
  /** What is being done, in place of the words of the phase. */
  readonly detail: string | null;
  /** Units of the phase per second. */
  readonly rate: number | null;
  readonly secondsLeft: number | null;
};

export type EndedJob = { readonly title: string; readonly error: unknown };
/** `keepsParts`: what was done before the end stays, as files that were written whole. */
export type CancelledJob = { readonly title: string; readonly keepsParts: boolean };

type Jobs = {
  readonly running: RunningJob | null;
  readonly failed: EndedJob | null;
  readonly cancelled: CancelledJob | null;
};

const jobs = createStore<Jobs>({ running: null, failed: null, cancelled: null });
let abort: AbortController | null = null;

export type OnProgress = (progress: JobProgress, detail?: string) => void;

/** Runs work of the window's own (a worker, several calls) as the job; undefined when it failed or was cancelled. */
async function perform<T>(
  title: string,
  work: (signal: AbortSignal, onProgress: OnProgress, client: EngineClient) => Promise<T>,
  { keepsParts = false } = {},
): Promise<T | undefined> {
  if (jobs.get().running !== null) {
    tellFailure(title, new ExpectedFailure({ code: "STORE_BUSY", params: {} }));
    return undefined;
  }
  const controller = new AbortController();
  abort = controller;
  let start: PaceStart | null = null;
  const begun: RunningJob = { title, progress: null, detail: null, rate: null, secondsLeft: null };
  jobs.set({ running: begun, failed: null, cancelled: null });
  function onProgress(progress: JobProgress, detail: string | null = null): void {
    const pace = nextPace(start, progress, performance.now());
    start = pace.start;
    const { rate, secondsLeft } = pace;
    jobs.set({ ...jobs.get(), running: { title, progress, detail, rate, secondsLeft } });
  }
  try {
    const value = await work(controller.signal, onProgress, await engine());
    jobs.set({ running: null, failed: null, cancelled: null });
    return value;
  } catch (error) {
    const cancelled = controller.signal.aborted;
    jobs.set({
      running: null,
      failed: cancelled ? null : { title, error },
      cancelled: cancelled ? { title, keepsParts } : null,
    });
    return undefined;
  } finally {
    abort = null;
    await queryClient.invalidateQueries();
  }
}

/** Runs a job of the engine; undefined when it failed or was cancelled, which the status line tells. */
function run<T>(
  title: string,
  start: (client: EngineClient, signal: AbortSignal) => Promise<AsyncIterable<JobEvent<T>>>,
  { keepsParts = false } = {},
): Promise<T | undefined> {
  return perform(title, (signal, onProgress) => runJob(start, signal, onProgress), { keepsParts });
}

export function isJobRunning(): boolean {
  return jobs.get().running !== null;
}

function cancel(): void {
  abort?.abort();
}

/** Tells a failure of something that is no job in the same place as the failures of jobs. */
export function tellFailure(title: string, error: unknown): void {
  jobs.set({ ...jobs.get(), failed: { title, error } });
}

function dismiss(): void {
  jobs.set({ ...jobs.get(), failed: null, cancelled: null });
}

/**
 * The running job and the ways to start and end one. A second job is refused while one runs.
 * @example const rows = await run("Import a.csv", (client, signal) => client.import.run({ path, form }, { signal }));
 */
export function useJob() {
  return { ...useStore(jobs), run, perform, cancel, dismiss };
}
