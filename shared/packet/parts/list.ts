// The pages of a list: of the online signatories, or of those whose originals on paper are enclosed.
import type { SignatoryLine } from "#shared/model/packet.ts";
import type { Flow } from "../layout/flow.ts";
import { ellipsise, textWidth } from "../layout/lines.ts";
import { listGrid } from "../layout/list-grid.ts";
import { groupBounds, type LinePlace, type PagePlaces, pagePlaces } from "../layout/list-places.ts";
import type { ListKind } from "../plan.ts";
import type { PageSetting } from "../setting.ts";
import { lineRange } from "./facts-table.ts";
import { cellLeading, type FittedCell, rowsOfCell } from "./fit-cell.ts";
import { createListCells, type ListCells } from "./list-cells.ts";
import { drawCell } from "./list-columns.ts";
import { continuedGroup, nameOfGroup, subtotalOfGroup } from "./list-groups.ts";
import { createListHeads } from "./list-heads.ts";

export type SignatoryList = {
  readonly cells: ListCells;
  /** The empty places of a page, counted from 0: the first has room for the title. */
  readonly startPage: (index: number) => PagePlaces;
  /** Draws a page with exactly its lines. @throws Error when they do not fit: then they are not those of the plan */
  readonly drawPage: (flow: Flow, index: number, lines: readonly SignatoryLine[]) => void;
};

/** A line with its cells where they stand. */
type PlacedLine = {
  readonly line: SignatoryLine;
  readonly cells: readonly (FittedCell | null)[];
  readonly rows: number;
  readonly place: LinePlace;
};

/** How far above the baseline the middle of the type is, in parts of its size. */
const middleOfType = 0.36;
const hairline = 0.3;
const hairlineGrey = 0.78;
const softGrey = 0.45;

export function createList(setting: PageSetting, list: ListKind): SignatoryList {
  const { document, words, fonts, frame } = setting;
  const grid = listGrid(frame, document.layout, words.second === null ? 1 : 2);
  const { rowHeight, cellSize } = grid;
  const groups = list === "online" ? groupBounds(document.grouping.groups) : null;
  const cells = createListCells(setting, grid, list);
  const heads = createListHeads(setting, list, grid, cells.columns);
  const titleRows = Math.ceil(heads.titleHeight / rowHeight);
  const groupIndent = cells.columns.find(({ key }) => key === "name")?.x ?? 0;

  function startPage(index: number): PagePlaces {
    return pagePlaces(grid.columns.length, grid.rows - (index === 0 ? titleRows : 0), groups);
  }
  function drawPage(flow: Flow, index: number, lines: readonly SignatoryLine[]): void {
    flow.newPage();
    if (index === 0) heads.drawTitle(flow);
    const places = startPage(index);
    const placed = lines.map((line) => placeLine(places, line));
    heads.drawHeads(flow, flow.y(), (placed.at(-1)?.place.column ?? 0) + 1);
    const top = flow.y() - grid.headHeight;
    for (const one of placed) drawLine(flow, top, one);
    for (const one of placed) drawRules(flow, top, one);
    const [first, last] = [lines[0], lines.at(-1)];
    if (first !== undefined && last !== undefined) flow.note(lineRange(words, first.line, last.line));
    flow.endPage();
  }
  function placeLine(places: PagePlaces, line: SignatoryLine): PlacedLine {
    const fitted = cells.fit(line);
    let rows = 1;
    for (const cell of fitted) if (cell !== null) rows = Math.max(rows, rowsOfCell(cell, grid));
    const place = places.place(line.line, rows);
    if (place === null) throw new Error(`Line ${line.line} does not fit on the page that is planned for it.`);
    return { line, cells: fitted, rows, place };
  }
  function drawLine(flow: Flow, top: number, placed: PlacedLine): void {
    const { line, place } = placed;
    const left = grid.columns[place.column]?.left ?? 0;
    const baseline = firstBaseline(top, placed);
    drawHeading(flow, top, place);
    const drawCells = (): void => {
      for (const [index, column] of cells.columns.entries()) {
        const cell = placed.cells[index] ?? null;
        const isWithheld = column.key === "name" && line.name === null;
        if (cell !== null) drawCell(flow, left, column, cell, baseline, isWithheld ? softGrey : 0);
      }
    };
    flow.canvas().signatory(line.line, drawCells, list);
    drawSubtotal(flow, top, place);
  }
  /** The cell of most lines stands in the middle of its rows, and the others begin level with it. */
  function firstBaseline(top: number, { place, rows, cells: fitted }: PlacedLine): number {
    let block = 0;
    let size = cellSize;
    for (const cell of fitted) {
      const height = cell === null ? 0 : (cell.lines.length - 1) * cellLeading(cell);
      if (cell === null || height <= block) continue;
      block = height;
      size = cell.size;
    }
    return top - place.row * rowHeight - (rows * rowHeight - block) / 2 - middleOfType * size;
  }
  function drawRules(flow: Flow, top: number, { place, rows }: PlacedLine): void {
    const edges = grid.columns[place.column];
    if (edges === undefined) return;
    const rule = (row: number, grey: number): void => {
      const y = top - row * rowHeight;
      flow.canvas().rule(edges.left, y, edges.right, y, hairline, grey);
    };
    rule(place.row + rows, hairlineGrey);
    if (place.subtotal !== null) rule(place.subtotal.row + 1, softGrey);
  }
  function drawHeading(flow: Flow, top: number, { column, heading }: LinePlace): void {
    if (heading === null) return;
    const { group, isContinued } = heading;
    const text = isContinued ? continuedGroup(group, setting, fitsFrom(column, 0)) : nameOfGroup(group, setting);
    drawRow(flow, "H2", text, top - heading.row * rowHeight, column, 0);
  }
  function drawSubtotal(flow: Flow, top: number, { column, subtotal }: LinePlace): void {
    if (subtotal === null) return;
    const text = subtotalOfGroup(subtotal.group, setting, fitsFrom(column, groupIndent));
    drawRow(flow, "P", text, top - subtotal.row * rowHeight, column, groupIndent);
  }
  function fitsFrom(column: number, indent: number): (text: string) => boolean {
    const { left, right } = grid.columns[column] ?? { left: 0, right: 0 };
    return (text) => textWidth(fonts.bold, text, cellSize) <= right - left - indent;
  }
  function drawRow(flow: Flow, role: "H2" | "P", text: string, y: number, column: number, indent: number): void {
    const { left, right } = grid.columns[column] ?? { left: 0, right: 0 };
    const set = fonts.bold.setLine(ellipsise(fonts.bold, text, cellSize, right - left - indent));
    const baseline = y - 0.5 * rowHeight - middleOfType * cellSize;
    flow.canvas().tag(role, () => flow.canvas().text(left + indent, baseline, set, cellSize));
  }
  return { cells, startPage, drawPage };
}
