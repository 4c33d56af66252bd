// Answers the calls of the Import screen.

import { withoutUndefined } from "#core/pipeline/fields.ts";
import { importFile } from "#core/pipeline/import-file.ts";
import { inspectFile } from "#core/pipeline/inspect-file.ts";
import { readPresets } from "#core/pipeline/presets.ts";
import { exportRejectedRows, listRejectedRows } from "#core/pipeline/rejected-rows.ts";
import { listSourceFiles } from "#core/store/source-files.ts";
import { settle, settleAsync } from "#shared/errors/outcome.ts";
import { jobEvents } from "../job-events.ts";
import { calls } from "./context.ts";

const { import: imports } = calls;

export const importCalls = {
  inspect: imports.inspect.handler(({ context: { session }, input: { path, ...choices } }) =>
    settleAsync(() => inspectFile(path, session.resources, withoutUndefined(choices))),
  ),
  presets: imports.presets.handler(({ context }) =>
    readPresets(context.session.resources).map(({ name, title }) => ({ name, title })),
  ),
  run: imports.run.handler(({ context: { session }, input, signal }) =>
    jobEvents(signal, (control) =>
      importFile(
        session.store(),
        input.path,
        { ...input.form, mapping: withoutUndefined(input.form.mapping) },
        control,
      ),
    ),
  ),
  list: imports.list.handler(({ context }) => settle(() => listSourceFiles(context.session.store().reader))),
  rejectedRows: imports.rejectedRows.handler(({ context, input }) =>
    settle(() => listRejectedRows(context.session.store(), input.sourceFileId, input.offset, input.limit)),
  ),
  exportRejected: imports.exportRejected.handler(({ context, input }) =>
    settle(() => ({ rows: exportRejectedRows(context.session.store(), [input.sourceFileId], input.path) })),
  ),
};
