// The request in other languages, as somebody translated it.
import type { PacketDocument } from "../document.ts";
import type { Flow } from "../layout/flow.ts";
import { oneLine, type Words } from "../words.ts";
import { drawQuotation } from "./quotation.ts";

export function drawTranslations(flow: Flow, document: PacketDocument, words: Words): void {
  const { left, right } = flow.frame;
  flow.newPage();
  flow.prose(words.label("translation"), { face: "bold", size: 16, leading: 22, left, right, role: "H1" });
  flow.prose(oneLine(document.campaign.title), { face: "regular", size: 9, leading: 13, left, right, grey: 0.35 });
  flow.skip(14);
  for (const { text } of document.translations) {
    drawQuotation(flow, text, { face: "regular", size: 10, leading: 14.5, left: left + 18, right, bar: true });
    flow.skip(14);
  }
  flow.endPage();
}
