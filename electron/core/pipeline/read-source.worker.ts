// A thread that reads a source file: its digest first, then its rows as packed signatures. Thin shell round shared/import.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { readPieces } from "#core/files/read-pieces.ts";
import { packSignatures } from "#core/store/signature-batch.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import { junkReason } from "#shared/import/junk.ts";
import { createTableReader, type ReadRows } from "#shared/import/table-reader.ts";
import { batchesAhead, type FromSourceThread, type SourceOrder } from "./source-thread.ts";
import { readTable } from "./table-rows.ts";

const order = workerData as SourceOrder;
const { file, name, form } = order;

function post(message: FromSourceThread): void {
  parentPort?.postMessage(message);
}

async function readSource(): Promise<void> {
  post({ kind: "digest", sha256: await digest() });

  const reader = createTableReader(form, name);
  const pack = packSignatures(form);
  let credit = batchesAhead;
  parentPort?.on("message", () => {
    credit += 1;
  });

  async function give({ signatures, rejected }: ReadRows, done: number, total: number): Promise<void> {
    const junk = signatures.flatMap((signature, position) => {
      const reason = junkReason(signature);
      return reason === null ? [] : [{ position, reason }];
    });
    while (credit === 0 && parentPort !== null) await once(parentPort, "message");
    credit -= 1;
    post({ kind: "batch", values: pack(signatures), junk, rejected, done, total });
  }

  let last = { done: 0, total: 0 };
  await readTable({ file, name }, form, ({ rows, done, total }) => {
    last = { done, total };
    return give(reader.take(rows), done, total);
  });
  await give(reader.end(), last.done, last.total);
  post({ kind: "end", counts: reader.counts() });
}

async function digest(): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of readPieces(file)) hash.update(piece);
  return hash.digest("hex");
}

readSource().then(
  () => parentPort?.close(),
  (error: unknown) => {
    if (!(error instanceof ExpectedFailure)) throw error;
    post({ kind: "failure", failure: error.failure });
    parentPort?.close();
  },
);
