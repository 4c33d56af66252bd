// The columns of the list of signatories: which there are, where they stand, how a long cell is fitted. Lengths in points.
import type { ListColumns } from "../document.ts";
import type { Frame } from "../layout/frame.ts";
import { breakLines } from "../layout/lines.ts";
import type { SetText } from "../text/set-text.ts";
import type { Typesetter } from "../text/typesetter.ts";

export type ColumnKey = "lineNumber" | "name" | "city" | "country" | "signedOn";

export type Column = {
  readonly key: ColumnKey;
  /** The left edge, or the right edge of numbers. */
  readonly x: number;
  readonly width: number;
  readonly isNumber: boolean;
};

export const cellSize = 8.5;
const smallestScale = 0.85;
/** To keep a cell to two lines it may be set as small as this. */
const twoLineScale = 0.75;
const gap = 10;
/** A digit of Noto Sans is 572/1000 em wide. */
const digitWidth = (572 * cellSize) / 1000;

/** Columns with data from left to right; what number and date leave is shared by name, city and country as 5 : 3 : 3. */
export function planColumns(frame: Frame, columns: ListColumns, signers: number): readonly Column[] {
  const numberWidth = Math.max(4, String(signers).length) * digitWidth + 2;
  const dateWidth = columns.date ? 52 : 0;
  const keys: readonly ColumnKey[] = [
    "name",
    ...(columns.city ? (["city"] as const) : []),
    ...(columns.country ? (["country"] as const) : []),
  ];
  const shares = keys.map((key) => (key === "name" ? 5 : 3));
  const start = frame.left + numberWidth + gap;
  const free = frame.right - start - (columns.date ? dateWidth + gap : 0) - gap * (keys.length - 1);
  const unit = free / shares.reduce((sum, share) => sum + share, 0);
  const planned: Column[] = [{ key: "lineNumber", x: frame.left + numberWidth, width: numberWidth, isNumber: true }];
  let x = start;
  for (const [index, key] of keys.entries()) {
    const width = (shares[index] ?? 0) * unit;
    planned.push({ key, x, width, isNumber: false });
    x += width + gap;
  }
  if (columns.date) planned.push({ key: "signedOn", x: frame.right - dateWidth, width: dateWidth, isNumber: false });
  return planned;
}

/** A cell's lines at the size (points) at which they fit. */
export type FittedCell = { readonly lines: readonly SetText[]; readonly size: number };

/**
 * Fits a text into a column: as it is; else shrunk, down to 85 %; else broken into lines at 85 %, or at 75 % when that
 * makes two lines of three. Nobody is cut: what needs more than `maxLines` lines is set smaller until it fits.
 */
export function fitCell(setter: Typesetter, text: string, width: number, maxLines: number): FittedCell {
  const set = setter.setCell(text);
  const natural = (set.width * cellSize) / 1000;
  if (natural <= width) return { lines: [set], size: cellSize };
  if (natural * smallestScale <= width)
    return { lines: [set], size: Math.floor((cellSize * width * 100) / natural) / 100 };
  let size = cellSize * smallestScale;
  let lines = breakLines(setter, text.trim(), size, width);
  if (lines.length > 2) {
    const smaller = breakLines(setter, text.trim(), cellSize * twoLineScale, width);
    if (smaller.length <= 2)
      return { lines: smaller.map((line) => setter.setLine(line)), size: cellSize * twoLineScale };
  }
  while (lines.length > maxLines && size > 0.5) {
    size *= 0.8;
    lines = breakLines(setter, text.trim(), size, width);
  }
  return { lines: lines.map((line) => setter.setLine(line)), size };
}
