// A thread that helps the one which reads a source file: bytes in, packed rows out. Thin shell round piece-reader.ts.
import { parentPort, workerData } from "node:worker_threads";
import { workInBackground } from "#core/threads/background.ts";
import type { Ready, StopOrder } from "#core/threads/thread.ts";
import { type ReadAnywhere, readPiecesAnywhere } from "./piece-reader.ts";
import type { HelpOrder, PieceToRead } from "./source-thread.ts";

workInBackground();

const { form, name, reader } = workerData as HelpOrder;
let read: ReadAnywhere | null = null;

reader.on("message", ({ first, bytes }: PieceToRead) => {
  read ??= readPiecesAnywhere(form, name, first);
  const piece = read(bytes);
  reader.postMessage(piece, piece === null ? [] : [piece.packed.bytes.buffer]);
});
parentPort?.on("message", (_told: StopOrder) => {
  reader.close();
  parentPort?.close();
});
parentPort?.postMessage({ kind: "ready" } satisfies Ready);
