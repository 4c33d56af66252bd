// The cover letter: letterhead, address, subject, the request in full, body, signature lines for the delegates.
import type { PacketDocument } from "../document.ts";
import type { Flow, ProseStyle } from "../layout/flow.ts";
import { textWidth } from "../layout/lines.ts";
import type { LogoPicture } from "../pdf/logo.ts";
import type { Words } from "../words.ts";
import { drawLetterhead } from "./letterhead.ts";
import { drawQuotation } from "./quotation.ts";

export function drawLetter(flow: Flow, document: PacketDocument, words: Words, logo: LogoPicture | null): void {
  const { left, right } = flow.frame;
  const { campaign } = document;
  const body: ProseStyle = { face: "regular", size: 10, leading: 14.5, left, right };
  flow.newPage("first");
  drawLetterhead(flow, document, logo);
  drawAddress(flow, document, words);
  flow.prose(words.label("subject"), { ...body, face: "bold", size: 11.5, leading: 15.5 });
  flow.skip(11);
  flow.prose(words.salutation, body);
  flow.skip(7);
  for (const paragraph of words.opening) drawParagraph(flow, paragraph, body);
  if (campaign.request.trim() !== "") {
    drawQuotation(flow, campaign.request, { ...body, left: left + 18, bar: true });
    flow.skip(11);
  }
  for (const paragraph of words.body) drawParagraph(flow, paragraph, body);
  flow.ensure(closingHeight);
  flow.skip(3);
  flow.prose(words.closing, body);
  drawSignatureLines(flow, words);
  flow.prose(words.label("enclosures"), { ...body, size: 8, leading: 11, grey: 0.35 });
  flow.endPage();
}

const signatureHeight = 118;
/** Closing, signature lines and enclosures stay together. */
const closingHeight = 17.5 + signatureHeight + 22;

/** The address block; the date stands at the right, level with its first line. */
function drawAddress(flow: Flow, document: PacketDocument, words: Words): void {
  const { left, right } = flow.frame;
  const { mission } = document;
  const style: ProseStyle = { face: "regular", size: 10, leading: 14, left, right: left + 0.62 * (right - left) };
  flow.ensure(3 * style.leading);
  const date = words.date(document.date);
  const dateX = right - textWidth(flow.fonts.regular, date, style.size);
  flow.canvas().text(dateX, flow.y() - 9.8, flow.fonts.regular.setLine(date), style.size);
  flow.prose(words.missionName, { ...style, face: "bold" });
  for (const line of addressLines(mission.address, mission.city)) flow.prose(line, style);
  flow.prose(words.country(mission.receivingState), style);
  flow.skip(26);
}

/** The lines of an address as typed, or cut at its last comma; the city alone when there is no address. */
function addressLines(address: string, city: string): readonly string[] {
  const typed = address
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const [only] = typed;
  if (only === undefined) return city === "" ? [] : [city];
  const comma = only.lastIndexOf(", ");
  return typed.length > 1 || comma < 0 ? typed : [only.slice(0, comma), only.slice(comma + 2)];
}

function drawParagraph(flow: Flow, text: string, style: ProseStyle): void {
  flow.prose(text, style);
  flow.skip(7);
}

/** Two delegates side by side, each with a line for the signature and one for the name. */
function drawSignatureLines(flow: Flow, words: Words): void {
  const { left, right } = flow.frame;
  const { regular } = flow.fonts;
  const gap = 28;
  const width = (right - left - gap) / 2;
  const top = flow.y();
  flow.canvas().text(left, top - 15, regular.setLine(words.label("forDelegation")), 8.5, 0.35);
  for (const x of [left, left + width + gap]) {
    for (const [y, label] of [
      [top - 54, "delegateSignature"],
      [top - 94, "delegateName"],
    ] as const) {
      flow.canvas().rule(x, y, x + width, y, 0.6);
      flow.canvas().text(x, y - 9, regular.setLine(words.label(label)), 7, 0.35);
    }
  }
  flow.moveTo(top - signatureHeight);
}
