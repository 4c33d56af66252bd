// A thread that does one long job with a campaign. Thin shell round the jobs.

import { parentPort, workerData } from "node:worker_threads";
import { openForJob } from "#core/store/store.ts";
import { workInBackground } from "#core/threads/background.ts";
import type { Ready } from "#core/threads/thread.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import type { FromJobThread, LongJobOrder } from "./job-thread.ts";
import { type JobPlace, longJobs } from "./long-jobs.ts";

workInBackground();

function post(message: FromJobThread): void {
  parentPort?.postMessage(message);
}

const stopped = new AbortController();
parentPort?.once("message", () => stopped.abort());
parentPort?.postMessage({ kind: "ready" } satisfies Ready);

const { file, resources, name, input, actor, begunAt } = workerData as LongJobOrder;
try {
  const store = openForJob(file, { clock: () => begunAt, actor });
  try {
    const place: JobPlace = {
      store,
      resources,
      control: {
        signal: stopped.signal,
        progress: (phase, done, total) => post({ kind: "progress", phase, done, total }),
      },
    };
    const job: (place: JobPlace, input: never) => Promise<unknown> = longJobs[name];
    post({ kind: "end", result: await job(place, input as never) });
  } finally {
    store.close();
  }
} catch (error) {
  if (!(error instanceof ExpectedFailure)) throw error;
  post({ kind: "failure", failure: error.failure });
} finally {
  parentPort?.close();
}
