// The columns of a list of signatories: which there are, where they stand, and their cells drawn. Lengths in points.
import type { PacketDocument } from "../document.ts";
import type { Flow } from "../layout/flow.ts";
import type { ListGrid } from "../layout/list-grid.ts";
import type { ListKind } from "../plan.ts";
import { cellLeading, type FittedCell } from "./fit-cell.ts";

export type ColumnKey = "lineNumber" | "sheet" | "name" | "city" | "country" | "signedOn";

export type Column = {
  readonly key: ColumnKey;
  /** The left edge, or the right edge of numbers, from the left edge of the column of lines. */
  readonly x: number;
  readonly width: number;
  readonly isNumber: boolean;
};

/** Lengths in parts of the type size: a digit of Noto Sans; a date of ten digits and dots; between two columns. */
const digitWidth = 0.572;
const dateWidth = 6.1;
const sheetWidth = 3.6;
const gapWidth = 1.15;

/**
 * Columns with data from left to right, without the one that the list is grouped by; what numbers and date leave is shared by
 * name, city and country as 5 : 3 : 3. Where two columns of lines stand side by side there is room for one beside the name.
 */
export function planColumns(grid: ListGrid, list: ListKind, document: PacketDocument): readonly Column[] {
  const size = grid.cellSize;
  const gap = gapWidth * size;
  const [first = { left: 0, right: 0 }] = grid.columns;
  const width = first.right - first.left;
  const lines = list === "online" ? document.signers : document.originals.signers;
  const numberWidth = Math.max(4, String(lines).length) * digitWidth * size + 2;
  const shown = shownColumns(list, document).slice(0, grid.columns.length === 1 ? 3 : 1);
  const planned: Column[] = [{ key: "lineNumber", x: numberWidth, width: numberWidth, isNumber: true }];
  let x = numberWidth + gap;
  if (list === "originals") {
    planned.push({ key: "sheet", x: x + sheetWidth * size, width: sheetWidth * size, isNumber: true });
    x += sheetWidth * size + gap;
  }
  const hasDate = shown.includes("signedOn");
  const right = hasDate ? width - dateWidth * size - gap : width;
  const texts = ["name", ...shown.filter((key) => key !== "signedOn")] as const;
  const unit = (right - x - gap * (texts.length - 1)) / (2 + 3 * texts.length);
  for (const key of texts) {
    const own = (key === "name" ? 5 : 3) * unit;
    planned.push({ key, x, width: own, isNumber: false });
    x += own + gap;
  }
  if (hasDate) planned.push({ key: "signedOn", x: width - dateWidth * size, width: dateWidth * size, isNumber: false });
  return planned;
}

function shownColumns(list: ListKind, { columns, originals, grouping }: PacketDocument) {
  const data = list === "online" ? columns : (originals.columns ?? columns);
  const groupedBy = list === "online" ? grouping.by : "none";
  return [
    ...(data.city && groupedBy !== "city" ? (["city"] as const) : []),
    ...(data.country && groupedBy !== "country" ? (["country"] as const) : []),
    ...(data.date ? (["signedOn"] as const) : []),
  ];
}

/** Shows a cell with its first line on the baseline; `left` is the edge of the column of lines. */
export function drawCell(flow: Flow, left: number, column: Column, cell: FittedCell, baseline: number, grey = 0): void {
  const canvas = flow.canvas();
  let y = baseline;
  for (const line of cell.lines) {
    const x = left + (column.isNumber ? column.x - (line.width * cell.size) / 1000 : column.x);
    canvas.text(x, y, line, cell.size, grey);
    y -= cellLeading(cell);
  }
}
