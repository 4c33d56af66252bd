// Calls of the Import screen.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { rejectionReasons } from "#shared/model/signature.ts";
import { dateOrders } from "#shared/model/source-file.ts";
import { count, filePath, job, outcome, page } from "./outcome.ts";
import { mappingSchema, sourceFileSchema, sourceFormSchema } from "./schemas.ts";

const inspection = z.object({
  path: z.string(),
  name: z.string(),
  bytes: count,
  encoding: z.string(),
  delimiter: z.string(),
  preset: z.string().nullable(),
  mapping: mappingSchema,
  dateOrder: z.enum([...dateOrders, "ambiguous"]).nullable(),
  /** Column names, made unique; as they stand in the file otherwise. */
  header: z.array(z.string()).readonly(),
  /** The first data rows, up to 20. */
  rows: z.array(z.array(z.string()).readonly()).readonly(),
});
export type Inspection = z.infer<typeof inspection>;

const rejectedRow = z.object({
  row: count,
  reason: z.enum(rejectionReasons),
  cells: z.array(z.string()).readonly(),
});

export const importContract = {
  /** Reads the beginning of a file and says how it is understood; nothing is stored. */
  inspect: oc
    .input(
      z.object({
        path: filePath,
        encoding: z.string().optional(),
        delimiter: z.string().length(1).optional(),
        preset: z.string().optional(),
      }),
    )
    .output(outcome(inspection)),
  presets: oc.output(z.array(z.object({ name: z.string(), title: z.string() })).readonly()),
  run: oc.input(z.object({ path: filePath, form: sourceFormSchema })).output(job(sourceFileSchema)),
  list: oc.output(outcome(z.array(sourceFileSchema).readonly())),
  rejectedRows: oc
    .input(z.object({ sourceFileId: z.number().int(), ...page }))
    .output(outcome(z.object({ total: count, rows: z.array(rejectedRow).readonly() }))),
  /** Writes row number, reason and the original cells as CSV. */
  exportRejected: oc
    .input(z.object({ sourceFileId: z.number().int(), path: filePath }))
    .output(outcome(z.object({ rows: count }))),
};
