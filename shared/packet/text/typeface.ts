// One font face: which glyph a character has, how wide it is, how HarfBuzz shapes a run. Knows nothing of pages or PDF.
import { Face, Font, Blob as FontBlob, Buffer as ShapingBuffer, shape } from "harfbuzzjs";
import { type FontMetrics, readFontMetrics } from "./font-metrics.ts";

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
  /** The glyph of a code point, or null when the face has none. */
  readonly glyphOf: (codePoint: number) => number | null;
  /** Advance of a glyph in 1/1000 em. */
  readonly advanceOf: (glyph: number) => number;
  /** Shapes one run of one script. */
  readonly shape: (text: string) => readonly PlacedGlyph[];
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

function createTypeface(bytes: Uint8Array): Typeface {
  const face = new Face(new FontBlob(bytes));
  const font = new Font(face);
  const buffer = new ShapingBuffer();
  const perEm = 1000 / face.upem;
  return {
    bytes,
    metrics: readFontMetrics(bytes),
    glyphOf: (codePoint) => font.nominalGlyph(codePoint) ?? null,
    advanceOf: (glyph) => font.glyphHAdvance(glyph) * perEm,
    shape: (text) => {
      buffer.clearContents();
      buffer.addText(text);
      buffer.guessSegmentProperties();
      shape(font, buffer);
      return buffer.getGlyphInfosAndPositions().map((placed) => ({
        glyph: placed.codepoint,
        cluster: placed.cluster,
        advance: (placed.xAdvance ?? 0) * perEm,
        dx: (placed.xOffset ?? 0) * perEm,
        dy: (placed.yOffset ?? 0) * perEm,
      }));
    },
  };
}
