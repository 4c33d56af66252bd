// A thread that drafts and draws packets. Thin shell round the tasks.

import { parentPort, workerData } from "node:worker_threads";
import { openReader } from "#core/store/store.ts";
import { workInBackground } from "#core/threads/background.ts";
import type { Ready } from "#core/threads/thread.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import { createPacketTasks } from "./packet-tasks.ts";
import type { FromPacketThread, PacketTask, PacketThreadOrder, ToPacketThread } from "./packet-thread.ts";

/** Milliseconds without a task after which the file is let go: whoever closes the campaign should be its last user. */
const patience = 200;

function post(message: FromPacketThread): void {
  parentPort?.postMessage(message);
}

workInBackground();

const { file, resources } = workerData as PacketThreadOrder;

function openFile() {
  const { reader, close } = openReader(file);
  return { perform: createPacketTasks(reader, resources), close };
}

let opened: ReturnType<typeof openFile> | null = null;
let resting: NodeJS.Timeout | undefined;
let atHand: AbortController | null = null;
let isStopped = false;

async function answer(task: PacketTask): Promise<void> {
  clearTimeout(resting);
  const cancelled = new AbortController();
  atHand = cancelled;
  try {
    opened ??= openFile();
    post(
      await opened.perform(task, {
        signal: cancelled.signal,
        progress: (phase, done, total) => post({ kind: "progress", phase, done, total }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    post({ kind: "failure", failure: error.failure });
  } finally {
    atHand = null;
    if (isStopped) end();
    else resting = setTimeout(letGo, patience);
  }
}

function letGo(): void {
  opened?.close();
  opened = null;
}

function end(): void {
  clearTimeout(resting);
  letGo();
  parentPort?.close();
}

parentPort?.on("message", (told: ToPacketThread) => {
  switch (told.kind) {
    case "cancel":
      atHand?.abort();
      return;
    case "stop":
      isStopped = true;
      if (atHand === null) end();
      else atHand.abort();
      return;
    default:
      void answer(told);
  }
});
parentPort?.postMessage({ kind: "ready" } satisfies Ready);
