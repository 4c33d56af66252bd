// A text check alone is fooled by blank or wrong glyphs, a picture check alone by wrong text: names are checked by both.
import { describe, expect, it } from "vitest";
import { assets, makeLine, names, render } from "../unit/packet/sample.ts";
import { type Box, rowBoxes } from "./boxes.ts";
import { cutOut, drawPage, hasPdfTools, type Picture, readPages } from "./poppler.ts";
import { drawReference, fillReference, type ReferenceName } from "./reference-ink.ts";

const countInk = (pixels: readonly number[]): number => pixels.filter((pixel) => pixel < 128).length;

describe.skipIf(!hasPdfTools)("printed names", () => {
  it("give every name back in its exact text", async () => {
    const packet = await render(names.map((name, index) => makeLine(index + 1, name)));
    const list = readPages(packet.bytes)[2] ?? "";
    for (const [index, name] of names.entries()) {
      expect(list).toMatch(
        new RegExp(`^ *${index + 1} +${name.normalize("NFC")} +København +Denmark +2017-05-21$`, "mu"),
      );
    }
  });

  it("hold ink in every name, and another picture for every other name", async () => {
    const packet = await render(names.map((name, index) => makeLine(index + 1, name)));
    const picture = drawPage(packet.bytes, 3);
    const rows = rowBoxes(packet.bytes, names.length);
    const cells = rows.map((row) => cutOut(picture, { ...row, left: 95, right: 240 }));
    for (const [index, name] of names.entries()) {
      expect(countInk(cells[index] ?? []), name).toBeGreaterThan(8 * [...name.normalize("NFC")].length);
    }
    expect(new Set(cells.map((cell) => cell.join())).size).toBe(names.length);
  });

  it("show each letter of each name where and as HarfBuzz draws it with the whole font", async () => {
    const packet = await render(names.map((name, index) => makeLine(index + 1, name)));
    const picture = drawPage(packet.bytes, 3, 432);
    for (const [index, row] of rowBoxes(packet.bytes, names.length).entries()) {
      const name = (names[index] ?? "").normalize("NFC");
      const reference = drawReference(assets.regular, name, /\p{M}/u.test(name));
      expect(worstLetter(picture, row, reference), name).toBeLessThan(0.05);
    }
  });

  it("draw a name in NFD exactly as in NFC", async () => {
    const name = "Nguyễn Thị Hồng Đặng";
    const picture = async (form: "NFC" | "NFD"): Promise<Picture> =>
      drawPage((await render([makeLine(1, name.normalize(form))])).bytes, 3);
    expect(Buffer.compare((await picture("NFC")).pixels, (await picture("NFD")).pixels)).toBe(0);
  });

  it("put each accent, dot and ogonek on paper", async () => {
    const pairs = [
      "Ił",
      "Il",
      "ış",
      "is",
      "ę",
      "e",
      "ź",
      "z",
      "ї",
      "і",
      "ґ",
      "г",
      "ᾶ",
      "α",
      "ồ",
      "ô",
      "Q̃",
      "Q",
      "å",
      "a",
    ];
    const packet = await render(pairs.map((name, index) => makeLine(index + 1, name)));
    const picture = drawPage(packet.bytes, 3, 216);
    const ink = rowBoxes(packet.bytes, pairs.length).map((row) =>
      cutOut(picture, { ...row, left: 95, right: 130 }).join(),
    );
    for (let index = 0; index < pairs.length; index += 2) expect(ink[index], pairs[index]).not.toBe(ink[index + 1]);
  });
});

const nameLeft = 96.45;
const nameSize = 8.5;
/** Where poppler puts the bottom of a word below its baseline: the font's descender. */
const descent = 0.293 * nameSize;
/** Poppler puts glyphs on whole pixels; at 432 dpi two pixels are 0.04 em. */
const tolerance = 2;

/**
 * How much the worst letter of a row differs from its reference: printed ink that has no reference ink near it, and reference
 * ink that was not printed, as a part of the letter's own ink.
 */
function worstLetter(picture: Picture, row: Omit<Box, "text">, reference: ReferenceName): number {
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
