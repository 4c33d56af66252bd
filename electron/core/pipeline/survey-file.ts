// Reads a whole file as an import would, in a thread of its own, and stores nothing: the warnings before an import.
import path from "node:path";
import { workerFile } from "#core/files/worker-file.ts";
import { startThread } from "#core/threads/thread.ts";
import type { ImportSurvey } from "#shared/contract/import.ts";
import { ExpectedFailure, type Failure } from "#shared/errors/outcome.ts";
import type { SourceForm } from "#shared/model/source-file.ts";
import type { JobControl } from "./job.ts";
import type { SourceOrder } from "./source-thread.ts";

/** What the thread says. */
export type FromSurveyThread =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "end"; readonly survey: ImportSurvey }
  | { readonly kind: "failure"; readonly failure: Failure };

/** Fails with the codes of `surveyTable`, CANCELLED. */
export async function surveyFile(file: string, form: SourceForm, control: JobControl): Promise<ImportSurvey> {
  const order: SourceOrder = { file, name: path.basename(file), form };
  const thread = startThread<FromSurveyThread>(workerFile(import.meta.url, "survey-source"), order);
  try {
    for (;;) {
      const message = await thread.next(control.signal);
      if (message === null) throw new Error("the thread that surveys the file ended without a word");
      if (message.kind === "end") return message.survey;
      if (message.kind === "failure") throw new ExpectedFailure(message.failure);
      control.progress("reading", message.done, message.total);
    }
  } finally {
    await thread.stop();
  }
}
