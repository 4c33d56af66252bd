// HTML in pieces to the rows of its tables, forgiving as browsers are. Knows elements; html-table.ts chooses the table.
import { Parser } from "htmlparser2";
import { failTooLarge } from "./xlsx/failures.ts";
import type { WorkbookLimits } from "./xlsx/limits.ts";

export type HtmlTableParser = { readonly push: (text: string) => void; readonly end: () => void };

export type HtmlTableOptions = {
  readonly file: string;
  readonly limits: WorkbookLimits;
  /** Number of the table whose rows are given, from 0 in the order of their beginnings; null: none. */
  readonly wanted: number | null;
  readonly onRow: (cells: string[]) => void;
  /** A table has ended with so many rows. */
  readonly onTable: (index: number, rows: number) => void;
};

type Table = {
  readonly index: number;
  /** Rows that cells from above still reach into, by column. */
  readonly reach: number[];
  rows: number;
  cells: string[] | null;
  isInCell: boolean;
  /** Column of the open cell. */
  column: number;
  text: string;
};

/** HTML, "attributes common to td and th elements": more is clamped. */
const widestCell = 1000;
const tallestCell = 65_534;
const deepest = 5000;
const silent = new Set(["script", "style", "title", "noscript", "template"]);
const blocks = new Set(["p", "div", "li", "h1", "h2", "h3", "h4"]);

/**
 * Reads rows of cells: entities decoded, white space collapsed as on the screen, `br` and blocks begin a line, a cell that
 * spans columns or rows has its text in the first place and empty cells in the others. Fails with IMPORT_WORKBOOK_TOO_LARGE.
 */
export function createHtmlTableParser({ file, limits, wanted, onRow, onTable }: HtmlTableOptions): HtmlTableParser {
  const tables: Table[] = [];
  let tableCount = 0;
  let depth = 0;
  let silence = 0;
  let sinceMarkup = 0;

  function openTable(): void {
    if (tableCount >= limits.sheets) failTooLarge(file, limits.sheets, "tables");
    tables.push({ index: tableCount++, reach: [], rows: 0, cells: null, isInCell: false, column: 0, text: "" });
  }

  function openCell(table: Table, attributes: { readonly [name: string]: string }): void {
    closeCell(table);
    table.cells ??= [];
    reachDown(table, table.cells);
    const first = table.cells.length;
    const width = span(attributes["colspan"], widestCell);
    if (first + width > limits.columns) failTooLarge(file, limits.columns, "columns");
    const height = span(attributes["rowspan"], tallestCell);
    for (let column = first; column < first + width; column++) {
      table.cells.push("");
      if (height > 1) table.reach[column] = height - 1;
    }
    table.isInCell = true;
    table.text = "";
    table.column = first;
  }

  function closeCell(table: Table): void {
    if (!table.isInCell) return;
    table.isInCell = false;
    if (table.cells !== null && table.index === wanted) table.cells[table.column] = tidyText(table.text);
  }

  function closeRow(table: Table): void {
    closeCell(table);
    if (table.cells === null) return;
    for (let column = table.cells.length; column < table.reach.length; column++) {
      table.reach[column] = Math.max(0, (table.reach[column] ?? 0) - 1);
    }
    table.rows++;
    if (table.index === wanted) onRow(table.cells);
    table.cells = null;
  }

  function closeTable(table: Table): void {
    closeRow(table);
    tables.pop();
    onTable(table.index, table.rows);
  }

  function add(table: Table | undefined, text: string): void {
    if (table === undefined || silence > 0 || !table.isInCell || table.index !== wanted) return;
    table.text += text;
    if (table.text.length > limits.cellCharacters) failTooLarge(file, limits.cellCharacters, "characters in one cell");
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      sinceMarkup = 0;
      depth++;
      if (depth > deepest) failTooLarge(file, deepest, "elements within each other");
      const table = tables.at(-1);
      if (silent.has(name)) silence++;
      else if (name === "table") openTable();
      else if (table === undefined) return;
      else if (name === "tr") closeRow(table);
      else if (name === "td" || name === "th") openCell(table, attributes);
      else if (name === "br" || blocks.has(name)) add(table, "\n");
    },
    onclosetag(name) {
      sinceMarkup = 0;
      depth--;
      const table = tables.at(-1);
      if (silent.has(name)) silence--;
      else if (table === undefined) return;
      else if (name === "table") closeTable(table);
      else if (name === "tr") closeRow(table);
      else if (name === "td" || name === "th") closeCell(table);
    },
    ontext(text) {
      sinceMarkup = 0;
      add(tables.at(-1), text.replace(/[ \t\r\n\f]+/g, " "));
    },
    oncomment() {
      sinceMarkup = 0;
    },
  });

  return {
    push(text) {
      sinceMarkup += text.length;
      parser.write(text);
      if (sinceMarkup > limits.markupCharacters + text.length) {
        failTooLarge(file, limits.markupCharacters, "characters in one tag");
      }
    },
    end() {
      parser.end();
      for (let table = tables.at(-1); table !== undefined; table = tables.at(-1)) closeTable(table);
    },
  };
}

/** Fills the places that cells from above reach into. */
function reachDown({ reach }: Table, cells: string[]): void {
  for (let left = reach[cells.length] ?? 0; left > 0; left = reach[cells.length] ?? 0) {
    reach[cells.length] = left - 1;
    cells.push("");
  }
}

function span(written: string | undefined, most: number): number {
  const count = Number.parseInt(written ?? "1", 10);
  return count > 0 ? Math.min(count, most) : 1;
}

function tidyText(text: string): string {
  return text
    .replace(/ {2,}/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .replaceAll("\0", "")
    .trim();
}
