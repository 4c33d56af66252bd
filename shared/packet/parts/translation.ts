// The request in other languages, as somebody translated it, each under what its language calls itself.
import type { PacketDocument } from "../document.ts";
import { ownLanguageNames } from "../language-names.ts";
import type { Flow, ProseStyle } from "../layout/flow.ts";
import { oneLine, type Words } from "../words.ts";
import { drawQuotation } from "./quotation.ts";

/** Of the text that stands on the page of its heading at least. */
const fewestLines = 2;

export function drawTranslations(flow: Flow, { design, campaign, translations }: PacketDocument, words: Words): void {
  const { left, right } = flow.frame;
  const title: ProseStyle = { face: "bold", size: 16, leading: 22, left, right, role: "H1" };
  const name: ProseStyle = { face: "bold", size: 11, leading: 16, left, right, role: "H2" };
  const quotation: ProseStyle = { face: "regular", size: 10, leading: 14.5, left: left + 18, right, bar: true };
  flow.newPage();
  flow.prose(words.label("translation"), title);
  flow.prose(oneLine(campaign.title), { face: "regular", size: 9, leading: 13, left, right, grey: 0.35 });
  flow.skip(14);
  for (const { language, text } of translations) {
    if (design >= 2) {
      flow.ensure(name.leading + 4 + fewestLines * quotation.leading);
      flow.prose(ownLanguageNames[language], name);
      flow.skip(4);
    }
    drawQuotation(flow, text, quotation);
    flow.skip(14);
  }
  flow.endPage();
}
