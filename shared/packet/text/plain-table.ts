// Sets plain text character by character from a table, many times quicker than shaping. Knows nothing of pages.
import type { Coverage } from "./coverage.ts";
import { type FontName, textFont, type Weight } from "./font-names.ts";
import type { FontSet } from "./font-set.ts";
import type { SetText } from "./set-text.ts";

export type PlainTable = {
  /** The text when every character of it is plain, else null. */
  readonly set: (text: string) => SetText | null;
  /** Its width when every character of it is plain, else null; nothing counts as shown. */
  readonly width: (text: string) => number | null;
};

/** Latin, Cyrillic and Greek, and what is common to scripts: digits, spaces, punctuation. */
const plainScript = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}]/u;
/** What needs shaping, draws nothing, or breaks a line. */
const notPlain = /[\p{M}\p{C}\p{Zl}\p{Zp}\p{Emoji_Presentation}]/u;
/** The last plain characters are Greek Extended and the punctuation after it. */
const plainEnd = 0x2100;

const tables = new WeakMap<Coverage, { readonly [weight in Weight]: Uint8Array }>();

/** 1 for each UTF-16 unit that is printed by one glyph without shaping; a text of such units alone is its own display form. */
export function plainUnits(coverage: Coverage, weight: Weight): Uint8Array {
  const known = tables.get(coverage) ?? { regular: findPlain(coverage, "regular"), bold: findPlain(coverage, "bold") };
  tables.set(coverage, known);
  return known[weight];
}

function findPlain(coverage: Coverage, weight: Weight): Uint8Array {
  return Uint8Array.from({ length: plainEnd }, (_, unit) => {
    const character = String.fromCharCode(unit);
    const isSimple =
      plainScript.test(character) && !notPlain.test(character) && character.normalize("NFC") === character;
    return isSimple && coverage.has(textFont[weight], unit) ? 1 : 0;
  });
}

/** @param plain as `plainUnits` gives them */
export function isPlainText(plain: Uint8Array, text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (plain[text.charCodeAt(index)] !== 1) return false;
  }
  return true;
}

/** Widths are in 1/1000 em, without kerning. */
export function createPlainTable(fonts: FontSet, weight: Weight): PlainTable {
  const font = textFont[weight];
  const plain = plainUnits(fonts.coverage, weight);
  const codes = new Uint16Array(plainEnd);
  const widths = new Float64Array(plainEnd).fill(-1);

  function glyphOf(unit: number): number {
    return fonts.get(font).typeface.glyphOf(unit) ?? lacking(font);
  }
  function measure(unit: number): number {
    const width = fonts.get(font).typeface.advanceOf(glyphOf(unit));
    widths[unit] = width;
    return width;
  }
  function width(text: string): number | null {
    let sum = 0;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (plain[unit] !== 1) return null;
      const known = widths[unit] ?? -1;
      sum += known < 0 ? measure(unit) : known;
    }
    return sum;
  }
  function giveCode(unit: number): void {
    codes[unit] = fonts.get(font).codes.code(glyphOf(unit), String.fromCharCode(unit), measure(unit));
  }
  return {
    width,
    set: (text) => {
      let sum = 0;
      for (let index = 0; index < text.length; index++) {
        const unit = text.charCodeAt(index);
        if (plain[unit] !== 1) return null;
        if (codes[unit] === 0) giveCode(unit);
        sum += widths[unit] ?? 0;
      }
      return { width: sum, spans: text === "" ? [] : [{ kind: "plain", font, text, codes }] };
    },
  };
}

function lacking(font: FontName): never {
  throw new Error(`${font} lacks a character that coverage.json names.`);
}
