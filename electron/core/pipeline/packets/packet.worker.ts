// A thread that drafts and draws packets. Thin shell round the tasks.

import { parentPort, workerData } from "node:worker_threads";
import { openReader } from "#core/store/store.ts";
import { workInBackground } from "#core/threads/background.ts";
import type { Ready } from "#core/threads/thread.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import type { JobControl } from "../job.ts";
import { createPacketTasks } from "./packet-tasks.ts";
import type { FromPacketThread, PacketTask, PacketThreadOrder, ToPacketThread } from "./packet-thread.ts";

function post(message: FromPacketThread): void {
  parentPort?.postMessage(message);
}

workInBackground();

const { file, resources } = workerData as PacketThreadOrder;
const { reader, close } = openReader(file);
const perform = createPacketTasks(reader, resources);
const stopped = new AbortController();
const control: JobControl = {
  signal: stopped.signal,
  progress: (phase, done, total) => post({ kind: "progress", phase, done, total }),
};
let isBusy = false;

async function answer(task: PacketTask): Promise<void> {
  isBusy = true;
  try {
    post(await perform(task, control));
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    post({ kind: "failure", failure: error.failure });
  } finally {
    isBusy = false;
    if (stopped.signal.aborted) end();
  }
}

function end(): void {
  close();
  parentPort?.close();
}

parentPort?.on("message", (told: ToPacketThread) => {
  if (told.kind !== "stop") return void answer(told);
  stopped.abort();
  if (!isBusy) end();
});
parentPort?.postMessage({ kind: "ready" } satisfies Ready);
