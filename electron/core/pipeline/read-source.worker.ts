// A thread that reads the rows of a source file as packed signatures. Thin shell round shared/import.
import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { packSignatures } from "#core/store/signature-batch.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import { junkReason } from "#shared/import/junk.ts";
import { createTableReader, type ReadRows } from "#shared/import/table-reader.ts";
import { batchesAhead, type FoundJunk, type FromSourceThread, type SourceOrder } from "./source-thread.ts";
import { readTable } from "./table-rows.ts";

const { file, name, form } = workerData as SourceOrder;

function post(message: FromSourceThread, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, moved);
}

async function readSource(): Promise<void> {
  const reader = createTableReader(form, name);
  const pack = packSignatures();
  let credit = batchesAhead;
  parentPort?.on("message", () => {
    credit += 1;
  });

  async function give({ signatures, rejected }: ReadRows, done: number, total: number): Promise<void> {
    const junk: FoundJunk[] = [];
    signatures.forEach((signature, position) => {
      const reason = junkReason(signature);
      if (reason !== null) junk.push({ position, reason });
    });
    while (credit === 0 && parentPort !== null) await once(parentPort, "message");
    credit -= 1;
    const packed = pack(signatures);
    post({ kind: "batch", packed, junk, rejected, done, total }, [packed.buffer]);
  }

  let last = { done: 0, total: 0 };
  await readTable({ file, name }, form, ({ rows, done, total }) => {
    last = { done, total };
    return give(reader.take(rows), done, total);
  });
  await give(reader.end(), last.done, last.total);
  post({ kind: "end", counts: reader.counts() });
}

readSource().then(
  () => parentPort?.close(),
  (error: unknown) => {
    if (!(error instanceof ExpectedFailure)) throw error;
    post({ kind: "failure", failure: error.failure });
    parentPort?.close();
  },
);
