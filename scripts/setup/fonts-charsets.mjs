// Which characters the four Han fonts keep. Knows character sets, nothing of font files' insides or of folders.
import { readFileSync } from "node:fs";
import { Blob, Face } from "harfbuzzjs";
import { inProject } from "./paths.mjs";

/** Kanji of JIS X 0213:2004 that JIS X 0208 lacks (levels 3 and 4), as Python's codec shift_jis_2004 has them. */
const laterKanji = readFileSync(inProject("scripts", "setup", "fonts-jis-x-0213.txt"), "utf8").trim();

/** The code points of a font file. */
export function charactersOf(bytes) {
  return new Set(new Face(new Blob(bytes)).collectUnicodes());
}

/**
 * From the characters that each whole font has, those that it keeps. Every Han character that any of them has is kept in one of
 * them at least, and the everyday ones of each region in that region's font.
 * - tc: all its Han (Big5, HKSCS and some more), Bopomofo
 * - jp: JIS X 0213 (as JIS X 0208 and the file beside), the extensions of Windows-31J, kana, Han that tc lacks
 * - kr: all Hangul with its old letters, Hanja of KS X 1001, Han that tc and jp lack
 * - sc: GB 2312, Han that the others lack
 * Each keeps its own punctuation, full-width forms and squared words, and the variation selectors of its Han.
 */
export function chooseHan({ tc, jp, kr, sc }) {
  const kanji = new Set([...decodePairs("shift_jis", 0x81, 0x40), ...[...laterKanji].map((one) => one.codePointAt(0))]);
  const hanja = decodePairs("euc-kr", 0xa1, 0xa1);
  const simplified = decodePairs("gb18030", 0xb0, 0xa1);
  const lacking =
    (...fonts) =>
    (one) =>
      isHan(one) && fonts.every((font) => !font.has(one));
  return {
    tc: keep(tc, (one) => isHan(one) || isScript.bopomofo(one)),
    jp: keep(jp, (one) => isScript.kana(one) || kanji.has(one) || lacking(tc)(one)),
    kr: keep(kr, (one) => isScript.hangul(one) || (isHan(one) && hanja.has(one)) || lacking(tc, jp)(one)),
    sc: keep(sc, (one) => (isHan(one) && simplified.has(one)) || lacking(tc, jp, kr)(one)),
  };
}

const matches = (pattern) => (codePoint) => pattern.test(String.fromCodePoint(codePoint));
const isHan = matches(/\p{Script=Han}/u);
const isScript = {
  bopomofo: matches(/\p{Script=Bopomofo}/u),
  kana: matches(/[\p{Script=Hiragana}\p{Script=Katakana}\u3099-\u309c\u30a0\u30fb\u30fc]/u),
  hangul: matches(/\p{Script=Hangul}/u),
};
/** CJK symbols and punctuation, enclosed letters, squared words, half-width and full-width forms. */
const isPunctuation = matches(/[\u3000-\u303f\u3200-\u33ff\uff00-\uffef]/u);
const selectors = [...range(0xfe00, 0xfe0f), ...range(0xe0100, 0xe01ef)];

function keep(characters, isWanted) {
  return new Set([...characters].filter((one) => isWanted(one) || isPunctuation(one)).concat(selectors));
}

/** Every character that an old encoding writes in two bytes from these first and second bytes on. */
function decodePairs(encoding, first, second) {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const found = new Set();
  for (const lead of range(first, 0xfe)) {
    for (const trail of range(second, 0xfe)) {
      for (const character of decodePair(decoder, lead, trail)) {
        found.add(character.codePointAt(0));
      }
    }
  }
  return found;
}

function decodePair(decoder, lead, trail) {
  try {
    return decoder.decode(Uint8Array.of(lead, trail));
  } catch {
    return "";
  }
}

function* range(first, last) {
  for (let one = first; one <= last; one += 1) {
    yield one;
  }
}
