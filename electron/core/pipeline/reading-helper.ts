// The thread that helps with the reading, as the one that reads sees it.
import type { MessagePort } from "node:worker_threads";
import type { ReadPiece } from "./piece-reader.ts";
import type { ReadingHelper } from "./shared-reading.ts";
import type { PieceToRead } from "./source-thread.ts";

/** Asks the helper at the other end of a port, which answers in the order of the questions. The port is closed when all is read. */
export function helperAt(port: MessagePort): ReadingHelper {
  const asked: ((read: ReadPiece | null) => void)[] = [];
  let hasEnded = false;
  port.on("message", (read: ReadPiece | null) => asked.shift()?.(read));
  port.on("close", () => {
    hasEnded = true;
    for (const answer of asked.splice(0)) answer(null);
  });
  return (first, bytes) =>
    new Promise((resolve) => {
      if (hasEnded) {
        resolve(null);
        return;
      }
      asked.push(resolve);
      port.postMessage({ first, bytes } satisfies PieceToRead);
    });
}
