// Opens whatever a spreadsheet may be, by its bytes and not by its name. Plain text is left to the CSV reader.
import { fail } from "#shared/errors/outcome.ts";
import { openHtmlTable } from "../html-table.ts";
import { isEncryptedWorkbook } from "./compound-file.ts";
import { containerBytes, detectContainer } from "./container.ts";
import { type WorkbookLimits, workbookLimits } from "./limits.ts";
import type { RandomAccess, TableSource } from "./table-source.ts";
import { openXlsx } from "./xlsx.ts";
import { openXmlSpreadsheet } from "./xml-spreadsheet.ts";

export type OpenOptions = {
  /** For HTML and XML that declare none or the wrong one. A WHATWG label. */
  readonly encoding?: string | undefined;
  readonly limits?: WorkbookLimits | undefined;
};

/**
 * Opens a spreadsheet; null when the file is text (CSV, TSV, also when it is named `.xls`) or nothing known. Fails with
 * IMPORT_WORKBOOK_OLD, IMPORT_WORKBOOK_ENCRYPTED, IMPORT_WORKBOOK_DAMAGED, IMPORT_WORKBOOK_TOO_LARGE, IMPORT_NOT_TEXT (an
 * archive that is no workbook), IMPORT_EMPTY (HTML without a table), IMPORT_ENCODING, IMPORT_ENCODING_UNKNOWN.
 */
export async function openSpreadsheet(
  file: RandomAccess,
  name: string,
  { encoding, limits = workbookLimits }: OpenOptions = {},
): Promise<TableSource | null> {
  const container = detectContainer((await file.read(0, Math.min(file.size, containerBytes))).slice());
  switch (container) {
    case "xlsx":
    case "zip-other":
      return openXlsx(file, name, limits);
    case "html":
      return openHtmlTable(file, name, { encoding, limits });
    case "xml-spreadsheet":
      return openXmlSpreadsheet(file, name, { encoding, limits });
    case "encrypted":
      return fail("IMPORT_WORKBOOK_ENCRYPTED", { file: name });
    case "xls-binary":
      if (await isEncryptedWorkbook(file)) return fail("IMPORT_WORKBOOK_ENCRYPTED", { file: name });
      return fail("IMPORT_WORKBOOK_OLD", { file: name, kind: "an old binary Excel workbook (XLS)" });
    case "text":
      return null;
  }
}
