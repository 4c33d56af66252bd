// The cover letter: letterhead, address, subject, the request in full, body, signature lines for the delegates.
import type { PacketLanguage } from "#shared/model/campaign.ts";
import type { PacketDocument } from "../document.ts";
import type { Flow, ProseStyle } from "../layout/flow.ts";
import { breakLines, textWidth } from "../layout/lines.ts";
import type { LogoPicture } from "../pdf/logo.ts";
import type { Words } from "../words.ts";
import { drawLetterhead } from "./letterhead.ts";
import { drawQuotation, paragraphsOf } from "./quotation.ts";
import { drawPair, drawPairs, type Pair, pairHeight } from "./two-languages.ts";

type LetterStyles = { readonly body: ProseStyle; readonly subject: ProseStyle; readonly enclosures: ProseStyle };

/** In two languages both stand side by side, and what is the same in both, such as the address, stands once. */
export function drawLetter(flow: Flow, document: PacketDocument, words: Words, logo: LogoPicture | null): void {
  const styles = words.second === null ? stylesOf(flow, 10, 14.5) : stylesOf(flow, 8.8, 11.6);
  const { body, subject } = styles;
  const paragraphs = (texts: Pair<readonly string[]>): void => drawPairs(flow, texts, body, afterParagraph);
  flow.newPage("first");
  drawLetterhead(flow, document, logo);
  drawAddress(flow, document, words);
  const subjects = words.pair((one) => one.label("subject"));
  drawPair(flow, subjects, subject);
  flow.skip(11);
  paragraphs(words.pair(({ salutation }) => [salutation]));
  paragraphs(words.pair(({ opening }) => opening));
  drawRequest(flow, document, { ...body, left: body.left + 18, bar: true });
  const [texts, besides] = words.pair((one) => one.body);
  const last = Math.max(texts.length, besides?.length ?? 0) - 1;
  paragraphs([texts.slice(0, Math.max(0, last)), besides?.slice(0, Math.max(0, last)) ?? null]);
  drawEnd(flow, words, [texts[last] ?? "", besides === null ? null : (besides[last] ?? "")], styles);
  flow.endPage();
}

const afterParagraph = 7;

function stylesOf({ frame: { left, right } }: Flow, size: number, leading: number): LetterStyles {
  const body: ProseStyle = { face: "regular", size, leading, left, right };
  return {
    body,
    subject: { ...body, face: "bold", size: size + 1.5, leading: leading + 1 },
    enclosures: { ...body, size: size - 1.5, leading: leading - 2.5, grey: 0.35 },
  };
}

/** The last paragraph, closing, signature lines and enclosures stay together: nobody signs a page that says nothing. */
function drawEnd(flow: Flow, words: Words, paragraph: Pair<string>, { body, enclosures }: LetterStyles): void {
  const closing = words.pair((one) => one.closing);
  const enclosed = words.pair((one) => one.label("enclosures"));
  const heights = [pairHeight(flow, paragraph, body), pairHeight(flow, closing, body)];
  const height = heights.reduce((sum, one) => sum + one, pairHeight(flow, enclosed, enclosures));
  flow.ensure(height + afterParagraph + beforeClosing + signatureHeight);
  drawPair(flow, paragraph, body);
  flow.skip(afterParagraph + beforeClosing);
  drawPair(flow, closing, body);
  drawSignatureLines(flow, words);
  drawPair(flow, enclosed, enclosures);
}

const beforeClosing = 3;
const signatureHeight = 118;

/** The address block; the date stands at the right, level with its first line. */
function drawAddress(flow: Flow, document: PacketDocument, words: Words): void {
  const { left, right } = flow.frame;
  const { mission } = document;
  const style: ProseStyle = { face: "regular", size: 10, leading: 14, left, right: left + 0.62 * (right - left) };
  flow.ensure(3 * style.leading);
  const top = flow.y();
  for (const [index, date] of distinct(words.pair((one) => one.date(document.date))).entries()) {
    const x = right - textWidth(flow.fonts.regular, date, style.size);
    flow.canvas().text(x, top - 9.8 - index * style.leading, flow.fonts.regular.setLine(date), style.size);
  }
  for (const name of distinct(words.pair((one) => one.missionName))) flow.prose(name, { ...style, face: "bold" });
  for (const line of addressLines(mission.address, mission.city)) flow.prose(line, style);
  flow.prose(
    words.both((one) => one.country(mission.receivingState)),
    style,
  );
  flow.skip(26);
}

/** Both, or one when there is no second or it is the same. */
function distinct([first, second]: Pair<string>): readonly string[] {
  return second === null || second === first ? [first] : [first, second];
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

/**
 * The request as it was signed. In two languages its translation into one of them stands beside it, if there is one, and under it
 * both translations when it was written in a third.
 */
function drawRequest(
  flow: Flow,
  { campaign, language, second, translations }: PacketDocument,
  style: ProseStyle,
): void {
  if (campaign.request.trim() === "") return;
  const translated = (one: PacketLanguage): string | undefined =>
    translations.find((text) => text.language === one)?.text;
  const inFirst = second === null ? undefined : translated(language);
  const inSecond = second === null ? undefined : translated(second.language);
  if ((inFirst === undefined) === (inSecond === undefined)) {
    drawQuotation(flow, campaign.request, style);
    flow.skip(11);
  }
  if (inFirst === undefined && inSecond === undefined) return;
  const first = paragraphsOf(inFirst ?? campaign.request);
  const beside = paragraphsOf(inSecond ?? campaign.request);
  for (let index = 0; index < Math.max(first.length, beside.length); index++) {
    if (index > 0) flow.gap(6, style);
    flow.sideBySide(first[index] ?? "", beside[index] ?? "", style);
  }
  flow.skip(11);
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
    for (const [y, key] of [
      [top - 52, "delegateSignature"],
      [top - 92, "delegateName"],
    ] as const) {
      flow.canvas().rule(x, y, x + width, y, 0.6);
      for (const [index, line] of breakLines(regular, words.label(key), 7, width).entries())
        flow.canvas().text(x, y - 9 - 8.5 * index, regular.setLine(line), 7, 0.35);
    }
  }
  flow.moveTo(top - signatureHeight);
}
