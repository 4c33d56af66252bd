// Makes the PDF of a packet in a worker of its own, which has its own port to the engine.
import type { MadePacket, PacketOrder, PacketReply } from "#shared/contract/packet-worker.ts";
import type { PacketSource } from "#shared/contract/packets.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import { requestEnginePort } from "./bridge.ts";

export type PacketProgress = { readonly phase: "laying_out"; readonly done: number; readonly total: number };

/**
 * The bytes, pages and lines of a packet or of the draft of the next one. Aborting the signal ends the
 * worker, and its port with it; the promise then fails with CANCELLED.
 */
export async function makePacket(
  source: PacketSource,
  signal: AbortSignal,
  onProgress: (progress: PacketProgress) => void,
): Promise<MadePacket> {
  const port = await requestEnginePort();
  const worker = new Worker(new URL("../workers/packet-worker.ts", import.meta.url), {
    type: "module",
    name: "packet",
  });
  try {
    return await new Promise((resolve, reject) => {
      function cancel() {
        reject(new ExpectedFailure({ code: "CANCELLED", params: {} }));
      }
      if (signal.aborted) cancel();
      signal.addEventListener("abort", cancel, { once: true });
      worker.addEventListener("error", (event) =>
        reject(new Error(event.message || "the packet worker did not start")),
      );
      worker.addEventListener("messageerror", () => reject(new Error("the packet worker sent something unreadable")));
      worker.addEventListener("message", (event: MessageEvent<PacketReply>) => {
        const reply = event.data;
        switch (reply.kind) {
          case "ready":
            return worker.postMessage({ port, source } satisfies PacketOrder<MessagePort>, [port]);
          case "progress":
            return onProgress({ phase: "laying_out", done: reply.done, total: reply.total });
          case "made":
            return resolve(reply.packet);
          case "failure":
            return reject(new ExpectedFailure(reply.failure));
          case "bug":
            return reject(new Error(reply.message));
          default:
            return reply satisfies never;
        }
      });
    });
  } finally {
    worker.terminate();
    // Without effect once the worker has it; its end closes it there.
    port.close();
  }
}
