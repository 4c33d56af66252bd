// A text that is set: which codes of which fonts, in which places. Lengths are in 1/1000 em; knows nothing of how it is set.
import type { FontName } from "./font-names.ts";

/** A part of a text in one font: plain letters side by side, or glyphs that were shaped. */
export type Span = PlainSpan | ShapedSpan;

/** Letters that are shown one by one; they are kept as text, because most of a packet is made of them. */
export type PlainSpan = {
  readonly kind: "plain";
  readonly font: FontName;
  readonly text: string;
  /** The character code of each UTF-16 unit of the text, by the unit. */
  readonly codes: Uint16Array;
};

export type ShapedSpan = {
  readonly kind: "shaped";
  readonly font: FontName;
  readonly pieces: readonly Piece[];
  /** True when the text is bold and its font is not: its outlines are stroked, too. */
  readonly isEmboldened: boolean;
  /** What the span says, when its codes one by one would not be read back right. */
  readonly actualText: string | null;
};

/** Codes that follow each other without a gap, after a gap and on a height of their own; the last piece may be a gap alone. */
export type Piece = { readonly gap: number; readonly rise: number; readonly codes: string };

/** A text that is ready to be shown at any size; its spans stand from left to right. */
export type SetText = { readonly width: number; readonly spans: readonly Span[] };
