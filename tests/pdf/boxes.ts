// Where words and rows stand on a page, in points from its upper left corner.
import { expect } from "vitest";
import { frameOf } from "#shared/packet/layout/frame.ts";
import { listGrid } from "#shared/packet/layout/list-grid.ts";
import { planColumns } from "#shared/packet/parts/list-columns.ts";
import { makeDocument } from "../unit/packet/sample.ts";
import { readWords } from "./poppler.ts";

export type Box = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

const document = makeDocument(1);
const frame = frameOf(document.paper, document.layout);
const grid = listGrid(frame, document.layout, 1);

/** Where the cells of a short list begin, and the size of their type. */
export const listType = {
  size: grid.cellSize,
  nameLeft: frame.left + (planColumns(grid, "online", document).find(({ key }) => key === "name")?.x ?? 0),
};

/** The band of each row of the list's first page, from the place of its number. */
export function rowBoxes(bytes: Uint8Array, count: number): readonly Omit<Box, "text">[] {
  const words = readWords(bytes, 3).filter((word) => word.left > 70 && word.right < 92 && /^\d+$/.test(word.text));
  expect(words).toHaveLength(count);
  return words.map(({ left, right, top, bottom }) => ({ left, right, top: top - 0.5, bottom: bottom + 0.5 }));
}

/** Words whose middles share a place; boxes of neighbouring lines may touch. */
export function overlaps(words: readonly Box[]): readonly string[] {
  const found: string[] = [];
  const sorted = [...words].sort((a, b) => a.top - b.top);
  for (const [index, word] of sorted.entries()) {
    for (const other of sorted.slice(index + 1)) {
      if (other.top >= word.bottom) break;
      const height = Math.min(word.bottom, other.bottom) - other.top;
      const width = Math.min(word.right, other.right) - Math.max(word.left, other.left);
      const smaller = Math.min(word.bottom - word.top, other.bottom - other.top);
      if (width > 0.5 && height > 0.45 * smaller) found.push(`${word.text.slice(0, 20)} / ${other.text.slice(0, 20)}`);
    }
  }
  return found;
}
