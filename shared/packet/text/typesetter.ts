// Sets texts in one weight: which codes of which fonts in which places, and how wide. Knows nothing of pages.
import { type BaseDirection, directedRuns, leftToRightMark } from "./direction.ts";
import { displayText } from "./display.ts";
import { createFontChooser } from "./fallback.ts";
import { type FontName, textFont, type Weight } from "./font-names.ts";
import type { FontSet } from "./font-set.ts";
import type { HanRegion } from "./han-region.ts";
import { createMemo } from "./memo.ts";
import { createPlainTable, isPlainText, plainUnits } from "./plain-table.ts";
import { splitByScript } from "./script-runs.ts";
import type { SetText } from "./set-text.ts";
import { shapeRun } from "./shape-run.ts";

/** Sets texts; what it cannot draw must have been found before (`createDrawableCheck`), or it throws. */
export type Typesetter = {
  /** Sets a cell of a table: letters of Latin, Cyrillic and Greek by table, without kerning; all else by HarfBuzz. */
  readonly setCell: (text: string) => SetText;
  /** The same when every letter of the text goes by table, as most do; else null. */
  readonly setPlain: (text: string) => SetText | null;
  /** How wide such a text is in 1/1000 em, without setting it; else null. */
  readonly plainWidth: (text: string) => number | null;
  /** Sets a line of prose by HarfBuzz, with kerning; it runs from left to right unless all its letters do not. */
  readonly setLine: (text: string) => SetText;
  /** The fonts that a text needs beside the text font, which must be open before it is set. */
  readonly fontsFor: (text: string) => readonly FontName[];
  /** The same weight with the Han characters of another region. */
  readonly inRegion: (region: HanRegion) => Typesetter;
};

const rememberedCells = 2048;
const rememberedWords = 4096;
const noFonts: readonly FontName[] = [];

/** The two weights in which the texts of a packet are set. */
export type Fonts = { readonly [weight in Weight]: Typesetter };

/** @param region whose Han forms are printed where nothing else is said */
export function createTypesetter(fonts: FontSet, weight: Weight, region: HanRegion): Typesetter {
  const plain = createPlainTable(fonts, weight);
  const units = plainUnits(fonts.coverage, weight);
  const isBold = weight === "bold";
  const setters = new Map<HanRegion, Typesetter>();

  function inRegion(wanted: HanRegion): Typesetter {
    const known = setters.get(wanted);
    if (known !== undefined) return known;
    const chooser = createFontChooser(fonts.coverage, weight, wanted);
    const setter: Typesetter = {
      setCell: (text) => plain.set(text) ?? setOther(text),
      setPlain: plain.set,
      plainWidth: plain.width,
      setLine: (text) => prose.get(text, () => shape(displayProse(text), "prose")),
      fontsFor: (text) => {
        if (isPlainText(units, text)) return noFonts;
        return [...new Set(chooser.runs(displayText(text)).map((run) => run.font))];
      },
      inRegion,
    };
    const others = createMemo<SetText>(rememberedCells);
    /** Prose is measured word by word, and a part is set once to count its pages and again to print them. */
    const prose = createMemo<SetText>(rememberedWords);
    /** Cities, and names that many have, come again and again. */
    function setOther(text: string): SetText {
      return others.get(text, () => {
        const display = displayText(text);
        return plain.set(display) ?? shape(display, "auto");
      });
    }
    function shape(display: string, base: BaseDirection): SetText {
      const parts = directedRuns(display, base).flatMap(({ text, isRightToLeft }) => {
        const runs = chooser
          .runs(text)
          .flatMap(({ font, text: own }) => splitByScript(own).map((run) => ({ font, run })));
        const inOrder = isRightToLeft ? runs.reverse() : runs;
        return inOrder.map(({ font, run }) => {
          const set = shapeRun(fonts.get(font), run, isRightToLeft);
          return isBold && font !== textFont.bold ? embolden(set) : set;
        });
      });
      return { width: parts.reduce((sum, part) => sum + part.width, 0), spans: parts.flatMap((part) => part.spans) };
    }
    setters.set(wanted, setter);
    return setter;
  }
  return inRegion(region);
}

/** The marks in prose are ours, and stay until the line is put in order. */
function displayProse(text: string): string {
  return text.split(leftToRightMark).map(displayText).join(leftToRightMark);
}

function embolden({ width, spans }: SetText): SetText {
  return { width, spans: spans.map((span) => (span.kind === "shaped" ? { ...span, isEmboldened: true } : span)) };
}

/** The fonts that every packet opens. */
export const textFonts: readonly FontName[] = Object.values(textFont);
