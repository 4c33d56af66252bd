// The list of online signatories. Rows stream in; a page is written as soon as the next row does not fit on it.
import { fail } from "#shared/errors/outcome.ts";
import type { SignatoryLine } from "#shared/model/packet.ts";
import type { PacketDocument } from "../document.ts";
import type { Flow } from "../layout/flow.ts";
import type { DrawableCheck } from "../text/display.ts";
import type { Words } from "../words.ts";
import { lineRange } from "./facts-table.ts";
import { type Column, type ColumnKey, cellSize, type FittedCell, fitCell, planColumns } from "./list-columns.ts";

export type SignatoryList = {
  /** @throws ExpectedFailure PACKET_UNDRAWABLE with `line`, `characters` and `column` (`name` or `city`) */
  readonly addLine: (line: SignatoryLine) => void;
  /** Ends the last page of the list. */
  readonly finish: () => void;
};

const rowHeight = 13;
const lineHeight = 9.6;
const headHeight = 17;
const hairline = 0.3;
const hairlineGrey = 0.78;
const withheldGrey = 0.45;

/** A tall row keeps room for the head of the first page above it. */
const maxLines = 40;

export function startList(
  flow: Flow,
  document: PacketDocument,
  words: Words,
  findUndrawable: DrawableCheck,
): SignatoryList {
  const { left, right } = flow.frame;
  const { regular, bold } = flow.fonts;
  const columns = planColumns(flow.frame, document.columns, document.signers);
  const heads = columns.map((column) => fitHead(words.label(column.key), column));
  const countries = new Map<string, FittedCell>();
  const dates = new Map<string, FittedCell>();
  const withheld = new Map<string, FittedCell>();
  let firstOnPage: number | null = null;
  let lastOnPage = 0;
  let rules: number[] = [];

  function fitHead(label: string, column: Column): FittedCell {
    return fitCell(bold, label, column.width, 1);
  }
  function drawHeads(): void {
    const baseline = flow.y() - 11;
    for (const [index, column] of columns.entries()) {
      const head = heads[index];
      if (head !== undefined) drawCell(column, head, baseline, "bold");
    }
    flow.canvas().rule(left, flow.y() - headHeight, right, flow.y() - headHeight, 0.8);
    flow.skip(headHeight);
  }
  function drawCell(column: Column, cell: FittedCell, baseline: number, face: "regular" | "bold", grey = 0): void {
    let y = baseline;
    for (const line of cell.lines) {
      const x = column.isNumber ? column.x - (line.width * cell.size) / 1000 : column.x;
      flow.canvas().text(x, y, line, face, cell.size, grey);
      y -= Math.min(lineHeight, cell.size * 1.3);
    }
  }
  function endPage(): void {
    for (const y of rules) flow.canvas().rule(left, y, right, y, hairline, hairlineGrey);
    rules = [];
    if (firstOnPage !== null) flow.note(lineRange(words, firstOnPage, lastOnPage));
    firstOnPage = null;
    flow.endPage();
  }
  function openPage(): void {
    flow.newPage();
    drawHeads();
  }
  function fitCached(cache: Map<string, FittedCell>, key: string, text: string, width: number): FittedCell {
    const known = cache.get(key);
    if (known !== undefined) return known;
    const fitted = fitCell(regular, text, width, maxLines);
    cache.set(key, fitted);
    return fitted;
  }
  function check(text: string, line: number, column: ColumnKey): void {
    const characters = findUndrawable(text);
    if (characters !== null) fail("PACKET_UNDRAWABLE", { line, characters, column });
  }
  function fitValue(column: Column, line: SignatoryLine): FittedCell | null {
    switch (column.key) {
      case "lineNumber":
        return fitCell(regular, String(line.line), column.width, 1);
      case "name":
        if (line.name === null) return fitCached(withheld, "", words.label("nameWithheld"), column.width);
        check(line.name, line.line, "name");
        return fitCell(regular, line.name, column.width, maxLines);
      case "city":
        if (line.city === null || line.name === null) return null;
        check(line.city, line.line, "city");
        return fitCell(regular, line.city, column.width, maxLines);
      case "country":
        return line.country === null
          ? null
          : fitCached(countries, line.country, words.country(line.country), column.width);
      case "signedOn":
        return line.signedOn === null
          ? null
          : fitCached(dates, line.signedOn, words.shortDate(line.signedOn), column.width);
    }
  }

  flow.newPage();
  flow.prose(words.label("listTitle"), { face: "bold", size: 16, leading: 22, left, right });
  flow.prose(words.label("listIntro"), { face: "regular", size: 9, leading: 13, left, right, grey: 0.35 });
  flow.skip(10);
  drawHeads();

  return {
    addLine: (line) => {
      const cells = columns.map((column) => fitValue(column, line));
      const extra = Math.max(0, ...cells.map((cell) => ((cell?.lines.length ?? 1) - 1) * lineHeight));
      const height = rowHeight + extra;
      if (flow.room() < height) {
        endPage();
        openPage();
      }
      firstOnPage ??= line.line;
      lastOnPage = line.line;
      const baseline = flow.y() - (rowHeight + 0.72 * cellSize) / 2;
      flow.canvas().signatory(line.line, () => {
        for (const [index, cell] of cells.entries()) {
          const column = columns[index];
          if (cell === null || cell === undefined || column === undefined) continue;
          const isWithheld = column.key === "name" && line.name === null;
          drawCell(column, cell, baseline, "regular", isWithheld ? withheldGrey : 0);
        }
      });
      flow.skip(height);
      rules.push(flow.y());
    },
    finish: endPage,
  };
}
