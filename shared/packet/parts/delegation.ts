// The sheet that the members of the delegation sign by hand. Petition systems ask for two at least; there is room for more.
import type { PacketDocument } from "../document.ts";
import type { Flow } from "../layout/flow.ts";
import { breakLines } from "../layout/lines.ts";
import { oneLine, type Words } from "../words.ts";
import { drawFacts, missionFact, numberFact } from "./facts-table.ts";
import { drawPair } from "./two-languages.ts";

const fewestRows = 6;
const mostRows = 10;
const rowHeight = 42;
const headSize = 8.5;
const headLeading = 11;
/** Name, position and signature share the width so. */
const shares = [0.38, 0.27, 0.35] as const;
const columnKeys = ["delegateName", "delegateRole", "delegateSignature"] as const;

export function drawDelegation(flow: Flow, document: PacketDocument, words: Words): void {
  const { left, right } = flow.frame;
  flow.newPage();
  flow.prose(words.label("delegation"), { face: "bold", size: 16, leading: 22, left, right, role: "H1" });
  flow.skip(10);
  drawFacts(flow, words, [
    { label: words.label("petition"), value: oneLine(document.campaign.title), strong: true },
    missionFact(document, words),
    numberFact(document, words),
  ]);
  flow.skip(6);
  const intro = words.pair((one) => one.label("delegationIntro"));
  drawPair(flow, intro, { face: "regular", size: 10, leading: 14.5, left, right });
  flow.skip(14);
  drawTable(flow, words);
  flow.endPage();
}

function drawTable(flow: Flow, words: Words): void {
  const { left, right } = flow.frame;
  const { regular, bold } = flow.fonts;
  const numberWidth = 22;
  const widths = shares.map((share) => share * (right - left - numberWidth));
  const heads = columnKeys.map((key, index) => {
    const labels = new Set(words.pair((one) => one.label(key)).filter((label) => label !== null));
    return [...labels].flatMap((label) => breakLines(bold, label, headSize, (widths[index] ?? 0) - 10));
  });
  const headHeight = headLeading * Math.max(...heads.map(({ length }) => length)) + 7;
  flow.ensure(headHeight + fewestRows * rowHeight);
  const rows = Math.min(mostRows, Math.floor((flow.room() - headHeight) / rowHeight));
  let x = left + numberWidth;
  const edges = widths.map((width) => {
    const start = x;
    x += width;
    return start;
  });
  for (const [index, lines] of heads.entries()) {
    const start = edges[index] ?? left;
    flow.canvas().tag("P", () => {
      for (const [line, text] of lines.entries())
        flow.canvas().text(start + 4, flow.y() - 12 - line * headLeading, bold.setLine(text), headSize);
    });
  }
  const top = flow.y() - headHeight;
  flow.canvas().rule(left, top, right, top, 0.8);
  for (let row = 1; row <= rows; row++) {
    const y = top - row * rowHeight;
    const number = regular.setCell(String(row));
    flow.canvas().text(left + 14 - (number.width * 9) / 1000, y + 6, number, 9, 0.35);
    flow.canvas().rule(left, y, right, y, 0.5);
  }
  for (const edge of edges) flow.canvas().rule(edge, top, edge, top - rows * rowHeight, 0.35, 0.6);
  flow.moveTo(top - rows * rowHeight);
}
