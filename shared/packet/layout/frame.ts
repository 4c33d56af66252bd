// Where things stand on a sheet. Lengths are in points (1/72 inch), from the lower left corner.
import type { PaperSize } from "#shared/model/campaign.ts";
import type { PageLayout } from "#shared/model/packet-settings.ts";

/** A front side; a back side is the same moved by `backShift`. */
export type Frame = {
  readonly width: number;
  readonly height: number;
  /** The edges of the text. */
  readonly left: number;
  readonly right: number;
  /** The highest and the lowest place for text between page head and page foot. */
  readonly top: number;
  readonly bottom: number;
  /** How far to the right the text stands on a back side: the binding is at its right there. */
  readonly backShift: number;
};

export const millimetre = 72 / 25.4;
/** 18 mm; the binding's room comes on top of it. */
const margin = 51;

/** ISO 216 A4 and ANSI A. */
const sizes: { readonly [paper in PaperSize]: { readonly width: number; readonly height: number } } = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
};

export function frameOf(paper: PaperSize, { bindingMm, duplex }: Pick<PageLayout, "bindingMm" | "duplex">): Frame {
  const { width, height } = sizes[paper];
  const binding = Math.round(bindingMm * millimetre);
  return {
    width,
    height,
    left: margin + binding,
    right: width - margin,
    top: height - 74,
    bottom: 70,
    backShift: duplex && binding > 0 ? -binding : 0,
  };
}
