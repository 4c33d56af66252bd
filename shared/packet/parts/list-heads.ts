// What stands above the rows of a list: its title on the first page, and the heads of its columns on each.
import type { Flow, ProseStyle } from "../layout/flow.ts";
import { breakLines } from "../layout/lines.ts";
import type { ListGrid } from "../layout/list-grid.ts";
import type { ListKind } from "../plan.ts";
import type { PageSetting } from "../setting.ts";
import type { LabelKey } from "../template.ts";
import { type FittedCell, fitCell } from "./fit-cell.ts";
import { type Column, drawCell } from "./list-columns.ts";

export type ListHeads = {
  /** What the title takes of the first page, in points. */
  readonly titleHeight: number;
  readonly drawTitle: (flow: Flow) => void;
  /** Draws the heads of the first so many columns of lines, from `top` down. */
  readonly drawHeads: (flow: Flow, top: number, count: number) => void;
};

const titles: { readonly [list in ListKind]: { readonly title: LabelKey; readonly intro: LabelKey } } = {
  online: { title: "listTitle", intro: "listIntro" },
  originals: { title: "originalsTitle", intro: "originalsIntro" },
};
const belowTitle = 8;
/** Keeps tall letters of the first row off the rule below the heads. */
const headGap = 1.2;
/** From that rule to the lowest baseline. */
const baselineGap = 4.3;
const ruleWidth = 0.8;

export function createListHeads(
  { words, fonts, frame }: PageSetting,
  list: ListKind,
  grid: ListGrid,
  columns: readonly Column[],
): ListHeads {
  const { left, right } = frame;
  const title: ProseStyle = { face: "bold", size: 16, leading: 22, left, right, role: "H1" };
  const intro: ProseStyle = { face: "regular", size: 9, leading: 13, left, right, grey: 0.35 };
  const texts = [
    { text: words.label(titles[list].title), style: title },
    { text: words.label(titles[list].intro), style: intro },
  ] as const;
  const heights = texts.map(
    ({ text, style }) => breakLines(fonts[style.face], text, style.size, right - left).length * style.leading,
  );
  const titleHeight = heights.reduce((sum, height) => sum + height, belowTitle);
  /** The heads of each column from the lowest line up: in two languages the first stands above the second. */
  const heads = columns.map((column): readonly FittedCell[] => {
    const labels = words.pair((one) => one.label(column.key)).filter((label) => label !== null);
    const room = { width: column.width, size: grid.cellSize, maxLines: 1 };
    return labels.toReversed().map((label) => fitCell(fonts.bold, label, room));
  });

  return {
    titleHeight,
    drawTitle: (flow) => {
      for (const { text, style } of texts) flow.prose(text, style);
      flow.moveTo(frame.top - titleHeight);
    },
    drawHeads: (flow, top, count) => {
      const rule = top - grid.headHeight + headGap;
      for (const edges of grid.columns.slice(0, count)) {
        for (const [index, column] of columns.entries()) {
          for (const [line, head] of (heads[index] ?? []).entries()) {
            drawCell(flow, edges.left, column, head, rule + baselineGap + line * grid.headLeading);
          }
        }
        flow.canvas().rule(edges.left, rule, edges.right, rule, ruleWidth);
      }
    },
  };
}
