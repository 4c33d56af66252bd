// Hands out the character codes of one PDF font: a running number per (glyph, text) pair. Knows nothing of pages.

export type GlyphCode = {
  /** The two-byte code, 1 to 65535; it is the CID as well. */
  readonly code: number;
  readonly glyph: number;
  /** The text that this glyph stands for; empty when only ActualText can say it. */
  readonly text: string;
  /** 1/1000 em. */
  readonly width: number;
};

export type GlyphCodes = {
  /** The code that shows a glyph; its two bytes never need an escape in a literal string of a content stream. */
  readonly code: (glyph: number, text: string, width: number) => number;
  readonly entries: readonly GlyphCode[];
};

/** Bytes with a meaning inside `( )`: line feed, carriage return, both parentheses, backslash (ISO 32000-1, 7.3.4.2). */
const avoidedBytes: ReadonlySet<number> = new Set([0x0a, 0x0d, 0x28, 0x29, 0x5c]);

/** @returns an empty list of codes; codes are numbered in the order in which glyphs are first shown. */
export function createGlyphCodes(): GlyphCodes {
  const known = new Map<string, number>();
  const entries: GlyphCode[] = [];
  let last = 0;
  return {
    entries,
    code: (glyph, text, width) => {
      const key = `${glyph}:${text}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      do last += 1;
      while (avoidedBytes.has(last & 0xff) || avoidedBytes.has(last >> 8));
      if (last > 0xffff) throw new Error("One packet shows more glyphs than a font can number.");
      known.set(key, last);
      entries.push({ code: last, glyph, text, width });
      return last;
    },
  };
}

/** The two characters (bytes) of a code. */
export function codeBytes(code: number): string {
  return String.fromCharCode(code >> 8, code & 0xff);
}
