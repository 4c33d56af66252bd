// A worker thread as a caller sees it: what it says in its order, and a way to end it wherever it is.
import { type ResourceLimits, type Transferable, Worker } from "node:worker_threads";
import { fail } from "#shared/errors/outcome.ts";

/** What every thread is told when nobody listens any more; it ends by itself between two steps of its work. */
export type StopOrder = { readonly kind: "stop" };
/** The first that every thread says, once its modules are loaded. */
export type Ready = { readonly kind: "ready" };

export type Thread<Said, Told = StopOrder> = {
  /** What the thread says next, or null when it has ended. A bug in the thread is thrown here. Fails with CANCELLED. */
  readonly next: (signal?: AbortSignal) => Promise<Said | null>;
  readonly tell: (told: Told) => void;
  /** Ends the thread, wherever it is. */
  readonly stop: () => Promise<void>;
};

/** Milliseconds in which a thread may end by itself before it is ended by force. */
const patience = 300;

/** Starts a thread, and moves to it what of its order cannot be copied; `limits` are of its heap. Whoever starts it stops it. */
export function startThread<Said, Told = StopOrder>(
  file: string,
  order: unknown,
  moved: readonly Transferable[] = [],
  limits: ResourceLimits = {},
): Thread<Said, Told> {
  const worker = new Worker(file, { workerData: order, transferList: [...moved], resourceLimits: limits });
  const said: Said[] = [];
  let bug: unknown;
  let hasEnded = false;
  let isReady = false;
  const waiting = new Set<() => void>();
  function wakeAll(): void {
    for (const wake of waiting) wake();
    waiting.clear();
  }
  worker.on("message", (message: Said | Ready) => {
    if (isReady) said.push(message as Said);
    isReady = true;
    wakeAll();
  });
  worker.on("error", (error) => {
    bug = error;
    wakeAll();
  });
  worker.on("exit", () => {
    hasEnded = true;
    wakeAll();
  });
  /** Until something happens. */
  function happening(): Promise<void> {
    return new Promise((resolve) => {
      waiting.add(resolve);
    });
  }

  return {
    async next(signal) {
      signal?.addEventListener("abort", wakeAll);
      try {
        while (true) {
          if (signal?.aborted === true) fail("CANCELLED");
          const message = said.shift();
          if (message !== undefined) return message;
          if (bug !== undefined) throw bug;
          if (hasEnded) return null;
          await happening();
        }
      } finally {
        signal?.removeEventListener("abort", wakeAll);
      }
    },
    tell: (told) => worker.postMessage(told),
    async stop() {
      if (hasEnded) return;
      worker.postMessage({ kind: "stop" } satisfies StopOrder);
      // Ending a thread by force while it loads its modules can end the whole process.
      while (!isReady && !hasEnded) await happening();
      const force = setTimeout(() => void worker.terminate(), patience);
      while (!hasEnded) await happening();
      clearTimeout(force);
    },
  };
}
