// A thread that surveys a source file. Thin shell round surveyTable.

import { parentPort, workerData } from "node:worker_threads";
import { workInBackground } from "#core/threads/background.ts";
import type { Ready } from "#core/threads/thread.ts";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import type { SourceOrder } from "./source-thread.ts";
import type { FromSurveyThread } from "./survey-file.ts";
import { surveyTable } from "./survey-table.ts";

workInBackground();

function post(message: FromSurveyThread): void {
  parentPort?.postMessage(message);
}

parentPort?.postMessage({ kind: "ready" } satisfies Ready);
surveyTable(workerData as SourceOrder, ({ done, total }) => post({ kind: "progress", done, total })).then(
  (survey) => post({ kind: "end", survey }),
  (error: unknown) => {
    if (!(error instanceof ExpectedFailure)) throw error;
    post({ kind: "failure", failure: error.failure });
  },
);
