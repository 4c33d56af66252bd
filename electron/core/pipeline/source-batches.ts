// The batches of a source file, read by a thread of its own; ended with the thread when the caller stops listening.
import { Worker } from "node:worker_threads";
import { workerFile } from "#core/files/worker-file.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import type { FromSourceThread, SourceOrder, ToSourceThread } from "./source-thread.ts";

/**
 * Reads a file: its digest, then batch after batch, then its counts. Asking for the next message lets the thread read on.
 * Fails with the codes of `createSourceReader` and FILE_NOT_READABLE.
 */
export async function* readSourceFile(
  order: SourceOrder,
): AsyncGenerator<Exclude<FromSourceThread, { kind: "failure" }>> {
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
  try {
    while (true) {
      const message = messages.shift();
      if (message === undefined) {
        if (bug !== undefined) throw bug;
        if (hasEnded) throw new Error("the thread that reads the file ended without a word");
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      if (message.kind === "failure") throw new ExpectedFailure(message.failure);
      yield message;
      if (message.kind === "end") return;
      if (message.kind === "batch") thread.postMessage({ kind: "more" } satisfies ToSourceThread);
    }
  } finally {
    await thread.terminate();
  }
}
