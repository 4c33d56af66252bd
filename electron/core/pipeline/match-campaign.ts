// Compares the signatures of a campaign with each other, in threads of their own when there are many.
import { availableParallelism } from "node:os";
import { workerFile } from "#core/files/worker-file.ts";
import type { StoreReader } from "#core/store/connection.ts";
import { countSignatures } from "#core/store/match-records.ts";
import type { FoundPair } from "#core/store/pairs.ts";
import { startThread } from "#core/threads/thread.ts";
import { type JobControl, pause } from "./job.ts";
import { type MatchStep, makeTable, scorePairs } from "./match-steps.ts";
import type { FromMatchThread, MatchOrder, MatchShared, ScoreOrder } from "./match-thread.ts";

/** More would need more memory and gain little: the engine itself is busy with storing. */
const mostThreads = 4;
/** Below this, starting threads takes longer than comparing. */
const fewSignatures = 5000;

export type MatchScope = Pick<ScoreOrder, "floor" | "newFromId" | "known">;

/**
 * Gives every pair of signatures at or above a score, some at a time and in no order; each once, but for those that were known
 * before. Ends its threads when the caller stops listening. Fails with CANCELLED.
 */
export async function* matchCampaign(
  store: { readonly file: string; readonly reader: StoreReader },
  scope: MatchScope,
  control: JobControl,
): AsyncGenerator<readonly FoundPair[]> {
  const isSmall = countSignatures(store.reader) < fewSignatures;
  const shared = isSmall ? await tableHere(store.reader, control) : await tableElsewhere(store.file, control);
  const of = isSmall ? 1 : Math.min(mostThreads, availableParallelism());
  const orders = Array.from({ length: of }, (_, index): ScoreOrder => {
    const known = index === 0 ? scope.known : new Uint32Array();
    return { kind: "score", shared, share: { index, of }, ...scope, known };
  });
  const [only] = orders;
  if (isSmall && only !== undefined) yield* scoreHere(only, control);
  else yield* scoreElsewhere(orders, control);
}

async function tableHere(reader: StoreReader, control: JobControl): Promise<MatchShared> {
  const steps = makeTable(reader);
  let step = steps.next();
  // No pause between two rows: nothing else may be asked of a connection that gives rows one by one.
  while (step.done !== true) step = steps.next();
  await pause(control);
  return step.value;
}

async function* scoreHere(order: ScoreOrder, control: JobControl): AsyncGenerator<readonly FoundPair[]> {
  for (const { done, total, pairs } of scorePairs(order)) {
    control.progress("comparing", done, total);
    yield pairs;
    await pause(control);
  }
}

async function tableElsewhere(file: string, control: JobControl): Promise<MatchShared> {
  let shared: MatchShared | null = null;
  for await (const { message } of listen([{ kind: "table", file }])) {
    if (message.kind === "table") shared = message.shared;
    else control.progress("reading_signatures", message.step.done, message.step.total);
    await pause(control);
  }
  if (shared === null) throw new Error("the thread that reads the campaign gave no table");
  return shared;
}

async function* scoreElsewhere(
  orders: readonly ScoreOrder[],
  control: JobControl,
): AsyncGenerator<readonly FoundPair[]> {
  const last = new Map<number, MatchStep>();
  for await (const { thread, message } of listen(orders)) {
    if (message.kind !== "step") continue;
    last.set(thread, message.step);
    const steps = [...last.values()];
    // Each thread goes through all rows, and compares its share of them.
    const done = steps.reduce((sum, step) => sum + (step.total === 0 ? 1 : step.done / step.total), 0);
    control.progress("comparing", Math.floor((done / orders.length) * message.step.total), message.step.total);
    yield message.step.pairs;
    await pause(control);
  }
}

/** Starts a thread for each order and gives what they say until all have ended. */
async function* listen(
  orders: readonly MatchOrder[],
): AsyncGenerator<{ readonly thread: number; readonly message: FromMatchThread }> {
  const threads = orders.map((order) => startThread<FromMatchThread>(workerFile(import.meta.url, "match"), order));
  try {
    const waiting = new Map(threads.map((thread, index) => [index, said(thread.next(), index)]));
    while (waiting.size > 0) {
      const { index, message } = await Promise.race(waiting.values());
      const thread = threads[index];
      if (message === null || thread === undefined) {
        waiting.delete(index);
        continue;
      }
      waiting.set(index, said(thread.next(), index));
      yield { thread: index, message };
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

async function said(next: Promise<FromMatchThread | null>, index: number) {
  return { index, message: await next };
}
