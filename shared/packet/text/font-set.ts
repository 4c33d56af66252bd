// The fonts of one file: opened when a text first needs them, with the character codes that were shown. Knows no pages.
import type { Coverage } from "./coverage.ts";
import { type FontName, fontNames } from "./font-names.ts";
import { createGlyphCodes, type GlyphCodes } from "./glyph-codes.ts";
import { openTypeface, type Typeface } from "./typeface.ts";

export type OpenFont = { readonly name: FontName; readonly typeface: Typeface; readonly codes: GlyphCodes };

export type FontSet = {
  readonly coverage: Coverage;
  /** Opens those of the fonts that are not open yet. */
  readonly open: (names: Iterable<FontName>) => Promise<void>;
  /** @throws Error when the font was not opened: who sets a text opens its fonts first */
  readonly get: (name: FontName) => OpenFont;
  /** The fonts of which a glyph was shown, always in the same order. */
  readonly used: () => readonly OpenFont[];
  /** The same open fonts for another file, of which nothing was shown yet; what either opens is open in both. */
  readonly forAnotherFile: () => FontSet;
};

/** @param readFont gives the bytes of a font; the same array each time, so that it is opened once */
export function createFontSet(
  coverage: Coverage,
  readFont: (name: FontName) => Uint8Array | Promise<Uint8Array>,
): FontSet {
  return fontsOfFile(coverage, readFont, new Map());
}

function fontsOfFile(
  coverage: Coverage,
  readFont: (name: FontName) => Uint8Array | Promise<Uint8Array>,
  opened: Map<FontName, Typeface>,
): FontSet {
  const fonts = new Map<FontName, OpenFont>();
  return {
    coverage,
    open: async (names) => {
      for (const name of names) if (!opened.has(name)) opened.set(name, openTypeface(await readFont(name)));
    },
    get: (name) => {
      const known = fonts.get(name);
      if (known !== undefined) return known;
      const typeface = opened.get(name) ?? notOpen(name);
      const font = { name, typeface, codes: createGlyphCodes(typeface) };
      fonts.set(name, font);
      return font;
    },
    used: () => fontNames.flatMap((name) => fonts.get(name) ?? []).filter((font) => font.codes.entries().length > 0),
    forAnotherFile: () => fontsOfFile(coverage, readFont, opened),
  };
}

function notOpen(name: FontName): never {
  throw new Error(`${name} was not opened before a text was set in it.`);
}
