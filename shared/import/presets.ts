// What the exports of one platform look like, and which words name a column. The data stands in resources/presets/.
import { z } from "zod";
import { roles } from "#shared/model/signature.ts";
import { dateOrders } from "#shared/model/source-file.ts";

const presetSchema = z
  .strictObject({
    /** As the command line and the file name write it. */
    name: z.string().regex(/^[a-z0-9-]+$/),
    title: z.string().min(1),
    /** Where the header was seen, and what else is worth knowing. */
    notes: z.string(),
    /**
     * The columns the platform is known to write, with the role of each, or null for one that is of no use. When several columns
     * have one role the first one that holds something is taken.
     */
    columns: z.record(z.string(), z.enum(roles).nullable()),
    /** The columns of the second person, where the platform puts two into one row; the address is the one of the first. */
    second: z.record(z.string(), z.enum(roles)).optional(),
    /** The platform is recognised when every column of one of these lists is in the header. */
    recognisedBy: z.array(z.array(z.string()).min(1)),
    /** It is also recognised when the first column is one of these. */
    recognisedByFirst: z.array(z.string()).optional(),
    /** Rows that are no signatures: those with one of the values in the column. */
    skip: z.array(z.strictObject({ column: z.string(), values: z.array(z.string()).min(1) })).optional(),
    /** The order of dates, where the platform always writes the same. */
    dateOrder: z.enum(dateOrders).optional(),
  })
  .refine(({ recognisedBy, recognisedByFirst = [] }) => recognisedBy.length + recognisedByFirst.length > 0);

export type Preset = z.infer<typeof presetSchema>;

const synonymsSchema = z.partialRecord(z.enum(roles), z.array(z.string()));

/** For each role the headers that name it in several languages, the surest first. */
export type Synonyms = z.infer<typeof synonymsSchema>;

/** Reads one file of `resources/presets/`; throws on a mistake in it, which is a bug and no failure of the user's. */
export function parsePreset(json: unknown): Preset {
  return presetSchema.parse(json);
}

/** Reads `resources/presets/synonyms.json`; throws on a mistake in it. */
export function parseSynonyms(json: unknown): Synonyms {
  return synonymsSchema.parse(json);
}
