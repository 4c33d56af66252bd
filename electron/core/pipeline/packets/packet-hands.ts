// Threads that draft and draw packets, as whoever has tasks for them sees them.
import { availableParallelism } from "node:os";
import type { ResourceRoot } from "#core/files/resources.ts";
import { workerFile } from "#core/files/worker-file.ts";
import type { StoreReader } from "#core/store/connection.ts";
import type { Store } from "#core/store/store.ts";
import { startThread } from "#core/threads/thread.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import { type JobControl, untilCancelled } from "../job.ts";
import { createPacketTasks } from "./packet-tasks.ts";
import type { FromPacketThread, PacketTask, PacketThreadOrder, ResultOf, ToPacketThread } from "./packet-thread.ts";

/** More draw no quicker: whoever saves the files is one. */
const mostThreads = 4;

/**
 * MB of a thread's heap for what it has just made. By default that of each grows to 192 MB, nearly all of it pages that were written
 * long since, and is no quicker.
 */
const youngMemory = 12;

/** Does tasks one after the other. Whoever opens it ends it. */
export type PacketHand = {
  /** Fails with CANCELLED and as the task does. */
  readonly perform: <Task extends PacketTask>(task: Task, control: JobControl) => Promise<ResultOf<Task>>;
  readonly end: () => Promise<void>;
};

/** Does the tasks in a thread of its own. */
export function openPacketThread(store: Store, resources: ResourceRoot): PacketHand {
  const order: PacketThreadOrder = { file: store.file, resources };
  const limits = { maxYoungGenerationSizeMb: youngMemory };
  const thread = startThread<FromPacketThread, ToPacketThread>(
    workerFile(import.meta.url, "packet"),
    order,
    [],
    limits,
  );
  /** Until the answer to the last task is there, also when nobody waits for it any more. */
  let last: Promise<unknown> = Promise.resolve();

  async function answerTo<Task extends PacketTask>(task: Task, control: JobControl): Promise<ResultOf<Task>> {
    for (;;) {
      const said = await thread.next();
      if (said === null) throw new Error("a packet thread ended without a result");
      if (said.kind === "failure") throw new ExpectedFailure(said.failure);
      if (said.kind !== "progress") return resultOf(task, said);
      if (!control.signal.aborted) control.progress(said.phase, said.done, said.total);
    }
  }

  return {
    async perform(task, control) {
      await untilCancelled(last, control.signal);
      thread.tell(task);
      const answer = answerTo(task, control);
      last = answer.catch(() => undefined);
      try {
        return await untilCancelled(answer, control.signal);
      } finally {
        if (control.signal.aborted) thread.tell({ kind: "cancel" });
      }
    },
    end: () => thread.stop(),
  };
}

/** Does the tasks in the calling thread: what is small is done before a thread has started. */
export function openPacketHand(reader: StoreReader, resources: ResourceRoot): PacketHand {
  const perform = createPacketTasks(reader, resources);
  return {
    perform: async (task, control) => resultOf(task, await perform(task, control)),
    end: () => Promise.resolve(),
  };
}

/** As many threads as do more here than one. */
export function openPacketThreads(store: Store, resources: ResourceRoot): readonly PacketHand[] {
  const length = Math.min(mostThreads, availableParallelism());
  return Array.from({ length }, () => openPacketThread(store, resources));
}

function resultOf<Task extends PacketTask>(task: Task, result: { readonly kind: string }): ResultOf<Task> {
  if (result.kind !== task.kind) throw new Error(`a packet thread was asked for ${task.kind} and gave ${result.kind}`);
  return result as ResultOf<Task>;
}
