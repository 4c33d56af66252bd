// A thread of the search for duplicates. Thin shell round the steps of the search.

import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { openReader } from "#core/store/store.ts";
import { workInBackground } from "#core/threads/background.ts";
import type { Ready } from "#core/threads/thread.ts";
import { type MatchStep, makeTable, scorePairs } from "./match-steps.ts";
import type { FromMatchThread, MatchOrder } from "./match-thread.ts";

workInBackground();

function post(message: FromMatchThread): void {
  parentPort?.postMessage(message);
}

/** Runs to the end, or until nobody listens any more: the only thing that a thread of the search is told. */
function run<T>(steps: Generator<MatchStep, T | null>): T | null {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (parentPort !== null && receiveMessageOnPort(parentPort) !== undefined) {
      // Ends the reading of rows, so that the file can be closed.
      steps.return(null);
      return null;
    }
    post({ kind: "step", step: step.value });
  }
}

parentPort?.postMessage({ kind: "ready" } satisfies Ready);
const order = workerData as MatchOrder;
if (order.kind === "score") run(scorePairs(order));
else {
  const { reader, close } = openReader(order.file);
  try {
    const shared = run(makeTable(reader));
    if (shared !== null) post({ kind: "table", shared });
  } finally {
    close();
  }
}
