// Breaks prose into lines of a width and shortens a text to one line. Knows nothing of pages; widths are in points.
import { graphemes } from "../text/graphemes.ts";
import type { Typesetter } from "../text/typesetter.ts";

/**
 * Spaces; a word up to its hyphens or slashes; a Han character or kana with what may not start the next line (JIS X 4051).
 */
const parts =
  /[ \t]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}](?:\p{M}|[\u{e0100}-\u{e01ef}])*[、。，．・：；？！）」』】〉》〕］｝ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]*|[^ \t/\-\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+[/-]*|[/-]+/gu;

/** The width of a text in points. */
export function textWidth(setter: Typesetter, text: string, size: number): number {
  return (setter.setLine(text).width * size) / 1000;
}

/**
 * Lines that are at most `width` wide. Breaks at spaces (not at no-break spaces), after hyphens and slashes and between Han
 * characters; a word that is wider than a line is broken between letters. Line breaks of the text are kept, an empty line stays empty.
 */
export function breakLines(setter: Typesetter, text: string, size: number, width: number): readonly string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => breakParagraph(setter, paragraph, size, width));
}

function breakParagraph(setter: Typesetter, text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const part of text.match(parts) ?? []) {
    const needed = textWidth(setter, part, size);
    const isSpace = /^[ \t]/.test(part);
    if (isSpace ? line !== "" : used + needed <= width) {
      line += part;
      used += needed;
    } else if (!isSpace) {
      if (line.trim() !== "") lines.push(line.trimEnd());
      const pieces = needed <= width ? [part] : breakWord(setter, part, size, width);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? "";
      used = textWidth(setter, line, size);
    }
  }
  return [...lines, line.trimEnd()];
}

function breakWord(setter: Typesetter, word: string, size: number, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const letter of graphemes(word)) {
    const needed = textWidth(setter, letter, size);
    if (used + needed > width && piece !== "") {
      pieces.push(piece);
      piece = "";
      used = 0;
    }
    piece += letter;
    used += needed;
  }
  return [...pieces, piece];
}

/** The text if it fits into `width`, else its beginning with an ellipsis; cut between words when that loses little. */
export function ellipsise(setter: Typesetter, text: string, size: number, width: number): string {
  const [first = "", second] = breakLines(setter, text, size, width);
  if (second === undefined) return first;
  const letters = graphemes(text.slice(0, 4 * first.length + 8));
  const fits = (most: number): boolean =>
    textWidth(setter, `${letters.slice(0, most).join("").trimEnd()}…`, size) <= width;
  let count = graphemes(first).length;
  while (count > 0 && !fits(count)) count -= 1;
  while (count < letters.length && fits(count + 1)) count += 1;
  const kept = letters.slice(0, count).join("");
  const space = letters[count]?.trim() === "" ? kept.length : kept.lastIndexOf(" ");
  const whole = space > keptAtLeast * kept.length ? kept.slice(0, space) : kept;
  return `${whole.replace(/[\s,;:]+$/, "")}…`;
}

/** How much of what fits stays when a text is cut between words and not in one. */
const keptAtLeast = 0.75;
