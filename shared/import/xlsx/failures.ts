// The two ways in which a workbook's content ends its reading. The details are written here and hold nothing of the file's cells.
import { fail } from "#shared/errors/outcome.ts";

/** IMPORT_WORKBOOK_DAMAGED {file,detail}. */
export function failDamaged(file: string, detail: string): never {
  return fail("IMPORT_WORKBOOK_DAMAGED", { file, detail });
}

/** IMPORT_WORKBOOK_TOO_LARGE {file,detail}; the limit is told in figures. */
export function failTooLarge(file: string, limit: number, unit: string): never {
  return fail("IMPORT_WORKBOOK_TOO_LARGE", { file, detail: `more than ${limit.toLocaleString("en-US")} ${unit}` });
}
