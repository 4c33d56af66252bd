// Sets a text in one face: which codes in which places, and how wide. Knows nothing of pages; lengths are in 1/1000 em.
import { type CharacterKind, characterKind, displayText } from "./display.ts";
import { createGlyphCodes, type GlyphCodes } from "./glyph-codes.ts";
import { splitByScript } from "./itemise.ts";
import type { Typeface } from "./typeface.ts";

/** Codes that follow each other without a gap, after a gap and on a height of their own. */
type Piece = { readonly gap: number; readonly rise: number; readonly codes: string };

/** A text that is ready to be shown at any size. */
export type SetText = {
  readonly width: number;
  readonly pieces: readonly Piece[];
  /** The whole text, when glyph by glyph it could not be read back. */
  readonly actualText: string | null;
};

export type Typesetter = {
  readonly typeface: Typeface;
  readonly codes: GlyphCodes;
  /** Sets a cell of a table: letters of Latin, Cyrillic and Greek by table, without kerning; all else by HarfBuzz. */
  readonly setCell: (text: string) => SetText;
  /** Sets a line of prose by HarfBuzz, with kerning. */
  readonly setLine: (text: string) => SetText;
};

type PlainCharacter = { readonly bytes: string; readonly width: number };

/** The text must have passed the check for undrawable characters; an undrawable one here is a bug and throws. */
export function createTypesetter(typeface: Typeface): Typesetter {
  const codes = createGlyphCodes();
  const plain: (PlainCharacter | null | undefined)[] = [];

  function classify(codePoint: number): PlainCharacter | null {
    const kind: CharacterKind = characterKind(typeface, codePoint);
    const glyph = typeface.glyphOf(codePoint);
    let found: PlainCharacter | null = null;
    if (kind === "simple" && glyph !== null && codePoint < 0x10000) {
      const width = typeface.advanceOf(glyph);
      found = { bytes: codes.show(glyph, String.fromCharCode(codePoint), width), width };
    }
    plain[codePoint] = found;
    return found;
  }

  function setCell(text: string): SetText {
    const display = displayText(text);
    let bytes = "";
    let width = 0;
    for (let index = 0; index < display.length; index++) {
      const unit = display.charCodeAt(index);
      const known = plain[unit];
      const character = known === undefined ? classify(unit) : known;
      if (character === null) return shapeText(typeface, codes, display);
      bytes += character.bytes;
      width += character.width;
    }
    return { width, pieces: [{ gap: 0, rise: 0, codes: bytes }], actualText: null };
  }

  return { typeface, codes, setCell, setLine: (text) => shapeText(typeface, codes, displayText(text)) };
}

function shapeText(typeface: Typeface, codes: GlyphCodes, text: string): SetText {
  const pieces: Piece[] = [];
  let width = 0;
  let gap = 0;
  let rise = 0;
  let bytes = "";
  let readable = true;
  const endPiece = (): void => {
    if (bytes === "") return;
    pieces.push({ gap, rise, codes: bytes });
    gap = 0;
    bytes = "";
  };
  for (const run of splitByScript(text)) {
    const glyphs = typeface.shape(run);
    for (const [index, placed] of glyphs.entries()) {
      if (placed.glyph === 0) throw new Error("A character without a glyph reached the typesetter.");
      const starts = glyphs[index - 1]?.cluster !== placed.cluster;
      let following = index + 1;
      while (glyphs[following]?.cluster === placed.cluster) following += 1;
      const end = glyphs[following]?.cluster ?? run.length;
      if (!starts) readable = false;
      const natural = typeface.advanceOf(placed.glyph);
      if (placed.dx !== 0 || placed.dy !== rise) {
        endPiece();
        gap += placed.dx;
        rise = placed.dy;
      }
      bytes += codes.show(placed.glyph, starts ? run.slice(placed.cluster, end) : "", natural);
      width += placed.advance;
      const after = placed.advance - natural - placed.dx;
      if (Math.abs(after) > 0.001) {
        endPiece();
        gap = after;
      }
    }
  }
  endPiece();
  return { width, pieces, actualText: readable ? null : text };
}
