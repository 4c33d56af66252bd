// The fonts that packets are drawn with, by the names of their files in resources/fonts. Knows nothing of what is in them.

/** All under the SIL Open Font License 1.1. The four Han fonts are cut down by scripts/make-fonts.mjs. */
export const fontNames = [
  "NotoSans-Regular",
  "NotoSans-Bold",
  "NotoSansThai-Regular",
  "NotoSansHebrew-Regular",
  "NotoSansArabic-Regular",
  "NotoSansGeorgian-Regular",
  "NotoSansArmenian-Regular",
  "NotoSansTC-Regular",
  "NotoSansJP-Regular",
  "NotoSansKR-Regular",
  "NotoSansSC-Regular",
  "NotoEmoji-Regular",
] as const;

export type FontName = (typeof fontNames)[number];

/** Latin, Cyrillic, Greek and Devanagari are there in both; other scripts are printed in their one weight. */
export type Weight = "regular" | "bold";

export const textFont = {
  regular: "NotoSans-Regular",
  bold: "NotoSans-Bold",
} as const satisfies { readonly [weight in Weight]: FontName };
