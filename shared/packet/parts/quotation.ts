// A text that somebody else wrote, paragraph by paragraph, with a bar beside it.
import type { Flow, ProseStyle } from "../layout/flow.ts";

/** Sets the paragraphs of a text as they were typed, without empty ones. */
export function drawQuotation(flow: Flow, text: string, style: ProseStyle): void {
  const paragraphs = text.split(/[\r\n]+/).filter((paragraph) => paragraph.trim() !== "");
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) flow.gap(6, style);
    flow.prose(paragraph.trim(), style);
  }
}
