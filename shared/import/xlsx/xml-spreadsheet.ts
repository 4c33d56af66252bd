// Opens a workbook that Excel 2002 and 2003 wrote as one XML file ("XML Spreadsheet 2003"), often named .xls or .xml.

import { tidyIso } from "#shared/normalise/serial-iso.ts";
import { checkEncoding } from "../encoding.ts";
import { booleanText } from "./cell-text.ts";
import { failDamaged, failTooLarge } from "./failures.ts";
import { type WorkbookLimits, workbookLimits } from "./limits.ts";
import { plainNumber } from "./plain-number.ts";
import { createRowCollector, type RowCollector } from "./row-collector.ts";
import { unescapeCell } from "./string-item.ts";
import {
  chooseDefaultSheet,
  findSheet,
  type RandomAccess,
  type RowBatch,
  type RowsOptions,
  type SheetInfo,
  type TableSource,
} from "./table-source.ts";
import { readMarkup, readMarkupEncoding } from "./text-pieces.ts";
import { createXmlReader, prefixed, type XmlAttributes, type XmlHandlers } from "./xml-reader.ts";

const toldAfter = 256 * 1024;

type Options = { readonly encoding?: string | undefined; readonly limits?: WorkbookLimits | undefined };
type Sheet = SheetInfo & { readonly index: number };

/**
 * Opens such a workbook; reads all of it once to know its sheets. Fails with IMPORT_WORKBOOK_DAMAGED, IMPORT_WORKBOOK_TOO_LARGE,
 * IMPORT_ENCODING, IMPORT_ENCODING_UNKNOWN.
 */
export async function openXmlSpreadsheet(
  file: RandomAccess,
  name: string,
  options: Options = {},
): Promise<TableSource> {
  const limits = options.limits ?? workbookLimits;
  const encoding = options.encoding === undefined ? await readMarkupEncoding(file) : checkEncoding(options.encoding);
  const xmlPart = { file: name, part: name, limits };

  const sheets: Sheet[] = [];
  const scan = createXmlReader(createSheetScan(sheets, name, limits), xmlPart);
  for await (const { text } of readMarkup(file, encoding, name)) scan.push(text);
  scan.end();
  if (sheets.length === 0) failDamaged(name, "it has no sheet");

  async function* rows({ sheet }: RowsOptions = {}): AsyncGenerator<RowBatch, void, undefined> {
    const wanted = findSheet(sheets, sheet, name);
    const collector = createRowCollector(name, limits);
    const reader = createXmlReader(createRowHandlers(collector, wanted.index, name, limits), xmlPart);
    let told = 0;
    for await (const { text, bytesRead } of readMarkup(file, encoding, name)) {
      reader.push(text);
      if (!collector.isFull() && bytesRead < told + toldAfter) continue;
      told = bytesRead;
      yield { rows: collector.take(), bytesRead, bytesTotal: file.size };
    }
    reader.end();
    yield { rows: collector.end(), bytesRead: file.size, bytesTotal: file.size };
  }

  const named = sheets.map(({ name: sheet, isHidden }) => ({ name: sheet, isHidden }));
  return { kind: "xml-spreadsheet", sheets: named, defaultSheet: chooseDefaultSheet(named), rows };
}

const sheetDepth = 2;
const tableDepth = 3;
const rowDepth = 4;
const cellDepth = 5;
const dataDepth = 6;

function createSheetScan(sheets: Sheet[], file: string, limits: WorkbookLimits): XmlHandlers {
  let isVisible = false;
  return {
    open(name, attributes, depth) {
      if (depth === sheetDepth && name === "Worksheet") {
        const index = sheets.length;
        sheets.push({ name: own(attributes, "Name") ?? `Sheet ${index + 1}`, isHidden: false, index });
        if (sheets.length > limits.sheets) failTooLarge(file, limits.sheets, "sheets");
      }
      isVisible = name === "Visible" && depth === sheetDepth + 2;
    },
    text(text) {
      const last = sheets.at(-1);
      if (isVisible && last !== undefined && /hidden/i.test(text)) sheets[last.index] = { ...last, isHidden: true };
    },
    close() {
      isVisible = false;
    },
  };
}

/** Reads `Worksheet/Table/Row/Cell/Data`; rows and cells may say their place, from 1 ("XML Spreadsheet Reference", Microsoft). */
function createRowHandlers(collector: RowCollector, wanted: number, file: string, limits: WorkbookLimits): XmlHandlers {
  let sheet = -1;
  let isInTable = false;
  let row = 0;
  let cells: string[] | null = null;
  let isInCell = false;
  let column = 0;
  let merged = 0;
  let type: string | null = null;
  let value = "";

  function place(attributes: XmlAttributes, next: number, limit: number, unit: string): number {
    const index = Number(own(attributes, "Index") ?? next);
    if (!(Number.isInteger(index) && index >= next)) failDamaged(file, `its ${unit} are out of order`);
    return index > limit ? failTooLarge(file, limit, unit) : index;
  }

  return {
    open(name, attributes, depth) {
      if (depth === sheetDepth && name === "Worksheet") sheet++;
      if (sheet !== wanted) return;
      if (depth === tableDepth) isInTable = name === "Table";
      if (!isInTable) return;
      if (depth === rowDepth && name === "Row") {
        const next = place(attributes, row + 1, limits.rows, "rows");
        collector.skip(next - row - 1);
        row = next;
        cells = [];
        column = 0;
        merged = 0;
      } else if (depth === cellDepth && name === "Cell" && cells !== null) {
        column = place(attributes, column + merged + 1, limits.columns, "columns");
        merged = Math.max(0, Number.parseInt(own(attributes, "MergeAcross") ?? "0", 10) || 0);
        isInCell = true;
      } else if (depth === dataDepth && name === "Data" && isInCell) {
        type = own(attributes, "Type") ?? "String";
        value = "";
      }
    },
    text(text) {
      if (type === null) return;
      value += text;
      if (value.length > limits.cellCharacters) failTooLarge(file, limits.cellCharacters, "characters in one cell");
    },
    close(_, depth) {
      if (depth === dataDepth && type !== null && cells !== null) {
        while (cells.length < column - 1) cells.push("");
        cells[column - 1] = dataText(type, value);
        type = null;
      } else if (depth === cellDepth) isInCell = false;
      else if (depth === rowDepth && cells !== null) {
        collector.add(cells);
        cells = null;
      } else if (depth === tableDepth) isInTable = false;
    },
  };
}

function own(attributes: XmlAttributes, name: string): string | undefined {
  return attributes[`ss:${name}`] ?? attributes[name] ?? prefixed(attributes, name);
}

function dataText(type: string, value: string): string {
  switch (type) {
    case "Number":
      return plainNumber(value.trim());
    case "DateTime":
      return tidyIso(value);
    case "Boolean":
      return booleanText(value.trim());
    case "Error":
      return "";
    default:
      return unescapeCell(value);
  }
}
