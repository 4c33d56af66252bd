// Reads each chosen file to its end in the background, for the numbers and warnings before the import.
import type { ImportSurvey } from "#shared/contract/import.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import { runJob } from "../../api/engine.ts";
import { createStore } from "../../state/store.ts";
import { askForDateOrder, type Draft, drafts, formOf, type ImportForm } from "./drafts.ts";

export type SurveyState =
  /** A large file is read only when asked. */
  | { readonly kind: "offered" }
  | { readonly kind: "waiting" }
  | { readonly kind: "running"; readonly percent: number }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly error: unknown };

export type FileSurvey = {
  /** The form it is about; a changed form begins a new one. */
  readonly key: string;
  readonly form: ImportForm;
  readonly state: SurveyState;
  /** The numbers; those of the earlier form while a new survey is not done. */
  readonly survey: ImportSurvey | null;
};

type Surveys = ReadonlyMap<string, FileSurvey>;
type Running = { readonly path: string; readonly key: string; readonly abort: AbortController };

/** By path. */
export const surveys = createStore<Surveys>(new Map());

const largestUnasked = 50_000_000;
/** Milliseconds of quiet after a change, so that several choices cost one reading. */
const pause = 350;

let timer: ReturnType<typeof setTimeout> | undefined;
let running: Running | null = null;

function keep(path: string, change: Partial<FileSurvey>): void {
  const known = surveys.get().get(path);
  if (known !== undefined) surveys.set(new Map(surveys.get()).set(path, { ...known, ...change }));
}

/** Keeps the surveys in step with the list of files until the returned function is called; one that runs goes on. */
export function followDrafts(): () => void {
  adjust();
  return drafts.subscribe(adjust);
}

/** How many kinds of things were not understood. */
export function countWarnings(survey: ImportSurvey | null): number {
  return survey === null ? 0 : Object.values(survey.warnings).filter((count) => count > 0).length;
}

/** Reads a large file after all. */
export function askForSurvey(path: string): void {
  keep(path, { state: { kind: "waiting" } });
  void runNext();
}

function adjust(): void {
  const next = new Map<string, FileSurvey>();
  for (const draft of drafts.get()) {
    const earlier = surveys.get().get(draft.path);
    const survey = surveyOf(draft, earlier);
    if (survey !== undefined) next.set(draft.path, survey);
  }
  const isSame = next.size === surveys.get().size && [...next].every(([path, one]) => surveys.get().get(path) === one);
  if (isSame) return;
  surveys.set(next);
  if (running !== null && next.get(running.path)?.key !== running.key) running.abort.abort();
  clearTimeout(timer);
  timer = setTimeout(() => void runNext(), pause);
}

/** The survey a draft should have: none while it is not ready, the known one while its form is the same. */
function surveyOf(draft: Draft, earlier: FileSurvey | undefined): FileSurvey | undefined {
  const form = draft.state.kind === "ready" ? formOf(draft) : null;
  if (form === null) return draft.state.kind === "inspecting" ? earlier : undefined;
  const key = JSON.stringify(form);
  if (earlier?.key === key) return earlier;
  const isLarge = (draft.inspection?.bytes ?? 0) > largestUnasked;
  return { key, form, state: { kind: isLarge ? "offered" : "waiting" }, survey: earlier?.survey ?? null };
}

/** One file after another: the engine has other things to do. */
async function runNext(): Promise<void> {
  if (running !== null) return;
  const waiting = [...surveys.get()].find(([, { state }]) => state.kind === "waiting");
  if (waiting === undefined) return;
  const [path, { key, form }] = waiting;
  const abort = new AbortController();
  running = { path, key, abort };
  keep(path, { state: { kind: "running", percent: 0 } });
  const isCurrent = () => surveys.get().get(path)?.key === key;
  try {
    const survey = await runJob(
      (client, signal) => client.import.survey({ path, form }, { signal }),
      abort.signal,
      ({ done, total }) => {
        const percent = total === 0 ? 0 : Math.floor((100 * done) / total);
        if (isCurrent()) keep(path, { state: { kind: "running", percent } });
      },
    );
    if (isCurrent()) keep(path, { state: { kind: "done" }, survey });
  } catch (error) {
    if (isCurrent()) fail(path, error);
  } finally {
    running = null;
    void runNext();
  }
}

function fail(path: string, error: unknown): void {
  keep(path, { state: { kind: "failed", error } });
  if (error instanceof ExpectedFailure && error.failure.code === "IMPORT_DATE_ORDER") askForDateOrder(path);
}
