// Does a long job in a thread of its own, so that whoever has the campaign open answers calls all the while: not even a COMMIT of a
// million rows holds it up.
import type { ResourceRoot } from "#core/files/resources.ts";
import { workerFile } from "#core/files/worker-file.ts";
import type { Store, StoreOptions } from "#core/store/store.ts";
import { startThread } from "#core/threads/thread.ts";
import type { JobPhase } from "#shared/contract/outcome.ts";
import { ExpectedFailure, type Failure } from "#shared/errors/outcome.ts";
import type { JobControl } from "./job.ts";
import type { InputOf, LongJobName, ResultOf } from "./long-jobs.ts";

/** What the thread is started with. */
export type LongJobOrder = {
  readonly file: string;
  readonly resources: ResourceRoot;
  readonly name: LongJobName;
  readonly input: unknown;
  readonly actor: StoreOptions["actor"];
  /** When the job was begun: all that it writes is of this moment. */
  readonly begunAt: string;
};

export type FromJobThread =
  | { readonly kind: "progress"; readonly phase: JobPhase; readonly done: number; readonly total: number }
  | { readonly kind: "end"; readonly result: unknown }
  | { readonly kind: "failure"; readonly failure: Failure };

/**
 * Runs the job and gives its result. A cancelled one ends when it has come to its next pause, as it would here: what it gives says
 * truly whether something was written. Fails as the job does, and with STORE_BUSY.
 */
export function runLongJob<Name extends LongJobName>(
  store: Store,
  { resources, actor }: { readonly resources: ResourceRoot; readonly actor: string },
  name: Name,
  input: InputOf<Name>,
  control: JobControl,
): Promise<ResultOf<Name>> {
  const { file, now } = store;
  const order: LongJobOrder = { file, resources, name, input, actor, begunAt: now() };
  return store.lend(() => follow<ResultOf<Name>>(order, control));
}

async function follow<T>(order: LongJobOrder, { signal, progress }: JobControl): Promise<T> {
  const thread = startThread<FromJobThread>(workerFile(import.meta.url, "long-job"), order);
  const cancel = () => thread.tell({ kind: "stop" });
  signal.addEventListener("abort", cancel);
  if (signal.aborted) cancel();
  try {
    for (;;) {
      const said = await thread.next();
      if (said === null) throw new Error("the thread of a job ended without a result");
      if (said.kind === "end") return said.result as T;
      if (said.kind === "failure") throw new ExpectedFailure(said.failure);
      progress(said.phase, said.done, said.total);
    }
  } finally {
    signal.removeEventListener("abort", cancel);
    await thread.stop();
  }
}
