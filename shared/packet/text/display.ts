// What of a text is printed: its display form. Knows nothing of fonts or pages.

const unstableFrom = 0x300;
const arabicLetter = /\p{Script=Arabic}/u;
const hanLetter = /\p{Script=Han}/u;
const pictograph = /\p{Extended_Pictographic}/u;
const canBeEmoji = /\p{Emoji}|\u20e3/u;
const emojiTail = /\p{Emoji_Modifier}|\ufe0f/u;
const blackFlag = 0x1f3f4;

/**
 * The form in which a text is printed: NFC; TAB and every line or paragraph break become a space; controls, soft hyphens,
 * direction marks and zero-width characters are left out, because they draw nothing here and would only hide a difference. What
 * chooses the form of a letter stays with the letter: joiners in Arabic script, after a Devanagari virama and between emoji,
 * variation selectors after Han characters and emoji, the tags of a flag. The stored text is never changed by this.
 */
export function displayText(text: string): string {
  if (isPlain(text)) return text;
  let display = "";
  let before = 0;
  for (const character of text.normalize("NFC")) {
    const codePoint = character.codePointAt(0) ?? 0;
    const kind = invisibleKind(codePoint);
    if (kind === "space") display += " ";
    else if (kind === null || (kind === "form" && choosesForm(codePoint, before, display))) display += character;
    before = codePoint;
  }
  return display;
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0) || unit === 0xad || unit >= unstableFrom) return false;
  }
  return true;
}

/** `form`: draws nothing by itself, but may choose the form of the letter before it. */
type InvisibleKind = "dropped" | "space" | "form" | null;

function invisibleKind(codePoint: number): InvisibleKind {
  if ((codePoint >= 0x09 && codePoint <= 0x0d) || codePoint === 0x85) return "space";
  if (codePoint === 0x2028 || codePoint === 0x2029) return "space";
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) return "dropped";
  if (codePoint === 0xad || codePoint === 0x34f || codePoint === 0x61c || codePoint === 0xfeff) return "dropped";
  if (codePoint === 0x200c || codePoint === 0x200d) return "form";
  if (codePoint >= 0x200b && codePoint <= 0x200f) return "dropped";
  if (codePoint >= 0x202a && codePoint <= 0x202e) return "dropped";
  if (codePoint >= 0x2060 && codePoint <= 0x206f) return "dropped";
  if (codePoint >= 0xfe00 && codePoint <= 0xfe0f) return "form";
  if (codePoint >= 0xe0000 && codePoint <= 0xe0fff) return "form";
  return null;
}

const virama = 0x94d;

function choosesForm(codePoint: number, before: number, display: string): boolean {
  const letter = String.fromCodePoint(before);
  if (codePoint === 0x200c) return before === virama || arabicLetter.test(letter);
  if (codePoint === 0x200d) {
    return before === virama || arabicLetter.test(letter) || pictograph.test(letter) || emojiTail.test(letter);
  }
  if (codePoint >= 0xe0020 && codePoint <= 0xe007f) {
    return before === blackFlag || (before >= 0xe0020 && before <= 0xe007f && display.endsWith(letter));
  }
  if (codePoint >= 0xe0100 && codePoint <= 0xe01ef) return hanLetter.test(letter);
  return hanLetter.test(letter) || (codePoint >= 0xfe0e && canBeEmoji.test(letter));
}
