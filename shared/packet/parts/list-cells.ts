// The cells of a list's lines: their texts fitted into the columns, and how many rows a line takes. Knows nothing of pages.
import { fail } from "#shared/errors/outcome.ts";
import type { SignatoryLine } from "#shared/model/packet.ts";
import type { ListGrid } from "../layout/list-grid.ts";
import type { ListKind } from "../plan.ts";
import type { PageSetting } from "../setting.ts";
import { hanRegion } from "../text/han-region.ts";
import type { Typesetter } from "../text/typesetter.ts";
import { type CellRoom, type FittedCell, fitCell, fitsOneLine } from "./fit-cell.ts";
import { type Column, planColumns } from "./list-columns.ts";

/** A letter for which 〓 was printed: for the packet's log, which says what the paper cannot. */
export type ReplacedText = {
  readonly list: ListKind;
  readonly line: number;
  readonly column: "name" | "city";
  readonly characters: string;
};

export type ListCells = {
  readonly columns: readonly Column[];
  /**
   * Rows that a line takes, without setting more than it must.
   * @throws ExpectedFailure PACKET_UNDRAWABLE with `line`, `characters` and `column` (`name` or `city`)
   */
  readonly rows: (line: SignatoryLine) => number;
  /** The cells of a line, null where it has nothing to say. @throws ExpectedFailure PACKET_UNDRAWABLE as above */
  readonly fit: (line: SignatoryLine) => readonly (FittedCell | null)[];
  readonly replaced: readonly ReplacedText[];
};

/** A text that needs more rows is set smaller; so it leaves room for the head of the first page, 30 rows high, above it. */
const maxLines = 12;

export function createListCells({ document, words, fonts, undrawable }: PageSetting, grid: ListGrid, list: ListKind) {
  const { regular } = fonts;
  const columns = planColumns(grid, list, document);
  const common = new Map<string, FittedCell>();
  const replaced: ReplacedText[] = [];
  const roomOf = ({ width }: Column, lines = maxLines): CellRoom => ({ width, size: grid.cellSize, maxLines: lines });

  /** Fits a text that many lines have in common; it is worded once. */
  function fitCommon(column: Column, key: string, word: () => string): FittedCell {
    const known = common.get(`${column.key} ${key}`);
    if (known !== undefined) return known;
    const fitted = fitCell(regular, word(), roomOf(column));
    common.set(`${column.key} ${key}`, fitted);
    return fitted;
  }
  /** A text that a signer wrote, as it is printed, with the Han forms of where the signer lives. */
  function written(text: string, line: SignatoryLine, column: "name" | "city"): readonly [string, Typesetter] {
    const characters = undrawable.find(text);
    if (characters !== null && document.undrawable === "refuse")
      fail("PACKET_UNDRAWABLE", { line: line.line, characters, column });
    const shown = characters === null ? text : undrawable.replace(text);
    return [shown, regular.inRegion(hanRegion(shown, line.country))];
  }
  function fitWritten(text: string, line: SignatoryLine, column: Column, key: "name" | "city"): FittedCell {
    const [shown, setter] = written(text, line, key);
    if (shown !== text) replaced.push({ list, line: line.line, column: key, characters: undrawable.find(text) ?? "" });
    return fitCell(setter, shown, roomOf(column));
  }
  function fitColumn(column: Column, line: SignatoryLine): FittedCell | null {
    const { name, city, country, signedOn } = line;
    const sheet = line.sheet ?? null;
    switch (column.key) {
      case "lineNumber":
        return fitCell(regular, String(line.line), roomOf(column, 1));
      case "sheet":
        return sheet === null ? null : fitCell(regular, String(sheet), roomOf(column, 1));
      case "name":
        if (name === null) return fitCommon(column, "", () => words.label("nameWithheld"));
        return fitWritten(name, line, column, "name");
      case "city":
        return city === null || name === null ? null : fitWritten(city, line, column, "city");
      case "country":
        return country === null ? null : fitCommon(column, country, () => words.country(country));
      case "signedOn":
        return signedOn === null ? null : fitCommon(column, signedOn, () => words.shortDate(signedOn));
    }
  }
  function rowsOfColumn(column: Column, line: SignatoryLine): number {
    if (column.key === "lineNumber" || column.key === "sheet") return 1;
    const text = column.key === "name" ? line.name : column.key === "city" && line.name !== null ? line.city : null;
    if (text === null || (column.key !== "name" && column.key !== "city"))
      return fitColumn(column, line)?.lines.length ?? 1;
    const [shown, setter] = written(text, line, column.key);
    return fitsOneLine(setter, shown, roomOf(column)) ? 1 : fitCell(setter, shown, roomOf(column)).lines.length;
  }

  return {
    columns,
    rows: (line) => Math.max(...columns.map((column) => rowsOfColumn(column, line))),
    fit: (line) => columns.map((column) => fitColumn(column, line)),
    replaced,
  } satisfies ListCells;
}
