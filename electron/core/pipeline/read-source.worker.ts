// A thread that reads the rows of a source file as packed signatures. Thin shell round shared/import.
import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { packSignatures } from "#core/store/signature-batch.ts";
import type { Ready } from "#core/threads/thread.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import { junkReason } from "#shared/import/junk.ts";
import { createTableReader, type ReadRows } from "#shared/import/table-reader.ts";
import {
  batchesAhead,
  type FoundJunk,
  type FromSourceThread,
  type SourceOrder,
  type ToSourceThread,
} from "./source-thread.ts";
import { readTable } from "./table-rows.ts";

const { file, name, form } = workerData as SourceOrder;

function post(message: FromSourceThread, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, moved);
}

/** Nobody listens any more. */
class Stopped extends Error {}

async function readSource(): Promise<void> {
  const reader = createTableReader(form, name);
  const pack = packSignatures();
  let credit = batchesAhead;
  let isStopped = false;
  parentPort?.on("message", (told: ToSourceThread) => {
    if (told.kind === "stop") isStopped = true;
    else credit += 1;
  });

  async function give({ signatures, rejected }: ReadRows, done: number, total: number): Promise<void> {
    const junk: FoundJunk[] = [];
    signatures.forEach((signature, position) => {
      const reason = junkReason(signature);
      if (reason !== null) junk.push({ position, reason });
    });
    // A step of the event loop, so that what the thread was told is heard.
    await setImmediate();
    while (credit === 0 && !isStopped && parentPort !== null) await once(parentPort, "message");
    if (isStopped) throw new Stopped();
    credit -= 1;
    const packed = pack(signatures);
    post({ kind: "batch", packed, junk, rejected, done, total }, [packed.bytes.buffer]);
  }

  let last = { done: 0, total: 0 };
  await readTable({ file, name }, form, ({ rows, done, total }) => {
    last = { done, total };
    return give(reader.take(rows), done, total);
  });
  await give(reader.end(), last.done, last.total);
  post({ kind: "end", counts: reader.counts() });
}

parentPort?.postMessage({ kind: "ready" } satisfies Ready);
readSource().then(
  () => parentPort?.close(),
  (error: unknown) => {
    if (error instanceof ExpectedFailure) post({ kind: "failure", failure: error.failure });
    else if (!(error instanceof Stopped)) throw error;
    parentPort?.close();
  },
);
