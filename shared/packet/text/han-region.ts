// Whose forms of Han characters a text is printed with. Knows nothing of fonts.

/** Traditional Chinese (Taiwan, Hong Kong), Japanese, Korean, simplified Chinese. */
export type HanRegion = "tc" | "jp" | "kr" | "sc";

const regions: { readonly [country: string]: HanRegion } = {
  JP: "jp",
  KR: "kr",
  KP: "kr",
  CN: "sc",
  SG: "sc",
  MY: "sc",
};
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;

/**
 * A text that holds kana is Japanese and one that holds Hangul is Korean, wherever its writer lives; else the country decides.
 * @param country ISO 3166-1 alpha-2, or null when it is not known
 */
export function hanRegion(text: string, country: string | null): HanRegion {
  if (kana.test(text)) return "jp";
  if (hangul.test(text)) return "kr";
  return regions[country ?? ""] ?? "tc";
}
