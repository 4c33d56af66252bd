// What of a text is printed: its display form, and the characters that a face cannot draw. Knows nothing of pages.

import type { PacketAssets } from "../document.ts";
import { openTypeface, type Typeface } from "./typeface.ts";

/** `dropped` and `space` never reach a face; `simple` is one glyph without shaping; `shaped` needs HarfBuzz. */
export type CharacterKind = "simple" | "shaped" | "undrawable" | "dropped" | "space";

const unstableFrom = 0x300;
const simpleScript = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}]/u;
const joiner = /[\u200c\u200d]/;
const virama = 0x94d;

/**
 * The form in which a text is printed: NFC; TAB and every line or paragraph break become a space; controls, soft hyphens,
 * direction marks, zero-width characters and variation selectors are left out, because they draw nothing here and would only
 * hide a difference. The joiners U+200C and U+200D stay after a Devanagari virama, where they choose the form of a letter.
 * The stored text is never changed by this.
 */
export function displayText(text: string): string {
  let plain = true;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0) || unit === 0xad || unit >= unstableFrom) {
      plain = false;
      break;
    }
  }
  if (plain) return text;
  let display = "";
  let before = 0;
  for (const character of text.normalize("NFC")) {
    const codePoint = character.codePointAt(0) ?? 0;
    const kind = invisibleKind(codePoint);
    if (kind === "space") display += " ";
    else if (kind === null || (joiner.test(character) && before === virama)) display += character;
    before = codePoint;
  }
  return display;
}

function invisibleKind(codePoint: number): "dropped" | "space" | null {
  if ((codePoint >= 0x09 && codePoint <= 0x0d) || codePoint === 0x85) return "space";
  if (codePoint === 0x2028 || codePoint === 0x2029) return "space";
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) return "dropped";
  if (codePoint === 0xad || codePoint === 0x34f || codePoint === 0x61c || codePoint === 0xfeff) return "dropped";
  if (codePoint >= 0x200b && codePoint <= 0x200f) return "dropped";
  if (codePoint >= 0x202a && codePoint <= 0x202e) return "dropped";
  if (codePoint >= 0x2060 && codePoint <= 0x206f) return "dropped";
  if (codePoint >= 0xfe00 && codePoint <= 0xfe0f) return "dropped";
  if (codePoint >= 0xe0000 && codePoint <= 0xe0fff) return "dropped";
  return null;
}

/** How a face prints one code point. Surrogates, private use and the replacement character U+FFFD count as undrawable. */
export function characterKind(typeface: Typeface, codePoint: number): CharacterKind {
  const invisible = invisibleKind(codePoint);
  const character = String.fromCodePoint(codePoint);
  if (invisible !== null && !joiner.test(character)) return invisible;
  if (codePoint === 0xfffd || codePoint === 0xfffc || /[\p{Cs}\p{Co}\p{Cn}]/u.test(character)) return "undrawable";
  if (typeface.glyphOf(codePoint) !== null)
    return simpleScript.test(character) && !joiner.test(character) ? "simple" : "shaped";
  const parts = [...character.normalize("NFD")];
  const hasParts = parts.length > 1 && parts.every((part) => typeface.glyphOf(part.codePointAt(0) ?? 0) !== null);
  return hasParts ? "shaped" : "undrawable";
}

/**
 * Gives the characters of a text that cannot be drawn as `U+4E2D U+6587` (each once, in order), or null. A text of which nothing
 * would be left to see (only zero-width characters, say) counts as undrawable whole, so no line of a list is ever blank.
 */
export type DrawableCheck = (text: string) => string | null;

/** A check over many texts; it remembers each code point that it has seen. */
export function createDrawableCheck(typeface: Typeface): DrawableCheck {
  const undrawable = new Map<number, boolean>();
  const isUndrawable = (codePoint: number): boolean => {
    const known = undrawable.get(codePoint);
    if (known !== undefined) return known;
    const found = characterKind(typeface, codePoint) === "undrawable";
    undrawable.set(codePoint, found);
    return found;
  };
  return (text) => {
    const display = displayText(text);
    const isBlank = display.trim() === "" && text.trim() !== "";
    let found: Set<string> | null = null;
    for (const character of isBlank ? text : display) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (isBlank || isUndrawable(codePoint)) {
        found ??= new Set();
        found.add(`U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`);
      }
    }
    return found === null ? null : [...found].join(" ");
  };
}

const checks = new WeakMap<Typeface, DrawableCheck>();

/**
 * The characters of a name, city or other text that the fonts cannot draw, as `U+4E2D U+6587`, or null when all can be drawn.
 * Made to run over every name before a packet is sealed (58,171 names: some 60 ms).
 * @example undrawableCharacters("王 Anna", assets) // "U+738B"
 */
export function undrawableCharacters(text: string, assets: Pick<PacketAssets, "regular">): string | null {
  const typeface = openTypeface(assets.regular);
  const known = checks.get(typeface) ?? createDrawableCheck(typeface);
  checks.set(typeface, known);
  return known(text);
}
