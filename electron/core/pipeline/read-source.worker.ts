// A thread that reads the rows of a source file as packed signatures. Thin shell round shared-reading.ts.
import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { fileState, readPieces } from "#core/files/read-pieces.ts";
import { workInBackground } from "#core/threads/background.ts";
import type { Ready } from "#core/threads/thread.ts";
import { ExpectedFailure, settleAsync } from "#shared/errors/outcome.ts";
import { createTableReader, type SourceCounts } from "#shared/import/table-reader.ts";
import { createRowPacker } from "./pack-rows.ts";
import { helperAt } from "./reading-helper.ts";
import { createSharedReader } from "./shared-reading.ts";
import {
  batchesAhead,
  type FromSourceThread,
  type ReadingOrder,
  type SourceBatch,
  type ToSourceThread,
} from "./source-thread.ts";
import { readWorkbook } from "./table-rows.ts";

workInBackground();

const { file, name, form, pieceBytes, helper } = workerData as ReadingOrder;

function post(message: FromSourceThread, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, moved);
}

/** Nobody listens any more. */
class Stopped extends Error {}

let credit = batchesAhead;
let isStopped = false;

async function give(batch: Omit<SourceBatch, "kind">): Promise<void> {
  // A step of the event loop, so that what the thread was told is heard.
  await setImmediate();
  while (credit === 0 && !isStopped && parentPort !== null) await once(parentPort, "message");
  if (isStopped) throw new Stopped();
  credit -= 1;
  post({ kind: "batch", ...batch }, [batch.packed.bytes.buffer]);
}

async function readSource(): Promise<void> {
  parentPort?.on("message", (told: ToSourceThread) => {
    if (told.kind === "stop") isStopped = true;
    else credit += 1;
  });
  post({ kind: "end", counts: (await readRowsOfWorkbook()) ?? (await readRowsOfText()) });
}

/** Null when the file is text. */
async function readRowsOfWorkbook(): Promise<SourceCounts | null> {
  const table = createTableReader(form, name);
  const packer = createRowPacker();
  let last = { done: 0, total: 0 };
  const isWorkbook = await readWorkbook({ file, name }, form, ({ rows, done, total }) => {
    last = { done, total };
    packer.add(table.take(rows));
    return give({ ...packer.take(), rowsBefore: 0, done, total });
  });
  if (!isWorkbook) return null;
  packer.add(table.end());
  await give({ ...packer.take(), rowsBefore: 0, ...last });
  return table.counts();
}

async function readRowsOfText(): Promise<SourceCounts> {
  const { bytes: total } = await fileState(file);
  const help = helper === null ? null : helperAt(helper);
  const reader = createSharedReader(form, name, help, (rows) => give({ ...rows, total }));
  const pieces = readPieces(file, pieceBytes);
  for (;;) {
    const next = await settleAsync(() => pieces.next());
    if (!next.ok) {
      await reader.catchUp();
      throw new ExpectedFailure(next.failure);
    }
    if (next.value.done === true) return reader.end();
    await reader.push(next.value.value);
  }
}

parentPort?.postMessage({ kind: "ready" } satisfies Ready);
readSource()
  .catch((error: unknown) => {
    if (error instanceof ExpectedFailure) post({ kind: "failure", failure: error.failure });
    else if (!(error instanceof Stopped)) throw error;
  })
  .finally(() => {
    helper?.close();
    parentPort?.close();
  });
