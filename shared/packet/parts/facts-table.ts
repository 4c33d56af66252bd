// Rows of "label: value" as in the summary and on the receipt; a long value runs over lines and pages.
import type { PacketDocument } from "../document.ts";
import type { Flow } from "../layout/flow.ts";
import { breakLines } from "../layout/lines.ts";
import type { PacketOutline } from "../plan.ts";
import type { LanguageWords, Words } from "../words.ts";

export type Fact = { readonly label: string; readonly value: string; readonly strong?: boolean };

/** Of the labels in one language and in two, in points. */
const labelWidths = { one: 138, two: 222 } as const;
/** From line to line, and from fact to fact. */
const leadings = { one: { line: 14, fact: 6 }, two: { line: 12.4, fact: 4.6 } } as const;

/** Facts without a value are left out, and so are those that a letter of an earlier version has no words for. */
export function drawFacts(flow: Flow, words: Words, facts: readonly Fact[]): void {
  const { left, right } = flow.frame;
  const languages = words.second === null ? "one" : "two";
  const labelWidth = labelWidths[languages];
  const { line: leading, fact: gap } = leadings[languages];
  for (const fact of facts) {
    if (fact.label === "" || fact.value.trim() === "") continue;
    const face = fact.strong === true ? "bold" : "regular";
    const labels = breakLines(flow.fonts.regular, fact.label, 9, labelWidth - 10);
    const values = breakLines(flow.fonts[face], fact.value.trim(), 10, right - left - labelWidth);
    for (let index = 0; index < Math.max(labels.length, values.length); index++) {
      flow.ensure(leading);
      const baseline = flow.y() - 10.5;
      const show = (): void => {
        flow.canvas().text(left, baseline, flow.fonts.regular.setLine(labels[index] ?? ""), 9, 0.35);
        flow.canvas().text(left + labelWidth, baseline, flow.fonts[face].setLine(values[index] ?? ""), 10);
      };
      flow.canvas().tag("P", show, index > 0);
      flow.skip(leading);
    }
    flow.canvas().rule(left, flow.y() - gap / 2 + 0.5, right, flow.y() - gap / 2 + 0.5, 0.35, 0.75);
    flow.skip(gap);
  }
}

/** How many signed: online and on paper apart, then together, when originals are enclosed; and the lines of the list. */
export function signatoryFacts({ signers, originals, parts }: PacketDocument, words: Words): readonly Fact[] {
  const hasList = signers > 0;
  const list = hasList && parts.list ? [{ label: words.label("list"), value: lineRange(words, 1, signers) }] : [];
  if (originals.signers === 0)
    return [{ label: words.label("signatories"), value: words.count(signers), strong: true }, ...list];
  return [
    ...(hasList ? [{ label: words.label("signatoriesOnline"), value: words.count(signers), strong: true }] : []),
    { label: words.label("signatoriesOnPaper"), value: words.count(originals.signers), strong: true },
    { label: words.label("signatoriesInAll"), value: words.count(signers + originals.signers), strong: true },
    ...list,
  ];
}

/** Pages, volumes and sheets of the whole packet; it is never empty, so that it takes the same room before they are known. */
export function extentFacts({ pages, sheets, volumes }: PacketOutline, words: Words): readonly Fact[] {
  return [
    { label: words.label("pages"), value: words.count(pages) },
    { label: words.label("volumes"), value: words.count(volumes.length) },
    { label: words.label("volumeSheets"), value: words.count(sheets) },
  ];
}

/** To which mission, in which city. */
export function missionFact({ mission }: PacketDocument, words: Words): Fact {
  const value = words.both(({ missionName }) => [missionName, mission.city].filter((part) => part !== "").join(", "));
  return { label: words.label("addressee"), value };
}

/** The date of the letter. */
export function dateFact(words: Words, date: string): Fact {
  return { label: words.label("date"), value: words.both((one) => one.date(date)) };
}

/** The packet number, or that it is a draft. */
export function numberFact({ packetNumber }: PacketDocument, words: Words): Fact {
  return { label: words.label("packetNumber"), value: packetNumber ?? words.label("draft") };
}

/** "Lines 1 to 57", or "Line 1". */
export function lineRange(words: LanguageWords, first: number, last: number): string {
  return words.label(first === last ? "oneLine" : "lines", { first, last });
}
