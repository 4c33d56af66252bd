// The pages of a list: of the online signatories, or of those whose originals on paper are enclosed.
import type { SignatoryLine } from "#shared/model/packet.ts";
import type { Flow } from "../layout/flow.ts";
import { breakLines, ellipsise } from "../layout/lines.ts";
import { listGrid } from "../layout/list-grid.ts";
import { groupBounds, type LinePlace, type PagePlaces, pagePlaces } from "../layout/list-places.ts";
import type { ListKind } from "../plan.ts";
import type { PageSetting } from "../setting.ts";
import type { LabelKey } from "../template.ts";
import { lineRange } from "./facts-table.ts";
import { type FittedCell, fitCell } from "./fit-cell.ts";
import { createListCells, type ListCells } from "./list-cells.ts";
import type { Column } from "./list-columns.ts";
import { nameOfGroup } from "./list-groups.ts";

export type SignatoryList = {
  readonly cells: ListCells;
  /** The empty places of a page, counted from 0: the first has room for the title. */
  readonly startPage: (index: number) => PagePlaces;
  /** Draws a page with exactly its lines. @throws Error when they do not fit: then they are not those of the plan */
  readonly drawPage: (flow: Flow, index: number, lines: readonly SignatoryLine[]) => void;
};

type Title = { readonly title: LabelKey; readonly intro: LabelKey };
const titles: { readonly [list in ListKind]: Title } = {
  online: { title: "listTitle", intro: "listIntro" },
  originals: { title: "originalsTitle", intro: "originalsIntro" },
};
const title = { size: 16, leading: 22 };
const intro = { size: 9, leading: 13 };
const titleGap = 8;
/** Keeps tall letters of the first row off the rule below the heads. */
const headGap = 1.2;

/** Lines of one signatory stand so far apart, in parts of their size; the x-height's middle is that part of it above the baseline. */
const innerLeading = 1.2;
const middleOfType = 0.36;
const hairline = 0.3;
const hairlineGrey = 0.78;
const softGrey = 0.45;

export function createList(setting: PageSetting, list: ListKind): SignatoryList {
  const { document, words, fonts, frame } = setting;
  const grid = listGrid(frame, document.layout);
  const { rowHeight, cellSize, headHeight } = grid;
  const groups = list === "online" ? groupBounds(document.grouping.groups) : null;
  const cells = createListCells(setting, grid, list);
  const width = frame.right - frame.left;
  const heads = cells.columns.map((column) =>
    fitCell(fonts.bold, words.label(column.key), { width: column.width, size: cellSize, maxLines: 1 }),
  );
  const titleHeight =
    breakLines(fonts.bold, words.label(titles[list].title), title.size, width).length * title.leading +
    breakLines(fonts.regular, words.label(titles[list].intro), intro.size, width).length * intro.leading +
    titleGap;
  const titleRows = Math.ceil(titleHeight / rowHeight);

  function startPage(index: number): PagePlaces {
    return pagePlaces(grid.columns.length, grid.rows - (index === 0 ? titleRows : 0), groups);
  }
  function drawTitle(flow: Flow): void {
    const { left, right } = frame;
    flow.prose(words.label(titles[list].title), { face: "bold", ...title, left, right, role: "H1" });
    flow.prose(words.label(titles[list].intro), { face: "regular", ...intro, left, right, grey: 0.35 });
    flow.moveTo(frame.top - titleHeight);
  }
  function drawHeads(flow: Flow, top: number): void {
    for (const { left, right } of grid.columns) {
      for (const [index, column] of cells.columns.entries()) {
        drawCell(flow, left, column, heads[index] ?? null, top - headHeight + 5.5, 0);
      }
      const y = top - headHeight + headGap;
      flow.canvas().rule(left, y, right, y, 0.8);
    }
  }
  function drawPage(flow: Flow, index: number, lines: readonly SignatoryLine[]): void {
    flow.newPage();
    if (index === 0) drawTitle(flow);
    const top = flow.y() - headHeight;
    const rules: (readonly [column: number, y: number, grey: number])[] = [];
    const places = startPage(index);
    drawHeads(flow, flow.y());
    for (const line of lines) {
      const fitted = cells.fit(line);
      const rows = rowsOf(fitted);
      const place = places.place(line.line, rows);
      if (place === null) throw new Error(`Line ${line.line} does not fit on the page that is planned for it.`);
      drawGroup(flow, place, top);
      const y = top - place.row * rowHeight;
      const leading = Math.min(rowHeight, cellSize * innerLeading);
      const baseline = y - (rows * rowHeight - (rows - 1) * leading) / 2 - middleOfType * cellSize;
      const left = grid.columns[place.column]?.left ?? 0;
      const drawCells = (): void => {
        for (const [at, column] of cells.columns.entries()) {
          const isWithheld = column.key === "name" && line.name === null;
          drawCell(flow, left, column, fitted[at] ?? null, baseline, isWithheld ? softGrey : 0);
        }
      };
      flow.canvas().signatory(line.line, drawCells, list);
      rules.push([place.column, y - rows * rowHeight, hairlineGrey]);
      if (place.subtotal !== null) rules.push([place.column, top - (place.subtotal.row + 1) * rowHeight, softGrey]);
    }
    for (const [column, y, grey] of rules) {
      const edges = grid.columns[column];
      if (edges !== undefined) flow.canvas().rule(edges.left, y, edges.right, y, hairline, grey);
    }
    const [first, last] = [lines[0], lines.at(-1)];
    if (first !== undefined && last !== undefined) flow.note(lineRange(words, first.line, last.line));
    flow.endPage();
  }
  function drawCell(flow: Flow, left: number, column: Column, cell: FittedCell | null, baseline: number, grey: number) {
    if (cell === null) return;
    let y = baseline;
    for (const line of cell.lines) {
      const x = left + (column.isNumber ? column.x - (line.width * cell.size) / 1000 : column.x);
      flow.canvas().text(x, y, line, cell.size, grey);
      y -= Math.min(rowHeight, cell.size * innerLeading);
    }
  }
  /** Heading and subtotal take a row each. */
  function drawGroup(flow: Flow, { column, heading, subtotal }: LinePlace, top: number): void {
    const edges = grid.columns[column];
    if (edges === undefined) return;
    const draw = (row: number, text: string, role: "H2" | "P", x: number): void => {
      const set = fonts.bold.setLine(ellipsise(fonts.bold, text, cellSize, edges.right - x));
      const baseline = top - (row + 0.5) * rowHeight - middleOfType * cellSize;
      flow.canvas().tag(role, () => flow.canvas().text(x, baseline, set, cellSize));
    };
    if (heading !== null) {
      const group = nameOfGroup(heading.group, setting);
      draw(heading.row, heading.isContinued ? words.label("groupContinued", { group }) : group, "H2", edges.left);
    }
    if (subtotal !== null) {
      const group = nameOfGroup(subtotal.group, setting);
      const text = words.label("subtotal", { group, groupCount: subtotal.group.signers });
      draw(subtotal.row, text, "P", edges.left + (cells.columns.find(({ key }) => key === "name")?.x ?? 0));
    }
  }
  return { cells, startPage, drawPage };
}

function rowsOf(cells: readonly (FittedCell | null)[]): number {
  return Math.max(1, ...cells.map((cell) => cell?.lines.length ?? 1));
}
