// An independent picture of a name: HarfBuzz shapes it with the whole font, and its outlines are filled here, without PDF,
// subsets, character codes or poppler. A printed name must look like it, letter by letter.
import { Face, Feature, Font, Blob as FontBlob, Buffer as ShapingBuffer, shape } from "harfbuzzjs";

type Point = readonly [x: number, y: number];

export type ReferenceName = {
  /** Closed outlines in em, y upwards, from the origin of the name. */
  readonly outlines: readonly (readonly Point[])[];
  /** The places of its glyphs from left to right, in em. */
  readonly glyphs: readonly { readonly left: number; readonly right: number }[];
};

/** Draws one name; `hasKerning` as the list sets it: plain letters without. */
export function drawReference(fontBytes: Uint8Array, name: string, hasKerning: boolean): ReferenceName {
  const face = new Face(new FontBlob(fontBytes));
  const font = new Font(face);
  const buffer = new ShapingBuffer();
  buffer.addText(name);
  buffer.guessSegmentProperties();
  shape(font, buffer, hasKerning ? [] : [new Feature("kern", 0)]);
  const outlines: Point[][] = [];
  const glyphs: { left: number; right: number }[] = [];
  let pen = 0;
  for (const placed of buffer.getGlyphInfosAndPositions()) {
    const left = pen + (placed.xOffset ?? 0);
    const own = flatten(font.glyphToJson(placed.codepoint)).map((outline) =>
      outline.map(([x, y]): Point => [(left + x) / face.upem, ((placed.yOffset ?? 0) + y) / face.upem]),
    );
    outlines.push(...own);
    const xs = own.flat().map(([x]) => x);
    if (xs.length > 0) glyphs.push({ left: Math.min(...xs), right: Math.max(...xs) });
    pen += placed.xAdvance ?? 0;
  }
  return { outlines, glyphs };
}

function flatten(path: readonly { readonly type: string; readonly values: readonly number[] }[]): Point[][] {
  const outlines: Point[][] = [];
  let [x, y] = [0, 0];
  for (const { type, values } of path) {
    const [a = 0, b = 0, c = 0, d = 0] = values;
    if (type === "M") outlines.push([[a, b]]);
    else if (type === "L") outlines.at(-1)?.push([a, b]);
    else if (type === "Q") {
      for (let step = 1; step <= 8; step++) {
        const t = step / 8;
        const s = 1 - t;
        outlines.at(-1)?.push([s * s * x + 2 * s * t * a + t * t * c, s * s * y + 2 * s * t * b + t * t * d]);
      }
    } else if (type !== "Z") throw new Error(`The font has an outline command ${type}.`);
    if (type === "Q") [x, y] = [c, d];
    else if (type !== "Z") [x, y] = [a, b];
  }
  return outlines;
}

/** Ink from 0 to 1 of each pixel (non-zero winding, 4 × 4 samples); `originX` and `baseline` in pixels from the upper left corner. */
export function fillReference(
  reference: ReferenceName,
  pixelsPerEm: number,
  originX: number,
  baseline: number,
  width: number,
  height: number,
): Float64Array {
  const ink = new Float64Array(width * height);
  const samples = 4;
  for (let row = 0; row < height * samples; row++) {
    const y = (baseline - (row + 0.5) / samples) / pixelsPerEm;
    const crossings: { readonly x: number; readonly turn: number }[] = [];
    for (const outline of reference.outlines) {
      for (const [index, [x1, y1]] of outline.entries()) {
        const [x2, y2] = outline[(index + 1) % outline.length] ?? [0, 0];
        if (y1 <= y === y2 <= y) continue;
        crossings.push({
          x: originX + (x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) * pixelsPerEm,
          turn: y2 > y1 ? 1 : -1,
        });
      }
    }
    crossings.sort((one, other) => one.x - other.x);
    let winding = 0;
    for (const [index, { x, turn }] of crossings.entries()) {
      winding += turn;
      const next = crossings[index + 1];
      if (winding === 0 || next === undefined) continue;
      for (let sample = Math.ceil(x * samples - 0.5); sample + 0.5 < next.x * samples; sample++) {
        const pixel = Math.floor(sample / samples);
        const at = Math.floor(row / samples) * width + pixel;
        if (pixel >= 0 && pixel < width) ink[at] = (ink[at] ?? 0) + 1 / (samples * samples);
      }
    }
  }
  return ink;
}
