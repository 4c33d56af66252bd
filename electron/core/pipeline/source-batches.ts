// The batches of a source file, read by a thread of its own.
import { workerFile } from "#core/files/worker-file.ts";
import { startThread } from "#core/threads/thread.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import type { FromSourceThread, SourceOrder, ToSourceThread } from "./source-thread.ts";

export type SourceReading = {
  /**
   * Batch after batch, then the counts; asking for the next one lets the thread read on. Fails with the codes of
   * `createSourceReader`, FILE_NOT_READABLE, and CANCELLED as soon as the signal says so.
   */
  readonly next: (signal: AbortSignal) => Promise<Exclude<FromSourceThread, { kind: "failure" }>>;
  /** Ends the thread, wherever it is. */
  readonly stop: () => Promise<void>;
};

/** Starts a thread that reads a file, a few batches ahead. Whoever starts it stops it. */
export function readSourceFile(order: SourceOrder): SourceReading {
  const thread = startThread<FromSourceThread, ToSourceThread>(workerFile(import.meta.url, "read-source"), order);
  return {
    async next(signal) {
      const message = await thread.next(signal);
      if (message === null) throw new Error("the thread that reads the file ended without a word");
      if (message.kind === "failure") throw new ExpectedFailure(message.failure);
      if (message.kind === "batch") thread.tell({ kind: "more" });
      return message;
    },
    stop: thread.stop,
  };
}
