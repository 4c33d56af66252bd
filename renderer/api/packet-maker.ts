// Makes the files of sealed packets in workers of their own, which hand them to the engine.
import type { MakingOrder, MakingProgress, MakingReply } from "#shared/contract/packet-worker.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import { errorOf, startWorker } from "./packet-worker.ts";

/** Makes what an order says and gives where the files were written. One order after the other. */
export type PacketMaker = (
  order: MakingOrder,
  onProgress: (progress: MakingProgress) => void,
) => Promise<readonly string[]>;

/**
 * Lends a maker for some work and ends its worker afterwards. Aborting the signal ends it at once, and its port with it; the order
 * at hand then fails with CANCELLED. What was written whole by then stays.
 */
export async function withPacketMaker<T>(signal: AbortSignal, work: (make: PacketMaker) => Promise<T>): Promise<T> {
  const { worker, port, end } = await startWorker(
    new Worker(new URL("../workers/packet-worker.ts", import.meta.url), { type: "module", name: "packet" }),
  );
  worker.postMessage(port, [port]);
  try {
    return await work((order, onProgress) => make(worker, order, signal, onProgress));
  } finally {
    end();
  }
}

function make(
  worker: Worker,
  order: MakingOrder,
  signal: AbortSignal,
  onProgress: (progress: MakingProgress) => void,
): Promise<readonly string[]> {
  const listening = new AbortController();
  const listen = { signal: listening.signal };
  return new Promise<readonly string[]>((resolve, reject) => {
    function cancel() {
      worker.terminate();
      reject(new ExpectedFailure({ code: "CANCELLED", params: {} }));
    }
    if (signal.aborted) return cancel();
    signal.addEventListener("abort", cancel, listen);
    worker.addEventListener("error", (event) => reject(new Error(event.message || "a packet worker stopped")), listen);
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<MakingReply>) => {
        switch (data.kind) {
          case "progress":
            return onProgress(data);
          case "made":
            return resolve(data.savedTo);
          case "failure":
          case "bug":
            return reject(errorOf(data));
          default:
            return data satisfies never;
        }
      },
      listen,
    );
    worker.postMessage(order);
  }).finally(() => listening.abort());
}
