// Where things stand on a sheet. Lengths are in points (1/72 inch), from the lower left corner.
import type { PaperSize } from "#shared/model/campaign.ts";

export type Frame = {
  readonly width: number;
  readonly height: number;
  /** The edges of the text. */
  readonly left: number;
  readonly right: number;
  /** The highest and the lowest place for text between page head and page foot. */
  readonly top: number;
  readonly bottom: number;
};

/** ISO 216 A4 and ANSI A. */
const sizes: { readonly [paper in PaperSize]: { readonly width: number; readonly height: number } } = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
};

/** The frame of a paper: 23 mm at the left, where packets are bound, 18 mm at the right. */
export function frameOf(paper: PaperSize): Frame {
  const { width, height } = sizes[paper];
  return { width, height, left: 65, right: width - 51, top: height - 84, bottom: 58 };
}
