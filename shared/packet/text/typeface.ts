// One opened font: which glyph a character has, how wide it is, how HarfBuzz shapes a run. Knows nothing of pages or PDF.
import { BufferFlag, Direction, Face, Font, Blob as FontBlob, Buffer as ShapingBuffer, shape } from "harfbuzzjs";
import { type FontMetrics, readFontMetrics, readGlyphCount } from "./font-metrics.ts";

/** A glyph that shaping put at a place; lengths in 1/1000 em. `cluster` is an index into the shaped text. */
export type PlacedGlyph = {
  readonly glyph: number;
  readonly cluster: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
};

export type Typeface = {
  readonly bytes: Uint8Array;
  readonly metrics: FontMetrics;
  /** Every code point that the font has a glyph for, in order. */
  readonly characters: () => readonly number[];
  readonly glyphCount: number;
  /** The glyph of a code point, or null when the face has none. */
  readonly glyphOf: (codePoint: number) => number | null;
  /** Advance of a glyph in 1/1000 em. */
  readonly advanceOf: (glyph: number) => number;
  /** Shapes one run of one script and direction; the glyphs come from left to right as they stand on paper. */
  readonly shape: (text: string, isRightToLeft: boolean) => readonly PlacedGlyph[];
};

const opened = new WeakMap<Uint8Array, Typeface>();

/**
 * Opens a TrueType font. The same bytes give the same face for as long as they live, so a worker that renders many packets
 * holds one copy of each font in HarfBuzz's memory.
 */
export function openTypeface(bytes: Uint8Array): Typeface {
  const known = opened.get(bytes);
  if (known !== undefined) return known;
  const typeface = createTypeface(bytes);
  opened.set(bytes, typeface);
  return typeface;
}

/** A joiner or selector that the font does not know is left out; a mark that stands alone gets no dotted circle. */
const shapingFlags = BufferFlag.REMOVE_DEFAULT_IGNORABLES | BufferFlag.DO_NOT_INSERT_DOTTED_CIRCLE;

function createTypeface(bytes: Uint8Array): Typeface {
  const face = new Face(new FontBlob(bytes));
  const font = new Font(face);
  const buffer = new ShapingBuffer();
  const perEm = 1000 / face.upem;
  return {
    bytes,
    metrics: readFontMetrics(bytes),
    characters: () => Array.from(face.collectUnicodes()).sort((a, b) => a - b),
    glyphCount: readGlyphCount(bytes),
    glyphOf: (codePoint) => font.nominalGlyph(codePoint) ?? null,
    advanceOf: (glyph) => font.glyphHAdvance(glyph) * perEm,
    shape: (text, isRightToLeft) => {
      buffer.clearContents();
      buffer.setFlags(shapingFlags);
      buffer.addText(text);
      buffer.guessSegmentProperties();
      // Neutral runs have no direction of their own; and the language would be that of the machine.
      buffer.setDirection(isRightToLeft ? Direction.RTL : Direction.LTR);
      buffer.setLanguage("und");
      shape(font, buffer);
      const positions = buffer.getGlyphPositions();
      return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
        return { glyph: codepoint, cluster, advance: xAdvance * perEm, dx: xOffset * perEm, dy: yOffset * perEm };
      });
    },
  };
}
