// Starts a packet worker and gives it a port of its own to the engine.
import type { WorkerFault, WorkerReady } from "#shared/contract/packet-worker.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import { requestEnginePort } from "./bridge.ts";

export type StartedWorker = {
  readonly worker: Worker;
  /** To be handed to the worker with its first message. */
  readonly port: MessagePort;
  /** Ends the worker and closes its port. */
  readonly end: () => void;
};

/** The worker, once it listens. */
export async function startWorker(worker: Worker): Promise<StartedWorker> {
  const [port] = await Promise.all([requestEnginePort(), untilReady(worker)]);
  function end(): void {
    worker.terminate();
    // Without effect once the worker has it; its end closes it there.
    port.close();
  }
  return { worker, port, end };
}

function untilReady(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.addEventListener("error", (event) => reject(new Error(event.message || "a packet worker did not start")));
    worker.addEventListener("message", ({ data }: MessageEvent<WorkerReady>) => data.kind === "ready" && resolve());
  });
}

/** What a worker said went wrong, as the window throws it. */
export function errorOf(fault: WorkerFault): Error {
  return fault.kind === "failure" ? new ExpectedFailure(fault.failure) : new Error(fault.message);
}
