// The measures of a TrueType font that a PDF font descriptor states. Reads bytes, knows nothing of HarfBuzz.

/** Lengths in 1/1000 em. */
export type FontMetrics = {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: readonly [number, number, number, number];
};

/** Reads the `head`, `hhea` and `OS/2` tables (OpenType 1.9). */
export function readFontMetrics(bytes: Uint8Array): FontMetrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = tableOffset(view, "head");
  const hhea = tableOffset(view, "hhea");
  const os2 = tableOffset(view, "OS/2");
  const perEm = 1000 / view.getUint16(head + 18);
  const length = (offset: number): number => Math.round(view.getInt16(offset) * perEm);
  return {
    ascent: length(hhea + 4),
    descent: length(hhea + 6),
    capHeight: length(os2 + 88),
    box: [length(head + 36), length(head + 38), length(head + 40), length(head + 42)],
  };
}

/** Reads the number of glyphs from the `maxp` table. */
export function readGlyphCount(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint16(tableOffset(view, "maxp") + 4);
}

function tableOffset(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index++) {
    const entry = 12 + 16 * index;
    const found = String.fromCharCode(
      view.getUint8(entry),
      view.getUint8(entry + 1),
      view.getUint8(entry + 2),
      view.getUint8(entry + 3),
    );
    if (found === tag) return view.getUint32(entry + 8);
  }
  throw new Error(`The font has no ${tag} table.`);
}
