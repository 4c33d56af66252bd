// Which characters each font has, without opening a font: fonts of many megabytes are read only for the packets that need them.
import { type FontName, fontNames } from "./font-names.ts";

/** As coverage.json beside the fonts says it: of the code points from 0 on, how many to leave out, how many to take, and so on. */
export type PackedCoverage = { readonly [font in FontName]: readonly number[] };

export type Coverage = {
  /** True when the font draws the code point, by a glyph of its own or by those of the parts that it is composed of. */
  readonly has: (font: FontName, codePoint: number) => boolean;
};

const unpacked = new WeakMap<PackedCoverage, Coverage>();

/** @param packed the same object gives the same coverage */
export function readCoverage(packed: PackedCoverage): Coverage {
  const known = unpacked.get(packed);
  if (known !== undefined) return known;
  const sets = new Map(fontNames.map((font) => [font, unpack(packed[font])]));
  const hasGlyph = (font: FontName, codePoint: number): boolean =>
    (((sets.get(font)?.[codePoint >> 3] ?? 0) >> (codePoint & 7)) & 1) === 1;
  const coverage: Coverage = {
    has: (font, codePoint) => {
      if (hasGlyph(font, codePoint)) return true;
      const parts = Array.from(String.fromCodePoint(codePoint).normalize("NFD"), (part) => part.codePointAt(0) ?? 0);
      return parts.length > 1 && parts.every((part) => hasGlyph(font, part));
    },
  };
  unpacked.set(packed, coverage);
  return coverage;
}

/** One bit for each code point. */
function unpack(runs: readonly number[]): Uint8Array {
  const bits = new Uint8Array((runs.reduce((sum, length) => sum + length, 0) >> 3) + 1);
  let next = 0;
  for (const [index, length] of runs.entries()) {
    const end = next + length;
    if (index % 2 === 0) next = end;
    for (; next < end; next++) bits[next >> 3] = (bits[next >> 3] ?? 0) | (1 << (next & 7));
  }
  return bits;
}
