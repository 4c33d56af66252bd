// Keeps the write-ahead log of an open campaign small, and on the disk, without holding up the thread that answers calls.
import { statSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { workerFile } from "#core/files/worker-file.ts";

/** What the checkpoint thread is told. */
export type CheckpointOrder = {
  readonly file: string;
  /** One number, which becomes 1 when the thread has closed the file. */
  readonly ended: SharedArrayBuffer;
};

export type WriteAheadLog = {
  /** To be called after each commit: a log that has grown is copied into the file soon, in a thread of its own. */
  readonly checkpointSoon: () => void;
  /** Waits for a checkpoint that runs, and starts no other. */
  readonly settle: () => void;
  /** Brings to the disk what work writes while it writes it, so that its COMMIT has little left to wait for. */
  readonly syncDuring: <T>(work: () => Promise<T>) => Promise<T>;
};

/** Bytes of the log from which it is copied: SQLite's own measure, 1000 pages. */
export const logLimit = 4_096_000;
/** Milliseconds between a commit and its checkpoint: whoever closes the file at once needs no thread. */
const checkpointDelay = 200;
/** Milliseconds between two looks at what a job has written. */
const syncInterval = 100;

/**
 * `giveUp` is called when the thread cannot run: from then on the writer has to make its checkpoints itself. `longest` is how many
 * milliseconds `settle` waits.
 */
export function keepWriteAheadLog(file: string, longest: number, giveUp: () => void): WriteAheadLog {
  const log = `${file}-wal`;
  let timer: NodeJS.Timeout | undefined;
  let running: Int32Array | undefined;
  let isAskedAgain = false;
  let isSettled = false;

  function checkpointSoon(): void {
    if (isSettled || timer !== undefined || size(log) <= logLimit) return;
    if (running !== undefined) {
      isAskedAgain = true;
      return;
    }
    timer = setTimeout(start, checkpointDelay);
    timer.unref();
  }
  function start(): void {
    timer = undefined;
    isAskedAgain = false;
    const ended = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    running = new Int32Array(ended);
    const thread = new Worker(workerFile(import.meta.url, "checkpoint"), {
      workerData: { file, ended } satisfies CheckpointOrder,
    });
    // A checkpoint that fails loses nothing: the log still holds everything.
    thread.once("error", () => {
      if (!isSettled) giveUp();
    });
    thread.once("exit", () => {
      running = undefined;
      if (isAskedAgain) checkpointSoon();
    });
  }

  return {
    checkpointSoon,
    settle() {
      isSettled = true;
      clearTimeout(timer);
      if (running !== undefined) Atomics.wait(running, 0, 0, longest);
    },
    async syncDuring(work) {
      const syncing = syncAgainAndAgain(log);
      try {
        return await work();
      } finally {
        await syncing.stop();
      }
    },
  };
}

function size(log: string): number {
  return statSync(log, { throwIfNoEntry: false })?.size ?? 0;
}

/** Failures are left to COMMIT, which syncs the rest itself and tells them. */
function syncAgainAndAgain(log: string): { readonly stop: () => Promise<void> } {
  let synced = size(log);
  let turn: Promise<void> = Promise.resolve();
  let isIdle = true;
  const timer = setInterval(() => {
    const written = size(log);
    if (!isIdle || written - synced < logLimit) return;
    isIdle = false;
    synced = written;
    turn = sync(log).finally(() => {
      isIdle = true;
    });
  }, syncInterval);
  return {
    async stop() {
      clearInterval(timer);
      await turn;
      if (size(log) - synced >= logLimit) await sync(log);
    },
  };
}

async function sync(log: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(log, "r+");
    await handle.datasync();
  } catch {
    // See above.
  } finally {
    await handle?.close();
  }
}
