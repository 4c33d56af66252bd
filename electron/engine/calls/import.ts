// Answers the calls of the Import screen: exports, paper sheets, junk.

import { inspectFile } from "#core/pipeline/inspect-file.ts";
import { decideJunk, reviewJunk } from "#core/pipeline/junk.ts";
import { addPaperSheet } from "#core/pipeline/paper-sheet.ts";
import { readPresets } from "#core/pipeline/presets.ts";
import { exportRejectedRows, listRejectedRows } from "#core/pipeline/rejected-rows.ts";
import { exportSourceLog, sourceLog } from "#core/pipeline/source-log.ts";
import { surveyFile } from "#core/pipeline/survey-file.ts";
import type { Store } from "#core/store/store.ts";
import { fail, settle, settleAsync } from "#shared/errors/outcome.ts";
import { jobEvents } from "../job-events.ts";
import { calls } from "./context.ts";

const { import: imports } = calls;

export const importCalls = {
  inspect: imports.inspect.handler(({ context: { session }, input: { path, ...choices } }) =>
    settleAsync(() => inspectFile(path, session.resources, choices, session.store().reader)),
  ),
  presets: imports.presets.handler(({ context }) =>
    readPresets(context.session.resources).map(({ name, title }) => ({ name, title })),
  ),
  survey: imports.survey.handler(({ input, signal }) =>
    jobEvents(signal, (control) => surveyFile(input.path, input.form, control)),
  ),
  run: imports.run.handler(({ context: { session }, input, signal }) =>
    jobEvents(signal, async (control) =>
      listed(session.store(), await session.runLongJob("importFile", input, control)),
    ),
  ),
  remove: imports.remove.handler(({ context, input, signal }) =>
    jobEvents(signal, async (control) => ({
      signatures: await context.session.runLongJob("removeSource", input.sourceFileId, control),
    })),
  ),
  list: imports.list.handler(({ context }) => settle(() => sourceLog(context.session.store().reader))),
  exportLog: imports.exportLog.handler(({ context, input }) =>
    settle(() => ({ files: exportSourceLog(context.session.store().reader, input.path) })),
  ),
  addPaperSheet: imports.addPaperSheet.handler(({ context, input }) =>
    settle(() => listed(context.session.store(), addPaperSheet(context.session.store(), input).id)),
  ),
  junk: imports.junk.handler(({ context, input: { reason, held, offset, limit } }) =>
    settle(() => reviewJunk(context.session.store().reader, reason, held, offset, limit)),
  ),
  decideJunk: imports.decideJunk.handler(({ context, input }) =>
    settle(() => decideJunk(context.session.store(), input.signatureIds, input.count)),
  ),
  rejectedRows: imports.rejectedRows.handler(({ context, input }) =>
    settle(() => listRejectedRows(context.session.store(), input.sourceFileId, input.offset, input.limit)),
  ),
  exportRejected: imports.exportRejected.handler(({ context, input }) =>
    settle(() => ({ rows: exportRejectedRows(context.session.store(), [input.sourceFileId], input.path) })),
  ),
};

function listed(store: Store, sourceFileId: number) {
  const source = sourceLog(store.reader).find(({ id }) => id === sourceFileId);
  return source ?? fail("SOURCE_UNKNOWN");
}
