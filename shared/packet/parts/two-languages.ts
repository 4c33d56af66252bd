// Texts of a packet in one language, or in two side by side, paragraph by paragraph.
import { type Flow, gutter, type ProseStyle } from "../layout/flow.ts";
import { breakLines } from "../layout/lines.ts";

/** What both languages say; the second is null when there is one language. */
export type Pair<T> = readonly [first: T, second: T | null];

/** Sets a text; in two languages both begin at the same height. */
export function drawPair(flow: Flow, [first, second]: Pair<string>, style: ProseStyle): void {
  if (second === null) flow.prose(first, style);
  else flow.sideBySide(first, second, style);
}

/** Sets paragraphs with room after each, the first beside the first of the other language. */
export function drawPairs(
  flow: Flow,
  [first, second]: Pair<readonly string[]>,
  style: ProseStyle,
  after: number,
): void {
  for (let index = 0; index < Math.max(first.length, second?.length ?? 0); index++) {
    drawPair(flow, [first[index] ?? "", second === null ? null : (second[index] ?? "")], style);
    flow.skip(after);
  }
}

/** How much room {@link drawPair} takes on one page, in points. */
export function pairHeight(flow: Flow, [first, second]: Pair<string>, style: ProseStyle): number {
  const width = style.right - style.left;
  const column = second === null ? width : (width - gutter) / 2;
  const lines = [first, second ?? ""].map(
    (text) => breakLines(flow.fonts[style.face], text, style.size, column).length,
  );
  return Math.max(...lines) * style.leading;
}
