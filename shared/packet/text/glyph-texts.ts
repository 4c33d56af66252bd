// Which text each glyph of a font stands for, whatever was printed before: so a page has the same codes alone and in its volume.
import type { Typeface } from "./typeface.ts";

export type GlyphTexts = {
  /** The code that shows a glyph as this text, or null when only ActualText can say it. */
  readonly codeOf: (glyph: number, text: string) => number | null;
  /** A code that shows a glyph when something else says its text, and what that code stands for; nothing when it has no text. */
  readonly own: (glyph: number) => { readonly code: number; readonly text: string };
};

/** Bytes with a meaning inside `( )`: line feed, carriage return, both parentheses, backslash (ISO 32000-1, 7.3.4.2). */
const avoided: ReadonlySet<number> = new Set([0x0a, 0x0d, 0x28, 0x29, 0x5c]);
const safeBytes = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => !avoided.has(byte));
const arabicLetter = /^(?=\p{L})\p{Script=Arabic}$/u;
/** The first and the last block of the Arabic script that is not of presentation forms. */
const arabicBlocks = { first: 0x600, last: 0x8ff } as const;
const joiner = "\u200d";
/** Latin letters that may be drawn as one, Unicode's Alphabetic Presentation Forms U+FB00 to U+FB04. */
const ligatures = ["ff", "fi", "fl", "ffi", "ffl"] as const;

const known = new WeakMap<Typeface, GlyphTexts>();

/**
 * The texts of a font's glyphs: each character of the font, then the joined forms of its Arabic letters
 * and Latin letters drawn as one. Read once per font, from
 * the font alone. Codes have two bytes that need no escape in a literal string; 0 is never one.
 */
export function glyphTexts(typeface: Typeface): GlyphTexts {
  const before = known.get(typeface);
  if (before !== undefined) return before;
  /** The code point of each glyph that has one; 0 is never printed. */
  const own = new Uint32Array(typeface.glyphCount);
  /** Texts that a glyph stands for beside its own, or without having one. */
  const more = new Map<string, number>();
  const add = (glyph: number, text: string): void => {
    const key = `${glyph}:${text}`;
    if (!more.has(key)) more.set(key, spread(typeface.glyphCount + more.size));
  };
  const characters = typeface.characters();
  for (const codePoint of characters) {
    const glyph = typeface.glyphOf(codePoint) ?? 0;
    if (own[glyph] === 0) own[glyph] = codePoint;
    else if (own[glyph] !== codePoint) add(glyph, String.fromCodePoint(codePoint));
  }
  for (const codePoint of characters) {
    if (!isArabic(codePoint)) continue;
    const letter = String.fromCodePoint(codePoint);
    for (const glyph of joinedForms(typeface, letter)) if (own[glyph] !== codePoint) add(glyph, letter);
  }
  for (const letters of ligatures) {
    const [glyph, second] = typeface.shape(letters, false);
    if (glyph !== undefined && second === undefined) add(glyph.glyph, letters);
  }
  const ownText = (glyph: number): string => (own[glyph] ? String.fromCodePoint(own[glyph]) : "");
  const texts: GlyphTexts = {
    codeOf: (glyph, text) =>
      text !== "" && ownText(glyph) === text ? spread(glyph) : (more.get(`${glyph}:${text}`) ?? null),
    own: (glyph) => ({ code: spread(glyph), text: ownText(glyph) }),
  };
  known.set(typeface, texts);
  return texts;
}

function isArabic(codePoint: number): boolean {
  const isInBlocks = codePoint >= arabicBlocks.first && codePoint <= arabicBlocks.last;
  return isInBlocks && arabicLetter.test(String.fromCodePoint(codePoint));
}

/** Those of the initial, medial and final form that are one glyph. */
function joinedForms(typeface: Typeface, letter: string): readonly number[] {
  return [letter + joiner, joiner + letter + joiner, joiner + letter].flatMap((text) => {
    const shaped = typeface.shape(text, true);
    return shaped.length === 1 ? shaped.map(({ glyph }) => glyph) : [];
  });
}

function spread(index: number): number {
  const high = safeBytes[Math.floor(index / safeBytes.length)];
  const low = safeBytes[index % safeBytes.length];
  if (high === undefined || low === undefined) throw new Error("A font has more glyphs than two bytes can number.");
  return (high << 8) | low;
}
