// The characters of a text that no font can draw: named, or replaced by the geta mark. Knows nothing of glyphs or pages.
import { type PackedCoverage, readCoverage } from "./coverage.ts";
import { displayText } from "./display.ts";
import { createFontChooser, type FontChooser } from "./fallback.ts";
import { graphemes } from "./graphemes.ts";
import { isPlainText, plainUnits } from "./plain-table.ts";

/** The mark that Japanese printers set for a type that they lack (U+3013). */
export const geta = "〓";

/**
 * Gives the characters of a text that cannot be drawn as `U+4E2D U+6587` (each once, in order), or null. A text of which nothing
 * would be left to see (only zero-width characters, say) counts as undrawable whole, so no line of a list is ever blank.
 */
export type DrawableCheck = (text: string) => string | null;

export type UndrawableText = {
  readonly find: DrawableCheck;
  /** The text with one 〓 for each letter that cannot be drawn; a text of which nothing would be seen is one 〓. */
  readonly replace: (text: string) => string;
};

/** Surrogates, private use, what is not assigned, and U+FFFC and U+FFFD, which fonts draw as a box. */
const neverDrawn = /[\p{Cs}\p{Co}\p{Cn}\ufffc\ufffd]/u;

/**
 * Looks for undrawable characters in many texts; it remembers what it has seen. Made to run over every name before a packet is
 * sealed (58,171 names: some 60 ms); it opens no font.
 * @example createUndrawable(coverage).find("\ue000 Anna") // "U+E000"
 */
export function createUndrawable(packed: PackedCoverage): UndrawableText {
  const coverage = readCoverage(packed);
  const plain = plainUnits(coverage, "regular");
  // Which characters there are at all does not depend on the region; the order of the fonts does.
  const chooser = createFontChooser(coverage, "regular", "tc");

  const isBlank = (text: string, display: string): boolean => display.trim() === "" && text.trim() !== "";
  function find(text: string): string | null {
    if (isPlainText(plain, text)) return null;
    const display = displayText(text);
    const characters = isBlank(text, display) ? [...text] : charactersWithout(chooser, display);
    return characters.length === 0 ? null : nameCharacters(characters);
  }
  return {
    find,
    replace: (text) => {
      if (find(text) === null) return text;
      const display = displayText(text);
      if (isBlank(text, display)) return geta;
      return graphemes(display)
        .map((letter) => (charactersWithout(chooser, letter).length === 0 ? letter : geta))
        .join("");
    },
  };
}

/** A check that only names. @see createUndrawable */
export function createDrawableCheck(packed: PackedCoverage): DrawableCheck {
  return createUndrawable(packed).find;
}

function charactersWithout(chooser: FontChooser, text: string): readonly string[] {
  return [...text].filter((character) => neverDrawn.test(character) || chooser.fontOf(character) === null);
}

function nameCharacters(characters: readonly string[]): string {
  const codes = characters.map((character) => (character.codePointAt(0) ?? 0).toString(16).toUpperCase());
  return [...new Set(codes.map((code) => `U+${code.padStart(4, "0")}`))].join(" ");
}
