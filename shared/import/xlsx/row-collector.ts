// Collects the rows of a sheet into batches: blank rows, widths and limits are the same for every kind of workbook.
import type { Row } from "../rows.ts";
import { failTooLarge } from "./failures.ts";
import type { WorkbookLimits } from "./limits.ts";

export type RowCollector = {
  /** The next row; the cells are the collector's from then on. */
  readonly add: (cells: string[]) => void;
  /** That many rows have nothing in them. */
  readonly skip: (rows: number) => void;
  /** Whether there is enough for a batch. */
  readonly isFull: () => boolean;
  readonly take: () => readonly Row[];
  /** The rows that are left. */
  readonly end: () => readonly Row[];
};

const batchRows = 2000;
const batchCells = 100_000;
/** Sheets leave out empty cells at the end of a row, so columns without a name show in the rows below the header only. */
const rowsThatWidenHeader = 100;
const blankRow: Row = [""];

/**
 * Blank rows between others become rows of one empty cell; those before the first and after the last row are none. Empty cells
 * at the end of a row are left out, but the first row is as wide as the widest of the 100 after it. Fails with
 * IMPORT_WORKBOOK_TOO_LARGE.
 */
export function createRowCollector(file: string, limits: WorkbookLimits): RowCollector {
  let rows: Row[] = [];
  let header: string[] | null = null;
  let headerIsWhole = false;
  let rowsGiven = 0;
  let blankRows = 0;
  let cellsGiven = 0;
  let cellsInBatch = 0;

  function widenHeader(): void {
    if (header === null || headerIsWhole) return;
    const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
    while (header.length < width) header.push("");
    headerIsWhole = true;
  }

  function add(cells: string[]): void {
    while (cells.length > 0 && cells[cells.length - 1] === "") cells.pop();
    if (cells.every((cell) => cell.trim() === "")) {
      skip(1);
      return;
    }
    for (; blankRows > 0; blankRows--) rows.push(blankRow);
    rows.push(cells);
    header ??= cells;
    rowsGiven++;
    cellsInBatch += cells.length;
    cellsGiven += cells.length;
    if (rowsGiven > limits.rows) failTooLarge(file, limits.rows, "rows");
    if (cells.length > limits.columns) failTooLarge(file, limits.columns, "columns");
    if (cellsGiven > limits.cells) failTooLarge(file, limits.cells, "cells");
    if (rows.length > rowsThatWidenHeader) widenHeader();
  }

  function skip(count: number): void {
    if (header === null) return;
    blankRows += count;
    rowsGiven += count;
    if (rowsGiven > limits.rows) failTooLarge(file, limits.rows, "rows");
  }

  function take(): readonly Row[] {
    if (header !== null && !headerIsWhole) return [];
    const batch = rows;
    rows = [];
    cellsInBatch = 0;
    return batch;
  }

  return {
    add,
    skip,
    isFull: () => headerIsWhole && (rows.length >= batchRows || cellsInBatch >= batchCells),
    take,
    end() {
      widenHeader();
      return take();
    },
  };
}
