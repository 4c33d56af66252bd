// The grid of a list's pages: how high its rows are, and how large the type in them. Lengths in points.
import type { PageLayout } from "#shared/model/packet-settings.ts";
import type { Frame } from "./frame.ts";

export type ListGrid = {
  /** Rows in one column of a full page. */
  readonly rows: number;
  readonly rowHeight: number;
  readonly cellSize: number;
  /** What the heads of the columns take above the rows. */
  readonly headHeight: number;
  /** From the heads in one language to those in the other. */
  readonly headLeading: number;
  /** The edges of the columns of lines that stand side by side. */
  readonly columns: readonly { readonly left: number; readonly right: number }[];
};

/** Between two columns of lines. */
const gutter = 18;
const oneHead = 15;
const headLeading = 10;
/** Type as a part of the row height, and the largest that a list needs. */
const typeShare = 0.66;
const largestType = 10.5;

/** @param languages in which the heads of the columns are printed, one below the other */
export function listGrid(frame: Frame, { linesPerPage, listColumns }: PageLayout, languages: 1 | 2): ListGrid {
  const { left, right, top, bottom } = frame;
  const headHeight = oneHead + (languages - 1) * headLeading;
  const rowHeight = (top - bottom - headHeight) / linesPerPage;
  const middle = (left + right) / 2;
  return {
    rows: linesPerPage,
    rowHeight,
    headHeight,
    headLeading,
    cellSize: Math.round(Math.min(largestType, rowHeight * typeShare) * 100) / 100,
    columns:
      listColumns === 1
        ? [{ left, right }]
        : [
            { left, right: middle - gutter / 2 },
            { left: middle + gutter / 2, right },
          ],
  };
}
