// Opens an XLSX workbook: sheets by name, rows in batches, memory bounded by the shared strings.
import { fail } from "#shared/errors/outcome.ts";
import { failTooLarge } from "./failures.ts";
import { type WorkbookLimits, workbookLimits } from "./limits.ts";
import { readXmlPart } from "./part-text.ts";
import { createRowCollector } from "./row-collector.ts";
import { createStringList, readSharedStrings, type SharedStrings } from "./shared-strings.ts";
import { createSheetHandlers } from "./sheet-rows.ts";
import { type CellFormats, readCellFormats } from "./styles.ts";
import {
  chooseDefaultSheet,
  findSheet,
  type RandomAccess,
  type RowBatch,
  type RowsOptions,
  type TableSource,
} from "./table-source.ts";
import { findWorkbookPart, readWorkbook, type WorkbookSheet } from "./workbook.ts";
import { readZipDirectory, type ZipDirectory } from "./zip-directory.ts";
import type { Archive } from "./zip-part.ts";

/** Packed bytes after which a reader says how far it is, rows or not. */
const toldAfter = 256 * 1024;

/**
 * Opens a workbook; reads its table of contents and its list of sheets only. The strings and styles are read with the first
 * rows and kept as long as the source is. Fails with IMPORT_WORKBOOK_DAMAGED, IMPORT_WORKBOOK_TOO_LARGE,
 * IMPORT_WORKBOOK_ENCRYPTED, IMPORT_WORKBOOK_OLD (XLSB), and IMPORT_NOT_TEXT when the archive is no workbook.
 */
export async function openXlsx(
  file: RandomAccess,
  name: string,
  limits: WorkbookLimits = workbookLimits,
): Promise<TableSource> {
  const archive: Archive = { file, name, limits };
  const directory = await readZipDirectory(file, name, limits);
  const part = await findWorkbookPart(archive, directory);
  if (part === undefined) return fail("IMPORT_NOT_TEXT", { file: name, kind: kindOfArchive(directory) });
  if (/\.bin$/i.test(part.name)) {
    return fail("IMPORT_WORKBOOK_OLD", { file: name, kind: "a binary Excel workbook (XLSB)" });
  }
  const workbook = await readWorkbook(archive, directory, part);
  let kept: { readonly strings: SharedStrings; readonly formats: CellFormats } | null = null;

  async function* readKept(sheet: WorkbookSheet): AsyncGenerator<number, NonNullable<typeof kept>, undefined> {
    const { styles, sharedStrings } = workbook;
    const size = (styles?.size ?? 0) + (sharedStrings?.size ?? 0) + sheet.entry.size;
    if (size > limits.totalBytes) failTooLarge(name, limits.totalBytes, "bytes when it is unpacked");
    const formats = styles === undefined ? [] : await readCellFormats(archive, styles);
    const strings = sharedStrings === undefined ? createStringList() : yield* readSharedStrings(archive, sharedStrings);
    return { strings, formats };
  }

  async function* rows(options: RowsOptions = {}): AsyncGenerator<RowBatch, void, undefined> {
    const sheet = findSheet(workbook.sheets, options.sheet, name);
    const before = workbook.sharedStrings?.packedSize ?? 0;
    const bytesTotal = before + sheet.entry.packedSize;
    let told = 0;
    if (kept === null) {
      const reading = readKept(sheet);
      let piece = await reading.next();
      for (; !piece.done; piece = await reading.next()) {
        if (piece.value < told + toldAfter) continue;
        told = piece.value;
        yield { rows: [], bytesRead: told, bytesTotal };
      }
      kept = piece.value;
    }
    const collector = createRowCollector(name, limits);
    const context = { file: name, ...kept, startsIn1904: workbook.startsIn1904 };
    for await (const packed of readXmlPart(archive, sheet.entry, createSheetHandlers(collector, context, limits))) {
      if (!collector.isFull() && before + packed < told + toldAfter) continue;
      told = before + packed;
      yield { rows: collector.take(), bytesRead: told, bytesTotal };
    }
    yield { rows: collector.end(), bytesRead: bytesTotal, bytesTotal };
  }

  const sheets = workbook.sheets.map(({ name: sheet, isHidden }) => ({ name: sheet, isHidden }));
  return { kind: "xlsx", sheets, defaultSheet: chooseDefaultSheet(sheets), rows };
}

function kindOfArchive(directory: ZipDirectory): string {
  if (directory.has("content.xml") && directory.has("mimetype")) return "an OpenDocument file (ODS)";
  if (directory.has("index/document.iwa") || directory.has("index.zip")) return "a Numbers document";
  return "a ZIP archive without a workbook";
}
