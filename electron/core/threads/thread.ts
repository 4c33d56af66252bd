// A worker thread as a caller sees it: what it says in its order, and a way to end it that leaves nothing half done.
import { Worker } from "node:worker_threads";

/** What every thread is told when nobody listens any more; it ends by itself between two steps of its work. */
export type StopOrder = { readonly kind: "stop" };

export type Thread<Said, Told = StopOrder> = {
  /** What the thread says next, or null when it has ended. A bug in the thread is thrown here. */
  readonly next: () => Promise<Said | null>;
  readonly tell: (told: Told) => void;
  /** Ends the thread, wherever it is. */
  readonly stop: () => Promise<void>;
};

/** Milliseconds in which a thread ends by itself. Ending it by force while it loads its modules can end the whole process. */
const patience = 5000;

/** Starts a thread. Whoever starts it stops it. */
export function startThread<Said, Told = StopOrder>(file: string, order: unknown): Thread<Said, Told> {
  const worker = new Worker(file, { workerData: order });
  const said: Said[] = [];
  let bug: unknown;
  let hasEnded = false;
  let wake: () => void = () => undefined;
  worker.on("message", (message: Said) => {
    said.push(message);
    wake();
  });
  worker.on("error", (error) => {
    bug = error;
    wake();
  });
  const ended = new Promise<void>((resolve) => {
    worker.on("exit", () => {
      hasEnded = true;
      wake();
      resolve();
    });
  });
  return {
    async next() {
      while (true) {
        const message = said.shift();
        if (message !== undefined) return message;
        if (bug !== undefined) throw bug;
        if (hasEnded) return null;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    tell: (told) => worker.postMessage(told),
    async stop() {
      if (hasEnded) return;
      worker.postMessage({ kind: "stop" } satisfies StopOrder);
      const force = setTimeout(() => void worker.terminate(), patience);
      await ended;
      clearTimeout(force);
    },
  };
}
