// The receipt form: one copy for the mission, one for the delegation. It is filled in by hand at the door.
import type { PacketDocument } from "../document.ts";
import type { Flow } from "../layout/flow.ts";
import { breakLines } from "../layout/lines.ts";
import type { PacketOutline } from "../plan.ts";
import { oneLine, type Words } from "../words.ts";
import { drawFacts, missionFact, numberFact, signatoryFacts } from "./facts-table.ts";
import { drawPair } from "./two-languages.ts";

const formHeight = 298;
const fieldLeading = 30;

export function drawReceipt(
  flow: Flow,
  document: PacketDocument,
  words: Words,
  copy: "receiptForMission" | "receiptForDelegation",
  { pages, sheets, volumes }: PacketOutline,
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
    { label: words.label("pages"), value: words.count(pages) },
    { label: words.label("volumes"), value: words.count(volumes.length) },
    { label: words.label("volumeSheets"), value: words.count(sheets) },
  ]);
  flow.skip(8);
  const style =
    words.second === null ? { size: 10, leading: 14.5, left, right } : { size: 8.5, leading: 11.5, left, right };
  const statement = words.pair((one) => one.label("receiptStatement"));
  drawPair(flow, statement, { face: "regular", ...style });
  const disclaimer = words.pair((one) => one.label("disclaimer"));
  drawPair(flow, disclaimer, { face: "bold", ...style });
  flow.skip(4);
  flow.ensure(formHeight);
  drawForm(flow, words);
  flow.endPage();
}

function drawForm(flow: Flow, words: Words): void {
  const { left, right } = flow.frame;
  const half = left + 0.58 * (right - left);
  const stampLeft = half + 20;
  drawField(flow, words.label("receivedOn"), left, half);
  drawField(flow, words.label("receivedAt"), left, half);
  flow.skip(10);
  const top = flow.y();
  drawHeading(flow, words.label("receivedBy"));
  for (const key of ["receiverName", "receiverPosition", "signature"] as const)
    drawField(flow, words.label(key), left, half);
  flow.canvas().box(stampLeft, flow.y(), right - stampLeft, top - flow.y() + 2 * fieldLeading - 6, 0.6, 0.5);
  const { regular } = flow.fonts;
  const stamp = breakLines(regular, words.label("stamp"), 7, right - stampLeft - 12);
  flow.canvas().tag("P", () => {
    for (const [index, line] of stamp.entries()) {
      flow.canvas().text(stampLeft + 6, flow.y() + 6 + 9 * (stamp.length - 1 - index), regular.setLine(line), 7, 0.35);
    }
  });
  flow.skip(12);
  drawHeading(flow, words.label("handedOverBy"));
  const middle = left + 0.5 * (right - left);
  const rowTop = flow.y();
  drawField(flow, words.label("receiverName"), left, middle - 10);
  flow.moveTo(rowTop);
  drawField(flow, words.label("signature"), middle + 10, right);
  flow.skip(16);
  drawDeclined(flow, words.label("declined"));
}

function drawHeading(flow: Flow, text: string): void {
  const { left, right } = flow.frame;
  flow.prose(text, { face: "bold", size: 9, leading: 14, left, right: left + 0.58 * (right - left) });
}

/** A label, and a line to write on behind it. */
function drawField(flow: Flow, label: string, left: number, right: number): void {
  const { regular } = flow.fonts;
  const baseline = flow.y() - 22;
  const set = regular.setLine(label);
  flow.canvas().tag("P", () => flow.canvas().text(left, baseline, set, 9, 0.35));
  flow.canvas().rule(left + Math.max(96, (set.width * 9) / 1000 + 8), baseline - 2, right, baseline - 2, 0.6);
  flow.skip(fieldLeading);
}

/** A box to tick, its words, and a line below to write on. */
function drawDeclined(flow: Flow, text: string): void {
  const { left, right } = flow.frame;
  const { regular } = flow.fonts;
  flow.canvas().box(left, flow.y() - 13, 9, 9, 0.8);
  for (const [index, line] of breakLines(regular, text, 9, right - left - 18).entries()) {
    const set = regular.setLine(line);
    flow.canvas().tag("P", () => flow.canvas().text(left + 18, flow.y() - 12, set, 9), index > 0);
    flow.skip(13);
  }
  flow.canvas().rule(left + 18, flow.y() - 21, right, flow.y() - 21, 0.6);
  flow.skip(fieldLeading);
}
