// The XML of one XLSX sheet to rows. Knows elements and where cells stand; cell-text.ts knows what is in them.
import { type CellContext, cellText } from "./cell-text.ts";
import { failDamaged, failTooLarge } from "./failures.ts";
import type { WorkbookLimits } from "./limits.ts";
import type { RowCollector } from "./row-collector.ts";
import { createStringItem } from "./string-item.ts";
import type { XmlHandlers } from "./xml-reader.ts";

const sheetDataDepth = 2;
const rowDepth = 3;
const cellDepth = 4;
const valueDepth = 5;

/**
 * Reads `sheetData` (ECMA-376 part 1, 18.3.1.80); everything else of the sheet is passed over. Rows and cells that say no place
 * follow the one before. Hidden rows count: nothing is dropped in silence. Merged cells have their value in the first.
 * Fails with IMPORT_WORKBOOK_DAMAGED when rows stand in the wrong order.
 */
export function createSheetHandlers(
  collector: RowCollector,
  context: CellContext,
  limits: WorkbookLimits,
): XmlHandlers {
  const { file } = context;
  const item = createStringItem(file, limits.cellCharacters);
  let isInSheetData = false;
  let row = 0;
  let cells: string[] | null = null;
  let column = -1;
  let isInCell = false;
  let type: string | undefined;
  let style: string | undefined;
  let valueElement = "";
  let value = "";

  function openRow(place: string | undefined): void {
    const next = place === undefined ? row + 1 : Number(place);
    if (!(Number.isInteger(next) && next > row)) failDamaged(file, "its rows are out of order");
    if (next > limits.rows) failTooLarge(file, limits.rows, "rows");
    if (next > row + 1) collector.skip(next - row - 1);
    row = next;
    cells = [];
    column = -1;
  }

  function openCell(place: string | undefined): void {
    column = place === undefined ? column + 1 : columnIndex(place);
    if (column < 0) failDamaged(file, "a cell has no place");
    if (column >= limits.columns) failTooLarge(file, limits.columns, "columns");
    isInCell = true;
    value = "";
  }

  function closeCell(): void {
    isInCell = false;
    const inline = item.take();
    if (cells === null) return;
    const text = cellText(type, style, type === "inlineStr" && value === "" ? inline : value, context);
    while (cells.length < column) cells.push("");
    cells[column] = text;
  }

  return {
    open(name, attributes, depth) {
      if (depth === sheetDataDepth) isInSheetData = name === "sheetData";
      if (!isInSheetData) return;
      if (depth === rowDepth && name === "row") openRow(attributes["r"]);
      else if (depth === cellDepth && cells !== null && name === "c") {
        type = attributes["t"];
        style = attributes["s"];
        openCell(attributes["r"]);
      } else if (depth === valueDepth) valueElement = isInCell ? name : "";
      else if (depth > valueDepth && valueElement === "is") item.open(name, depth - valueDepth);
    },
    text(text) {
      if (valueElement === "v") {
        value += text;
        if (value.length > limits.cellCharacters) failTooLarge(file, limits.cellCharacters, "characters in one cell");
      } else if (valueElement === "is") item.text(text);
    },
    close(_, depth) {
      if (depth === valueDepth) valueElement = "";
      else if (depth > valueDepth) item.close(depth - valueDepth);
      else if (depth === cellDepth && isInCell) closeCell();
      else if (depth === rowDepth && cells !== null) {
        collector.add(cells);
        cells = null;
      } else if (depth === sheetDataDepth) isInSheetData = false;
    },
  };
}

const letterA = 65;

/** The column of a place, from 0: `columnIndex("C5")` gives 2. -1 when there are no letters. */
function columnIndex(place: string): number {
  let column = 0;
  for (let index = 0; index < 4; index++) {
    const letter = (place.charCodeAt(index) & ~0x20) - letterA;
    if (!(letter >= 0 && letter < 26)) break;
    column = column * 26 + letter + 1;
  }
  return column - 1;
}
