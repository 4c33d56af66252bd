// The list of online signatories. Rows stream in; a page is written as soon as the next row does not fit on it.
import { fail } from "#shared/errors/outcome.ts";
import type { SignatoryLine } from "#shared/model/packet.ts";
import type { PacketDocument } from "../document.ts";
import type { Flow } from "../layout/flow.ts";
import type { UndrawableText } from "../text/drawable.ts";
import { hanRegion } from "../text/han-region.ts";
import type { Typesetter } from "../text/typesetter.ts";
import type { Words } from "../words.ts";
import { lineRange } from "./facts-table.ts";
import { type Column, cellSize, type FittedCell, fitCell, planColumns } from "./list-columns.ts";

/** A letter for which 〓 was printed: for the packet's log, which says what the paper cannot. */
export type ReplacedText = { readonly line: number; readonly column: "name" | "city"; readonly characters: string };

export type SignatoryList = {
  /** @throws ExpectedFailure PACKET_UNDRAWABLE with `line`, `characters` and `column` (`name` or `city`) */
  readonly addLine: (line: SignatoryLine) => void;
  /** Where 〓 was printed so far. */
  readonly replaced: readonly ReplacedText[];
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
  undrawable: UndrawableText,
): SignatoryList {
  const { left, right } = flow.frame;
  const { regular, bold } = flow.fonts;
  const columns = planColumns(flow.frame, document.columns, document.signers);
  const heads = columns.map((column) => fitHead(words.label(column.key), column));
  const countries = new Map<string, FittedCell>();
  const dates = new Map<string, FittedCell>();
  const withheld = new Map<string, FittedCell>();
  const replaced: ReplacedText[] = [];
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
      if (head !== undefined) drawCell(column, head, baseline);
    }
    flow.canvas().rule(left, flow.y() - headHeight, right, flow.y() - headHeight, 0.8);
    flow.skip(headHeight);
  }
  function drawCell(column: Column, cell: FittedCell, baseline: number, grey = 0): void {
    let y = baseline;
    for (const line of cell.lines) {
      const x = column.isNumber ? column.x - (line.width * cell.size) / 1000 : column.x;
      flow.canvas().text(x, y, line, cell.size, grey);
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
  /** Fits a text that many lines have in common; it is worded once. */
  function fitCommon(cache: Map<string, FittedCell>, key: string, width: number, word: () => string): FittedCell {
    const known = cache.get(key);
    if (known !== undefined) return known;
    const fitted = fitCell(regular, word(), width, maxLines);
    cache.set(key, fitted);
    return fitted;
  }
  /** Fits a text that a signer wrote, with the Han forms of where the signer lives. */
  function fitWritten(
    text: string,
    { line, country }: SignatoryLine,
    column: Column,
    key: "name" | "city",
  ): FittedCell {
    const characters = undrawable.find(text);
    if (characters === null) return fitCell(inRegion(text, country), text, column.width, maxLines);
    if (document.undrawable === "refuse") fail("PACKET_UNDRAWABLE", { line, characters, column: key });
    replaced.push({ line, column: key, characters });
    const shown = undrawable.replace(text);
    return fitCell(inRegion(shown, country), shown, column.width, maxLines);
  }
  function inRegion(text: string, country: string | null): Typesetter {
    return regular.inRegion(hanRegion(text, country));
  }
  function fitValue(column: Column, line: SignatoryLine): FittedCell | null {
    switch (column.key) {
      case "lineNumber":
        return fitCell(regular, String(line.line), column.width, 1);
      case "name":
        if (line.name === null) return fitCommon(withheld, "", column.width, () => words.label("nameWithheld"));
        return fitWritten(line.name, line, column, "name");
      case "city":
        if (line.city === null || line.name === null) return null;
        return fitWritten(line.city, line, column, "city");
      case "country": {
        const { country } = line;
        return country === null ? null : fitCommon(countries, country, column.width, () => words.country(country));
      }
      case "signedOn": {
        const { signedOn } = line;
        return signedOn === null ? null : fitCommon(dates, signedOn, column.width, () => words.shortDate(signedOn));
      }
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
          drawCell(column, cell, baseline, isWithheld ? withheldGrey : 0);
        }
      });
      flow.skip(height);
      rules.push(flow.y());
    },
    replaced,
    finish: endPage,
  };
}
