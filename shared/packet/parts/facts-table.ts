// Rows of "label: value" as in the summary and on the receipt; a long value runs over lines and pages.
import type { Flow } from "../layout/flow.ts";
import { breakLines } from "../layout/lines.ts";

export type Fact = { readonly label: string; readonly value: string; readonly strong?: boolean };

const labelWidth = 138;
const leading = 14;

/** Facts with an empty value are left out. */
export function drawFacts(flow: Flow, facts: readonly Fact[]): void {
  const { left, right } = flow.frame;
  for (const fact of facts) {
    if (fact.value.trim() === "") continue;
    const face = fact.strong === true ? "bold" : "regular";
    const labels = breakLines(flow.fonts.regular, fact.label, 9, labelWidth - 10);
    const values = breakLines(flow.fonts[face], fact.value.trim(), 10, right - left - labelWidth);
    for (let index = 0; index < Math.max(labels.length, values.length); index++) {
      flow.ensure(leading);
      const baseline = flow.y() - 10.5;
      flow.canvas().text(left, baseline, flow.fonts.regular.setLine(labels[index] ?? ""), "regular", 9, 0.35);
      flow.canvas().text(left + labelWidth, baseline, flow.fonts[face].setLine(values[index] ?? ""), face, 10);
      flow.skip(leading);
    }
    flow.canvas().rule(left, flow.y() - 2.5, right, flow.y() - 2.5, 0.35, 0.75);
    flow.skip(6);
  }
}
