// Hands out the character codes of one PDF font: a running number per (glyph, text) pair. Knows nothing of pages.

export type GlyphCode = {
  /** The two-byte code, 0 to 65535; it is the CID as well. */
  readonly code: number;
  readonly glyph: number;
  /** The text that this glyph stands for; empty when only ActualText can say it. */
  readonly text: string;
  /** 1/1000 em. */
  readonly width: number;
};

export type GlyphCodes = {
  /** The two characters (bytes) that show a glyph in a content stream's literal string; they never need an escape. */
  readonly show: (glyph: number, text: string, width: number) => string;
  readonly entries: readonly GlyphCode[];
};

/** Bytes with a meaning inside `( )`: line feed, carriage return, both parentheses, backslash (ISO 32000-1, 7.3.4.2). */
const avoidedBytes: ReadonlySet<number> = new Set([0x0a, 0x0d, 0x28, 0x29, 0x5c]);

/** @returns an empty list of codes; codes are numbered in the order in which glyphs are first shown. */
export function createGlyphCodes(): GlyphCodes {
  const known = new Map<string, string>();
  const entries: GlyphCode[] = [];
  let last = 0;
  return {
    entries,
    show: (glyph, text, width) => {
      const key = `${glyph}:${text}`;
      const shown = known.get(key);
      if (shown !== undefined) return shown;
      do last += 1;
      while (avoidedBytes.has(last & 0xff) || avoidedBytes.has(last >> 8));
      if (last > 0xffff) throw new Error("One packet shows more glyphs than a font can number.");
      const bytes = String.fromCharCode(last >> 8, last & 0xff);
      known.set(key, bytes);
      entries.push({ code: last, glyph, text, width });
      return bytes;
    },
  };
}
