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
