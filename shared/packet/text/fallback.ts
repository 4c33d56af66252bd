// Chooses the font of each letter. Knows which font has which character, and nothing of glyphs.
import type { Coverage } from "./coverage.ts";
import { type FontName, textFont, type Weight } from "./font-names.ts";
import { graphemes } from "./graphemes.ts";
import type { HanRegion } from "./han-region.ts";
import { createMemo } from "./memo.ts";

/** A part of a text in one font. */
export type FontRun = { readonly font: FontName; readonly text: string };

export type FontChooser = {
  /** The font of one letter with its marks, or null when it takes more than one font, or none has it. */
  readonly fontOf: (grapheme: string) => FontName | null;
  /** The parts of a text by font; joined they are the text. What no font has stays in the text font. */
  readonly runs: (text: string) => readonly FontRun[];
};

const scripts: readonly FontName[] = [
  "NotoSansThai-Regular",
  "NotoSansHebrew-Regular",
  "NotoSansArabic-Regular",
  "NotoSansGeorgian-Regular",
  "NotoSansArmenian-Regular",
];
const han: { readonly [region in HanRegion]: FontName } = {
  tc: "NotoSansTC-Regular",
  jp: "NotoSansJP-Regular",
  kr: "NotoSansKR-Regular",
  sc: "NotoSansSC-Regular",
};
const emoji: FontName = "NotoEmoji-Regular";
/** Shown as a picture by itself, or asked to be by what follows: variation selector 16, a keycap. */
const wantsEmoji = /\p{Emoji_Presentation}|\ufe0f|\u20e3/u;
/** Takes no glyph of its own: joiners, variation selectors, tags. HarfBuzz leaves out those that the font does not know. */
const glyphless = /\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]/u;

const rememberedTexts = 4096;

/**
 * The text font first, then the fonts of other scripts, then Han: the region's own font, and after it each other one, so that a
 * rare character that only a neighbour has is printed; emoji last, or first for what is an emoji.
 */
export function createFontChooser(coverage: Coverage, weight: Weight, region: HanRegion): FontChooser {
  const hanFonts = [...new Set([region, "tc", "jp", "kr", "sc"] as const)].map((one) => han[one]);
  const chain = [...new Set<FontName>([textFont[weight], textFont.regular, ...scripts, ...hanFonts, emoji])];
  const emojiChain = [...new Set([emoji, ...chain])];
  const known = new Map<string, FontName | null>();

  function fontOf(grapheme: string): FontName | null {
    const before = known.get(grapheme);
    if (before !== undefined) return before;
    const wanted = [...grapheme].filter((character) => !glyphless.test(character));
    const fonts = wantsEmoji.test(grapheme) ? emojiChain : chain;
    const found =
      fonts.find((font) => wanted.every((character) => coverage.has(font, character.codePointAt(0) ?? 0))) ?? null;
    known.set(grapheme, found);
    return found;
  }

  /** Which fonts a batch of names needs is asked before they are set. */
  const batch = createMemo<readonly FontRun[]>(rememberedTexts);
  function findRuns(text: string): readonly FontRun[] {
    const found: { font: FontName; text: string }[] = [];
    const add = (font: FontName, part: string): void => {
      const last = found.at(-1);
      if (last?.font === font) last.text += part;
      else found.push({ font, text: part });
    };
    for (const grapheme of graphemes(text)) {
      const font = fontOf(grapheme);
      if (font !== null) add(font, grapheme);
      else for (const character of grapheme) add(fontOf(character) ?? textFont[weight], character);
    }
    return found;
  }
  return { fontOf, runs: (text) => batch.get(text, () => findRuns(text)) };
}
