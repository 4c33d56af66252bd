// Divides a text into what a reader counts as one letter. Own rules, because Intl.Segmenter differs between ICU versions.

/** What joins the letter before it: marks, Thai and Lao AM, joiners, skin tones, tags, vowels and finals of Hangul. */
const extending = /\p{M}|\u200c|\u200d|\p{Emoji_Modifier}|[\u0e33\u0eb3\u1160-\u11ff\ud7b0-\ud7fb\u{e0020}-\u{e007f}]/u;
const pictograph = /\p{Extended_Pictographic}/u;
const flagLetter = /[\u{1f1e6}-\u{1f1ff}]/u;
const joiner = "\u200d";

/**
 * Letters with their marks, emoji with all that belongs to them, flags; joined they are the text. Near to Unicode's extended
 * grapheme clusters (UAX #29), for the scripts of the fonts here.
 */
export function graphemes(text: string): readonly string[] {
  const found: string[] = [];
  let current = "";
  for (const character of text) {
    if (current !== "" && joins(current, character)) current += character;
    else {
      if (current !== "") found.push(current);
      current = character;
    }
  }
  if (current !== "") found.push(current);
  return found;
}

function joins(before: string, character: string): boolean {
  if (character < "\u0300") return false;
  if (extending.test(character)) return true;
  if (before.endsWith(joiner)) return pictograph.test(character) && pictograph.test(before);
  return flagLetter.test(character) && before.length === 2 && flagLetter.test(before);
}
