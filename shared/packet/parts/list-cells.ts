// The cells of a list's lines: their texts fitted into the columns, and how many rows a line takes. Knows nothing of pages.
import { fail } from "#shared/errors/outcome.ts";
import type { SignatoryLine } from "#shared/model/packet.ts";
import { textWidth } from "../layout/lines.ts";
import type { ListGrid } from "../layout/list-grid.ts";
import type { ListKind } from "../plan.ts";
import type { PageSetting } from "../setting.ts";
import { hanRegion } from "../text/han-region.ts";
import type { Typesetter } from "../text/typesetter.ts";
import type { LanguageWords } from "../words.ts";
import { type CellRoom, type FittedCell, fitCell, fitSet, fitsOneLine, rowsOfCell } from "./fit-cell.ts";
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

type WrittenColumn = "name" | "city";
type PrintedText = { readonly shown: string; readonly characters: string | null; readonly setter: Typesetter };
/** A column with its room, and the cells that many of its lines have in common. */
type ListColumn = { readonly column: Column; readonly room: CellRoom; readonly common: Map<string, FittedCell> };

/** Words a text that many lines have in common, from what they have of it. */
type SayOfKey = (words: LanguageWords, key: string) => string;

const sayCountry: SayOfKey = (words, code) => words.country(code);
const sayDate: SayOfKey = (words, date) => words.shortDate(date);
const sayWithheld: SayOfKey = (words) => words.label("nameWithheld");

/** A text that needs more rows is set smaller; so it leaves room for the head of the first page, 30 rows high, above it. */
const maxLines = 12;

export function createListCells(
  { document, words, fonts, undrawable }: PageSetting,
  grid: ListGrid,
  list: ListKind,
): ListCells {
  const { regular } = fonts;
  const fitted = planColumns(grid, list, document).map((column): ListColumn => {
    const isNumber = column.key === "lineNumber" || column.key === "sheet";
    return {
      column,
      common: new Map(),
      room: { width: column.width, size: grid.cellSize, maxLines: isNumber ? 1 : maxLines },
    };
  });
  const replaced: ReplacedText[] = [];

  /** Fits a text that many lines have in common; it is worded once. */
  function fitCommon({ common, room }: ListColumn, key: string, say: SayOfKey): FittedCell {
    const known = common.get(key);
    if (known !== undefined) return known;
    const cell = fitCell(
      regular,
      wordInRoom(room, (one) => say(one, key)),
      room,
    );
    common.set(key, cell);
    return cell;
  }
  /** In both languages where they have room as they are, else in the first: no line takes more rows for the second. */
  function wordInRoom({ width, size }: CellRoom, say: (one: LanguageWords) => string): string {
    const both = words.both(say);
    return document.design >= 2 && textWidth(regular, both, size) <= width ? both : say(words.first);
  }
  /** What is printed of a text that a signer wrote, with the Han forms of where the signer lives. */
  function printed(text: string, { line, country }: SignatoryLine, column: WrittenColumn): PrintedText {
    const characters = undrawable.find(text);
    if (characters !== null && document.undrawable === "refuse")
      fail("PACKET_UNDRAWABLE", { line, characters, column });
    const shown = characters === null ? text : undrawable.replace(text);
    return { shown, characters, setter: regular.inRegion(hanRegion(shown, country)) };
  }
  function fitWritten(text: string, line: SignatoryLine, { room }: ListColumn, column: WrittenColumn): FittedCell {
    const plain = regular.setPlain(text);
    if (plain !== null) return fitSet(regular, text, plain, room);
    const { shown, characters, setter } = printed(text, line, column);
    if (characters !== null) replaced.push({ list, line: line.line, column, characters });
    return fitCell(setter, shown, room);
  }
  function fitColumn(own: ListColumn, line: SignatoryLine): FittedCell | null {
    const { name, city, country, signedOn } = line;
    const sheet = line.sheet ?? null;
    switch (own.column.key) {
      case "lineNumber":
        return fitCell(regular, String(line.line), own.room);
      case "sheet":
        return sheet === null ? null : fitCell(regular, String(sheet), own.room);
      case "name":
        return name === null ? fitCommon(own, "", sayWithheld) : fitWritten(name, line, own, "name");
      case "city":
        return city === null || name === null ? null : fitWritten(city, line, own, "city");
      case "country":
        return country === null ? null : fitCommon(own, country, sayCountry);
      case "signedOn":
        return signedOn === null ? null : fitCommon(own, signedOn, sayDate);
    }
  }
  function rowsOfText(text: string, line: SignatoryLine, { room }: ListColumn, column: WrittenColumn): number {
    const width = regular.plainWidth(text);
    if (width !== null && fitsOneLine(width, room)) return 1;
    const { shown, setter } = printed(text, line, column);
    return rowsOfCell(fitCell(setter, shown, room), grid);
  }
  function rowsOfColumn(own: ListColumn, line: SignatoryLine): number {
    const { key } = own.column;
    if (key === "lineNumber" || key === "sheet") return 1;
    if (key === "name" && line.name !== null) return rowsOfText(line.name, line, own, key);
    if (key === "city" && line.city !== null && line.name !== null) return rowsOfText(line.city, line, own, key);
    const cell = fitColumn(own, line);
    return cell === null ? 1 : rowsOfCell(cell, grid);
  }
  function rows(line: SignatoryLine): number {
    let most = 1;
    for (const own of fitted) most = Math.max(most, rowsOfColumn(own, line));
    return most;
  }

  return {
    columns: fitted.map(({ column }) => column),
    rows,
    fit: (line) => fitted.map((own) => fitColumn(own, line)),
    replaced,
  };
}
