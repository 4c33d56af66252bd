// Fits a text into a cell of a list: as it is, smaller, or on several rows. Lengths in points; knows nothing of pages.

import { breakLines } from "../layout/lines.ts";
import type { ListGrid } from "../layout/list-grid.ts";
import type { SetText } from "../text/set-text.ts";
import type { Typesetter } from "../text/typesetter.ts";

/** A cell's lines at the size at which they fit. */
export type FittedCell = { readonly lines: readonly SetText[]; readonly size: number };

export type CellRoom = { readonly width: number; readonly size: number; readonly maxLines: number };

/** From line to line of one cell, in parts of their size. */
const leadingShare = 1.2;
/** What one line of type takes of the height of its rows, in parts of its size: less, and it would touch the rules. */
const typeRoom = 1.12;
const smallestScale = 0.85;
/** To keep a cell to two lines it may be set as small as this. */
const twoLineScale = 0.75;

/** True when a text of that width (1/1000 em) stays on one line, shrunk or not. */
export function fitsOneLine(textWidth: number, { width, size }: CellRoom): boolean {
  return (textWidth * size * smallestScale) / 1000 <= width;
}

/**
 * Fits a text: as it is; else shrunk, down to 85 %; else broken into lines at 85 %, or at 75 % when that makes two lines of three.
 * Nobody is cut: what needs more than `maxLines` lines is set smaller until it fits.
 */
export function fitCell(setter: Typesetter, text: string, room: CellRoom): FittedCell {
  return fitSet(setter, text, setter.setCell(text), room);
}

/** The same for a text that is set already. */
export function fitSet(setter: Typesetter, text: string, set: SetText, room: CellRoom): FittedCell {
  const { width, size, maxLines } = room;
  const natural = (set.width * size) / 1000;
  if (natural <= width) return { lines: [set], size };
  if (fitsOneLine(set.width, room)) return { lines: [set], size: Math.floor((size * width * 100) / natural) / 100 };
  let smaller = size * smallestScale;
  let lines = breakLines(setter, text.trim(), smaller, width);
  if (lines.length > 2) {
    const two = breakLines(setter, text.trim(), size * twoLineScale, width);
    if (two.length <= 2) {
      smaller = size * twoLineScale;
      lines = two;
    }
  }
  while (lines.length > maxLines && smaller > 0.5) {
    smaller *= 0.8;
    lines = breakLines(setter, text.trim(), smaller, width);
  }
  return { lines: lines.map((line) => setter.setLine(line)), size: smaller };
}

/** How far apart the lines of a cell stand. */
export function cellLeading({ size }: FittedCell): number {
  return leadingShare * size;
}

/** How many rows a cell takes: beside its lines there may be a number in full size. */
export function rowsOfCell(cell: FittedCell, { rowHeight, cellSize }: ListGrid): number {
  const height = (cell.lines.length - 1) * cellLeading(cell) + typeRoom * cellSize;
  return Math.max(1, Math.ceil(height / rowHeight));
}
