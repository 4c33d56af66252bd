// Breaks prose into lines of a width and shortens a text to one line. Knows nothing of pages; widths are in points.
import type { Typesetter } from "../text/typesetter.ts";

const mark = /\p{M}/u;

/** The width of a text in points. */
export function textWidth(setter: Typesetter, text: string, size: number): number {
  return (setter.setLine(text).width * size) / 1000;
}

/**
 * Lines that are at most `width` wide. Breaks at spaces (not at no-break spaces) and after hyphens and slashes; a word that is
 * wider than a line is broken between letters. Line breaks of the text are kept, an empty line stays empty.
 */
export function breakLines(setter: Typesetter, text: string, size: number, width: number): readonly string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => breakParagraph(setter, paragraph, size, width));
}

function breakParagraph(setter: Typesetter, text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const part of text.match(/[ \t]+|[^ \t/-]*[/-]+|[^ \t/-]+/g) ?? []) {
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
  for (const letter of letters(word)) {
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

/** Letters with their marks. */
function letters(text: string): readonly string[] {
  const found: string[] = [];
  for (const character of text) {
    const before = found.at(-1);
    if (before !== undefined && mark.test(character)) found[found.length - 1] = before + character;
    else found.push(character);
  }
  return found;
}

/** The text if it fits into `width`, else its beginning with an ellipsis; cut at a space when one is near. */
export function ellipsise(setter: Typesetter, text: string, size: number, width: number): string {
  const [first = "", second] = breakLines(setter, text, size, width);
  if (second === undefined) return first;
  const kept = [...letters(text.slice(0, 4 * first.length + 8))];
  let count = letters(first).length;
  while (count > 0 && textWidth(setter, `${kept.slice(0, count).join("").trimEnd()}…`, size) > width) count -= 1;
  return `${kept.slice(0, count).join("").trimEnd()}…`;
}
