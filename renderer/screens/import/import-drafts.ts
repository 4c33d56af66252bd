// Imports the files of the list that are ready, one job after another.
import type { JobProgress } from "#shared/contract/outcome.ts";
import type { ListedSourceFile } from "#shared/contract/schemas.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import { runJob } from "../../api/engine.ts";
import { changeDraft, type Draft, drafts, formOf } from "./drafts.ts";

type Perform = <T>(
  title: string,
  work: (signal: AbortSignal, onProgress: (progress: JobProgress) => void) => Promise<T>,
) => Promise<T | undefined>;

type Ending =
  | { readonly kind: "imported"; readonly file: ListedSourceFile }
  | { readonly kind: "failed"; readonly error: ExpectedFailure };

/** Drafts that can be imported as they are. */
export function readyDrafts(list: readonly Draft[]): readonly Draft[] {
  return list.filter((draft) => draft.state.kind === "ready" && formOf(draft) !== null);
}

/** A file that fails leaves the others their turn; cancelling ends the file at hand and the ones behind it. */
export async function importDrafts(
  perform: Perform,
  titleOf: (name: string, index: number, total: number) => string,
): Promise<void> {
  const ready = readyDrafts(drafts.get());
  for (const { path } of ready) changeDraft(path, (draft) => ({ ...draft, state: { kind: "waiting" } }));
  for (const [index, { path, name }] of ready.entries()) {
    changeDraft(path, (draft) => ({ ...draft, state: { kind: "importing" } }));
    let stop: AbortSignal | null = null;
    const ending = await perform(titleOf(name, index + 1, ready.length), (signal, onProgress) => {
      stop = signal;
      return importOne(path, signal, onProgress);
    });
    if (ending === undefined) return putBack(path, wasAborted(stop));
    changeDraft(path, (draft) => ({ ...draft, state: ending, ...meaningAfter(draft, ending) }));
  }
}

async function importOne(
  path: string,
  signal: AbortSignal,
  onProgress: (progress: JobProgress) => void,
): Promise<Ending> {
  const draft = drafts.get().find((other) => other.path === path);
  const form = draft === undefined ? null : formOf(draft);
  if (form === null) throw new Error("the draft went away while it waited");
  try {
    const file = await runJob(
      (client, stop) => client.import.run({ path, form }, { signal: stop }),
      signal,
      onProgress,
    );
    return { kind: "imported", file };
  } catch (error) {
    if (error instanceof ExpectedFailure && !signal.aborted) return { kind: "failed", error };
    throw error;
  }
}

/** The whole file can show what its beginning did not: that the order of dates must be chosen. */
function meaningAfter(draft: Draft, ending: Ending): Partial<Draft> {
  const asksForOrder = ending.kind === "failed" && ending.error.failure.code === "IMPORT_DATE_ORDER";
  return asksForOrder && draft.meaning !== null
    ? { meaning: { ...draft.meaning, dateOrder: null, dateOrderNeeded: true } }
    : {};
}

function wasAborted(signal: AbortSignal | null): boolean {
  return signal?.aborted === true;
}

function putBack(path: string, cancelled: boolean): void {
  drafts.set(
    drafts.get().map((draft) => {
      if (draft.state.kind !== "waiting" && draft.state.kind !== "importing") return draft;
      return { ...draft, state: { kind: "ready", note: cancelled && draft.path === path ? "cancelled" : null } };
    }),
  );
}
