// A thread that reads a source file: its digest first, then its rows as packed signatures. Thin shell round shared/import.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { readPieces } from "#core/files/read-pieces.ts";
import { packSignatures } from "#core/store/signature-batch.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import { createSourceReader, type ReadRows } from "#shared/import/source-reader.ts";
import { batchesAhead, type FromSourceThread, type SourceOrder } from "./source-thread.ts";

const order = workerData as SourceOrder;

function post(message: FromSourceThread): void {
  parentPort?.postMessage(message);
}

async function readSource(): Promise<void> {
  const sha256 = await digest();
  post({ kind: "digest", sha256 });

  const reader = createSourceReader(order.form, order.name);
  const pack = packSignatures(order.form.mapping);
  const hash = createHash("sha256");
  let credit = batchesAhead;
  let bytes = 0;
  parentPort?.on("message", () => {
    credit += 1;
  });

  async function give({ signatures, rejected }: ReadRows): Promise<void> {
    while (credit === 0 && parentPort !== null) await once(parentPort, "message");
    credit -= 1;
    post({ kind: "batch", values: pack(signatures), rejected, bytes });
  }

  for await (const piece of readPieces(order.file)) {
    hash.update(piece);
    bytes += piece.length;
    await give(reader.push(piece));
  }
  await give(reader.end());
  post({ kind: "end", counts: reader.counts(), sha256: hash.digest("hex") });
}

async function digest(): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of readPieces(order.file)) hash.update(piece);
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
