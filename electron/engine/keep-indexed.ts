// Indexes a campaign's signers behind everything else the engine does: when it is opened, and after whatever is written.
import { setTimeout } from "node:timers/promises";
import { indexSteps } from "#core/pipeline/index-signers.ts";
import type { Store } from "#core/store/store.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";

/** Milliseconds between two steps, in which calls are answered, and until a file that is being written is tried again. */
const rest = { more: 4, busy: 200 };

export type Indexing = {
  /** No step begins after it. */
  readonly stop: () => void;
};

/**
 * Starts at once and goes on until all is indexed, then again after each change. A step that fails expectedly, as on a full disk,
 * is left until the next change: searching goes on without it.
 */
export function keepIndexed(store: Store, onBug: (error: unknown) => void): Indexing {
  const step = indexSteps(store);
  let isStopped = false;
  let isRunning = false;
  let isAskedAgain = false;

  async function run(): Promise<void> {
    isRunning = true;
    try {
      for (;;) {
        isAskedAgain = false;
        // At first, too: whoever wrote is answered before.
        await setTimeout(rest.more);
        for (let result = next(); result !== "done"; result = next()) await setTimeout(rest[result]);
        if (isStopped || !isAskedAgain) return;
      }
    } catch (error) {
      if (!(error instanceof ExpectedFailure)) onBug(error);
    } finally {
      isRunning = false;
    }
  }
  function next() {
    return isStopped ? "done" : step();
  }
  function wake(): void {
    isAskedAgain = true;
    if (!isRunning && !isStopped) void run();
  }

  store.onWritten(wake);
  wake();
  return {
    stop() {
      isStopped = true;
    },
  };
}
