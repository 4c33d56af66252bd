// Calls of the Import screen.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { junkReasons, rejectionReasons, roles } from "#shared/model/signature.ts";
import { dateOrders, nameOrders } from "#shared/model/source-file.ts";
import { count, countryCode, filePath, isoDate, job, outcome, page } from "./outcome.ts";
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
  /** False when the encoding was guessed among look-alikes: the preview wants a look. */
  encodingSure: z.boolean(),
  hasHeader: z.boolean(),
  second: mappingSchema.optional(),
  skip: z
    .array(z.object({ column: z.string(), values: z.array(z.string()).readonly() }))
    .readonly()
    .optional(),
  nameOrder: z.enum(nameOrders),
  /** How each role got its column. */
  sureness: z.partialRecord(z.enum(roles), z.enum(["preset", "name", "content", "chosen", "remembered"])),
  /** True when the mapping is the one that was used for this form before. */
  remembered: z.boolean(),
  /** Sheets of a workbook, in order; empty for text. */
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })).readonly(),
  /** The sheet that is shown; null for text. */
  sheet: z.string().nullable(),
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

/** What importing a file in a form would give; nothing is stored. */
const survey = z.object({
  rowsRead: count,
  imported: count,
  rejected: count,
  signatures: count,
  reasons: z.partialRecord(z.enum(rejectionReasons), count),
  junk: count,
  warnings: z.object({ unknownCountries: count, missingCountries: count, unreadableDates: count }),
  /** Country texts that were not understood, the most frequent first, up to 20. */
  unknownCountryTexts: z.array(z.object({ text: z.string(), rows: count })).readonly(),
  /** The country most of the file's rows name; what to offer for those that name none. */
  commonCountry: countryCode.nullable(),
});
export type ImportSurvey = z.infer<typeof survey>;

const junkSignature = z.object({
  signatureId: z.number().int(),
  sourceFile: z.string(),
  row: count,
  name: z.string(),
  email: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  reason: z.enum(junkReasons),
  /** True until someone says that this is a person. */
  held: z.boolean(),
});
export type JunkSignature = z.infer<typeof junkSignature>;

const paperLine = z.object({
  /** Line on the sheet, from 1. */
  line: z.number().int().min(1).max(1000),
  name: z.string().trim().min(1).max(300),
  city: z.string().trim().max(200),
  postalCode: z.string().trim().max(40),
  country: countryCode.nullable(),
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
        sheet: z.string().optional(),
        hasHeader: z.boolean().optional(),
      }),
    )
    .output(outcome(inspection)),
  presets: oc.output(z.array(z.object({ name: z.string(), title: z.string() })).readonly()),
  run: oc.input(z.object({ path: filePath, form: sourceFormSchema })).output(job(sourceFileSchema)),
  /** Reads a whole file without storing it, for the warnings before an import. */
  survey: oc.input(z.object({ path: filePath, form: sourceFormSchema })).output(job(survey)),
  /** Removes a source file with all it brought. Refused when a sealed packet holds a row of it. */
  remove: oc.input(z.object({ sourceFileId: z.number().int() })).output(job(z.object({ signatures: count }))),
  /** Writes one line per source file and reason: rows read, imported, rejected. */
  exportLog: oc.input(z.object({ path: filePath })).output(outcome(z.object({ files: count }))),
  /** Stores one sheet of signatures collected on paper; the same sheet number twice is refused. */
  addPaperSheet: oc
    .input(
      z.object({
        sheet: z.string().trim().min(1).max(60),
        /** `YYYY-MM-DD`, when the sheet bears one. */
        date: isoDate.nullable(),
        lines: z.array(paperLine).max(1000).readonly(),
        /** Lines that nobody can read. */
        illegible: z.number().int().min(0).max(1000),
      }),
    )
    .output(outcome(sourceFileSchema)),
  /** Signatures that are plainly no people, by source; `held` filters on whether someone decided. */
  junk: oc.input(z.object({ reason: z.enum(junkReasons).nullable(), held: z.boolean().nullable(), ...page })).output(
    outcome(
      z.object({
        total: count,
        /** Of all junk, whatever the filter. */
        byReason: z.partialRecord(z.enum(junkReasons), z.object({ held: count, counted: count })),
        signatures: z.array(junkSignature).readonly(),
      }),
    ),
  ),
  /**
   * Counts these signatures from now on, or holds them back again; what shares a key with them is linked anew. Those that would take
   * a signer off a sealed line are left as they are: their number, and the first such line.
   */
  decideJunk: oc
    .input(z.object({ signatureIds: z.array(z.number().int()).min(1).max(100_000).readonly(), count: z.boolean() }))
    .output(
      outcome(
        z.object({
          signatures: count,
          left: count,
          sealed: z.object({ packet: z.string(), line: count }).nullable(),
        }),
      ),
    ),
  list: oc.output(outcome(z.array(sourceFileSchema).readonly())),
  rejectedRows: oc
    .input(z.object({ sourceFileId: z.number().int(), ...page }))
    .output(outcome(z.object({ total: count, rows: z.array(rejectedRow).readonly() }))),
  /** Writes row number, reason and the original cells as CSV. */
  exportRejected: oc
    .input(z.object({ sourceFileId: z.number().int(), path: filePath }))
    .output(outcome(z.object({ rows: count }))),
};
