// The receipt form: one copy for the mission, one for the delegation. It is filled in by hand at the door.
import type { PacketDocument } from "../document.ts";
import type { Flow } from "../layout/flow.ts";
import { breakLines } from "../layout/lines.ts";
import type { PacketOutline } from "../plan.ts";
import { oneLine, type Words } from "../words.ts";
import { drawFacts, extentFacts, missionFact, numberFact, signatoryFacts } from "./facts-table.ts";
import { drawPair } from "./two-languages.ts";

/** From field to field: as much as the page has room for, and what a hand needs at least. */
const fieldLeading = { most: 30, least: 19 } as const;
/** From line to line of a heading in one language and in two. */
const headingLeadings = { one: 14, two: 12 } as const;
const declinedLeading = 13;
/** Between the blocks of the form. */
const gaps = { received: 10, handedOver: 12, declined: 16 } as const;
/** Fields below each other, the line of those who declined included. */
const fieldRows = 7;

/** The headings and texts of the form in lines, and how far apart they stand. */
type Form = {
  readonly leading: { readonly field: number; readonly heading: number };
  /** The edge of the fields that have the stamp at their right. */
  readonly half: number;
  readonly receivedBy: readonly string[];
  readonly handedOverBy: readonly string[];
  readonly declined: readonly string[];
  readonly height: number;
};

function measureForm({ frame: { left, right }, fonts: { regular, bold }, room }: Flow, words: Words): Form {
  const heading = headingLeadings[words.second === null ? "one" : "two"];
  const half = left + 0.58 * (right - left);
  const receivedBy = breakLines(bold, words.label("receivedBy"), headingSize, half - left);
  const handedOverBy = breakLines(bold, words.label("handedOverBy"), headingSize, right - left);
  const declined = breakLines(regular, words.label("declined"), headingSize, right - left - declinedIndent);
  const headings = (receivedBy.length + handedOverBy.length) * heading;
  const blocks = gaps.received + gaps.handedOver + gaps.declined;
  const fixed = headings + blocks + declined.length * declinedLeading;
  const fitting = Math.min(fieldLeading.most, Math.floor((room() - fixed) / fieldRows));
  const field = fitting < fieldLeading.least ? fieldLeading.most : fitting;
  return { leading: { field, heading }, half, receivedBy, handedOverBy, declined, height: fieldRows * field + fixed };
}

const headingSize = 9;
const declinedIndent = 18;

export function drawReceipt(
  flow: Flow,
  document: PacketDocument,
  words: Words,
  copy: "receiptForMission" | "receiptForDelegation",
  outline: PacketOutline,
): void {
  const { left, right } = flow.frame;
  const { campaign } = document;
  flow.newPage();
  flow.prose(words.label("receipt"), { face: "bold", size: 16, leading: 22, left, right, role: "H1" });
  flow.prose(words.label(copy), { face: "regular", size: 9, leading: 13, left, right, grey: 0.35 });
  flow.skip(10);
  drawFacts(flow, words, [
    { label: words.label("petition"), value: oneLine(campaign.title), strong: true },
    { label: words.label("organisation"), value: oneLine(campaign.organisation) },
    missionFact(document, words),
    numberFact(document, words),
    ...signatoryFacts(document, words),
    ...extentFacts(outline, words),
  ]);
  flow.skip(8);
  const style =
    words.second === null ? { size: 10, leading: 14.5, left, right } : { size: 8.5, leading: 11.5, left, right };
  const statement = words.pair((one) => one.label("receiptStatement"));
  drawPair(flow, statement, { face: "regular", ...style });
  const disclaimer = words.pair((one) => one.label("disclaimer"));
  drawPair(flow, disclaimer, { face: "bold", ...style });
  flow.skip(4);
  const form = measureForm(flow, words);
  flow.ensure(form.height);
  drawForm(flow, words, form);
  flow.endPage();
}

function drawForm(flow: Flow, words: Words, form: Form): void {
  const { left, right } = flow.frame;
  const { half } = form;
  drawField(flow, words.label("receivedOn"), left, half, form);
  drawField(flow, words.label("receivedAt"), left, half, form);
  flow.skip(gaps.received);
  const top = flow.y() + 2 * form.leading.field - 6;
  drawHeading(flow, form.receivedBy, form);
  for (const key of ["receiverName", "receiverPosition", "signature"] as const)
    drawField(flow, words.label(key), left, half, form);
  drawStamp(flow, words.label("stamp"), half + 20, top);
  flow.skip(gaps.handedOver);
  drawHeading(flow, form.handedOverBy, form);
  const middle = left + 0.5 * (right - left);
  const rowTop = flow.y();
  drawField(flow, words.label("receiverName"), left, middle - 10, form);
  flow.moveTo(rowTop);
  drawField(flow, words.label("signature"), middle + 10, right, form);
  flow.skip(gaps.declined);
  drawDeclined(flow, form);
}

/** A box down to the fields' lower edge. */
function drawStamp(flow: Flow, label: string, left: number, top: number): void {
  const { right } = flow.frame;
  const { regular } = flow.fonts;
  flow.canvas().box(left, flow.y(), right - left, top - flow.y(), 0.6, 0.5);
  const lines = breakLines(regular, label, 7, right - left - 12);
  flow.canvas().tag("P", () => {
    for (const [index, line] of lines.entries()) {
      flow.canvas().text(left + 6, flow.y() + 6 + 9 * (lines.length - 1 - index), regular.setLine(line), 7, 0.35);
    }
  });
}

function drawHeading(flow: Flow, lines: readonly string[], { leading }: Form): void {
  const { left, right } = flow.frame;
  const style = { face: "bold", size: headingSize, leading: leading.heading, left, right } as const;
  flow.prose(lines.join("\n"), style);
}

/** A label, and a line to write on behind it. */
function drawField(flow: Flow, label: string, left: number, right: number, { leading }: Form): void {
  const { regular } = flow.fonts;
  const baseline = flow.y() - leading.field + 8;
  const set = regular.setLine(label);
  flow.canvas().tag("P", () => flow.canvas().text(left, baseline, set, 9, 0.35));
  flow.canvas().rule(left + Math.max(96, (set.width * 9) / 1000 + 8), baseline - 2, right, baseline - 2, 0.6);
  flow.skip(leading.field);
}

/** A box to tick, its words, and a line below to write on. */
function drawDeclined(flow: Flow, { declined, leading }: Form): void {
  const { left, right } = flow.frame;
  const { regular } = flow.fonts;
  flow.canvas().box(left, flow.y() - 13, 9, 9, 0.8);
  for (const [index, line] of declined.entries()) {
    const set = regular.setLine(line);
    const show = (): void => flow.canvas().text(left + declinedIndent, flow.y() - 12, set, headingSize);
    flow.canvas().tag("P", show, index > 0);
    flow.skip(declinedLeading);
  }
  const line = flow.y() - leading.field + 9;
  flow.canvas().rule(left + declinedIndent, line, right, line, 0.6);
  flow.skip(leading.field);
}
