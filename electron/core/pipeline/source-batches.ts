// The batches of a source file, read by one thread or, when it is large, by two.
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { workerFile } from "#core/files/worker-file.ts";
import { startThread, type Thread } from "#core/threads/thread.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import type { FromSourceThread, HelpOrder, ReadingOrder, SourceOrder, ToSourceThread } from "./source-thread.ts";

export type SourceReading = {
  /**
   * Batch after batch, then the counts; asking for the next one lets the thread read on. Fails with the codes of
   * `createSourceReader`, FILE_NOT_READABLE, and CANCELLED as soon as the signal says so.
   */
  readonly next: (signal: AbortSignal) => Promise<Exclude<FromSourceThread, { kind: "failure" }>>;
  /** Ends the threads, wherever they are. */
  readonly stop: () => Promise<void>;
};

export type ReadingChoices = {
  /** Threads that read; two are quicker from some megabytes on. A workbook is read by one. */
  readonly threads: 1 | 2;
  /** Bytes of text that are read at once. */
  readonly pieceBytes?: number | undefined;
};

/** A piece is one step of an import, 2 to 3 ms in which the engine answers nobody; of smaller ones the messages cost more. */
const usualPiece = 128 * 1024;

/** Starts to read a file, a few batches ahead. Whoever starts it stops it. */
export function readSourceFile(
  order: SourceOrder,
  { threads, pieceBytes = usualPiece }: ReadingChoices,
): SourceReading {
  const helping = threads === 2 && order.form.sheet === undefined ? startHelper(order) : null;
  const helper = helping?.port ?? null;
  const reading: ReadingOrder = { ...order, pieceBytes, helper };
  const thread = startThread<FromSourceThread, ToSourceThread>(
    workerFile(import.meta.url, "read-source"),
    reading,
    helper === null ? [] : [helper],
  );
  // A helper that ends leaves all to the other; its mistake is thrown nevertheless.
  let bug: unknown;
  helping?.thread.next().catch((error: unknown) => {
    bug = error;
  });
  return {
    async next(signal) {
      const message = await thread.next(signal);
      if (bug !== undefined) throw bug;
      if (message === null) throw new Error("the thread that reads the file ended without a word");
      if (message.kind === "failure") throw new ExpectedFailure(message.failure);
      if (message.kind === "batch") thread.tell({ kind: "more" });
      return message;
    },
    async stop() {
      await Promise.all([thread.stop(), helping?.thread.stop()]);
    },
  };
}

function startHelper({ name, form }: SourceOrder): { readonly thread: Thread<never>; readonly port: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  const order: HelpOrder = { name, form, reader: port2 };
  return { thread: startThread<never>(workerFile(import.meta.url, "help-reading"), order, [port2]), port: port1 };
}
