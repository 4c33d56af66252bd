// The fonts of one packet: opened when a text first needs them, with the character codes that were given out. Knows no pages.
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
};

/** @param readFont gives the bytes of a font; the same array each time, so that it is opened once */
export function createFontSet(
  coverage: Coverage,
  readFont: (name: FontName) => Uint8Array | Promise<Uint8Array>,
): FontSet {
  const opened = new Map<FontName, OpenFont>();
  return {
    coverage,
    open: async (names) => {
      for (const name of names) {
        if (opened.has(name)) continue;
        const typeface = openTypeface(await readFont(name));
        opened.set(name, { name, typeface, codes: createGlyphCodes() });
      }
    },
    get: (name) => opened.get(name) ?? notOpen(name),
    used: () => fontNames.flatMap((name) => opened.get(name) ?? []).filter((font) => font.codes.entries.length > 0),
  };
}

function notOpen(name: FontName): never {
  throw new Error(`${name} was not opened before a text was set in it.`);
}
