// How far a printed name is from its reference picture, letter by letter.
import { type Box, listType } from "./boxes.ts";
import type { Picture } from "./poppler.ts";
import { fillReference, type ReferenceName } from "./reference-ink.ts";

const { nameLeft, size: nameSize } = listType;
/** Where poppler puts the bottom of a word below its baseline: the font's descender. */
const descent = 0.293 * nameSize;
/** Poppler puts glyphs on whole pixels; at 432 dpi two pixels are 0.04 em. */
const tolerance = 2;

/**
 * How much the worst letter of a row differs from its reference: printed ink that has no reference ink near it, and reference
 * ink that was not printed, as a part of the letter's own ink.
 */
export function worstLetter(picture: Picture, row: Omit<Box, "text">, reference: ReferenceName): number {
  const perEm = nameSize * picture.perPoint;
  const left = Math.floor((nameLeft - 4) * picture.perPoint);
  const top = Math.floor((row.top - 2) * picture.perPoint);
  const width = Math.ceil(180 * picture.perPoint);
  const height = Math.ceil(16 * picture.perPoint);
  const originX = nameLeft * picture.perPoint - left;
  const baseline = (row.bottom - 0.5 - descent) * picture.perPoint - top;
  const ink = fillReference(reference, perEm, originX, baseline, width, height);
  const isWanted = (x: number, y: number): boolean => (ink[y * width + x] ?? 0) > 0.5;
  const isPrinted = (x: number, y: number): boolean =>
    (picture.pixels[(top + y) * picture.width + left + x] ?? 255) < 128;
  const letters = reference.glyphs.map((glyph) => {
    let own = 0;
    let unmatched = 0;
    for (let y = Math.ceil(baseline - 1.08 * perEm); y < baseline + 0.36 * perEm; y++) {
      for (let x = Math.floor(originX + glyph.left * perEm); x < originX + glyph.right * perEm; x++) {
        if (isWanted(x, y)) own += 1;
        if (isWanted(x, y) && !isNear(isPrinted, x, y)) unmatched += 1;
        if (isPrinted(x, y) && !isNear(isWanted, x, y)) unmatched += 1;
      }
    }
    return unmatched / own;
  });
  return Math.max(...letters);
}

function isNear(test: (x: number, y: number) => boolean, x: number, y: number): boolean {
  for (let dy = -tolerance; dy <= tolerance; dy++) {
    for (let dx = -tolerance; dx <= tolerance; dx++) if (test(x + dx, y + dy)) return true;
  }
  return false;
}
