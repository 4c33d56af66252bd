// The batches of a source file, read by a thread of its own.
import { Worker } from "node:worker_threads";
import { workerFile } from "#core/files/worker-file.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import type { FromSourceThread, SourceOrder, ToSourceThread } from "./source-thread.ts";

export type SourceReading = {
  /**
   * Batch after batch, then the counts; asking for the next one lets the thread read on. Fails with the codes of
   * `createSourceReader` and FILE_NOT_READABLE.
   */
  readonly next: () => Promise<Exclude<FromSourceThread, { kind: "failure" }>>;
  /** Ends the thread, wherever it is. */
  readonly stop: () => Promise<void>;
};

/** Starts a thread that reads a file, a few batches ahead. Whoever starts it stops it. */
export function readSourceFile(order: SourceOrder): SourceReading {
  const thread = new Worker(workerFile(import.meta.url, "read-source"), { workerData: order });
  const messages: FromSourceThread[] = [];
  let bug: unknown;
  let hasEnded = false;
  let wake: () => void = () => undefined;
  thread.on("message", (message: FromSourceThread) => {
    messages.push(message);
    wake();
  });
  thread.on("error", (error) => {
    bug = error;
    wake();
  });
  thread.on("exit", () => {
    hasEnded = true;
    wake();
  });

  async function next() {
    while (true) {
      const message = messages.shift();
      if (message?.kind === "failure") throw new ExpectedFailure(message.failure);
      if (message !== undefined) {
        if (message.kind === "batch") thread.postMessage({ kind: "more" } satisfies ToSourceThread);
        return message;
      }
      if (bug !== undefined) throw bug;
      if (hasEnded) throw new Error("the thread that reads the file ended without a word");
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }

  return {
    next,
    async stop() {
      await thread.terminate();
    },
  };
}
