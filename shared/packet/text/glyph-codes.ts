// The character codes that one file shows of a font. Which code a glyph has, the font alone decides. Knows nothing of pages.
import { glyphTexts } from "./glyph-texts.ts";
import type { Typeface } from "./typeface.ts";

export type GlyphCode = {
  /** The two-byte code, 1 to 65535; it is the CID as well. */
  readonly code: number;
  readonly glyph: number;
  /** The text that this code stands for; empty when only ActualText can say it. */
  readonly text: string;
  /** 1/1000 em. */
  readonly width: number;
};

export type GlyphCodes = {
  /** True when a code says that this glyph stands for this text. */
  readonly canSay: (glyph: number, text: string) => boolean;
  /** The code that shows a glyph as a text; when there is none, one that shows the glyph. */
  readonly code: (glyph: number, text: string, width: number) => number;
  /** What was shown, by code. */
  readonly entries: () => readonly GlyphCode[];
};

export function createGlyphCodes(typeface: Typeface): GlyphCodes {
  const texts = glyphTexts(typeface);
  const shown = new Map<number, GlyphCode>();
  return {
    canSay: (glyph, text) => texts.codeOf(glyph, text) !== null,
    code: (glyph, text, width) => {
      const said = texts.codeOf(glyph, text);
      const entry = said === null ? texts.own(glyph) : { code: said, text };
      if (!shown.has(entry.code)) shown.set(entry.code, { ...entry, glyph, width });
      return entry.code;
    },
    entries: () => [...shown.values()].sort((a, b) => a.code - b.code),
  };
}

/** The two characters (bytes) of a code. */
export function codeBytes(code: number): string {
  return String.fromCharCode(code >> 8, code & 0xff);
}
