// A text that somebody else wrote, paragraph by paragraph, with a bar beside it.
import type { Flow, ProseStyle } from "../layout/flow.ts";

/** Sets the paragraphs of a text. */
export function drawQuotation(flow: Flow, text: string, style: ProseStyle): void {
  for (const [index, paragraph] of paragraphsOf(text).entries()) {
    if (index > 0) flow.gap(6, style);
    flow.prose(paragraph, style);
  }
}

/** The paragraphs of a text as they were typed, without empty ones. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/[\r\n]+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}
