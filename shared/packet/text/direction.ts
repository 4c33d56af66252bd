// Puts the parts of a line into the order in which they stand on paper (Unicode bidirectional algorithm, UAX #9).
import bidiFactory from "bidi-js";

/** A part of one direction, in logical order inside. */
export type DirectedRun = { readonly text: string; readonly isRightToLeft: boolean };

/**
 * The direction of a line as a whole: that of its first letter (`auto`), or from left to right as the prose that it is a line of,
 * unless all its letters run from right to left (`prose`).
 */
export type BaseDirection = "auto" | "prose";

const bidi = bidiFactory();
/** Blocks of scripts that are written from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const letter = /\p{L}/u;

/** U+200E: what follows it goes on from left to right. Draws nothing. */
export const leftToRightMark = "\u200e";

/** A text to be put into prose from left to right: numbers and quotation marks behind it stay behind it. */
export function insideLeftToRight(text: string): string {
  return rightToLeft.test(text) ? `${text}${leftToRightMark}` : text;
}

/**
 * The parts of a line from left to right as they stand on paper, without the marks that put them there.
 * @param text one line; a line break in it would be printed as a character
 */
export function directedRuns(text: string, base: BaseDirection): readonly DirectedRun[] {
  if (text === "") return [];
  if (!rightToLeft.test(text)) return [{ text: text.replaceAll(leftToRightMark, ""), isRightToLeft: false }];
  const { levels } = bidi.getEmbeddingLevels(text, base === "prose" && hasLeftToRight(text) ? "ltr" : "auto");
  const runs: { readonly text: string; readonly level: number }[] = [];
  let start = 0;
  for (let index = 1; index <= text.length; index++) {
    if (index < text.length && levels[index] === levels[start]) continue;
    runs.push({ text: text.slice(start, index), level: levels[start] ?? 0 });
    start = index;
  }
  return reorder(runs)
    .map((run) => ({ text: run.text.replaceAll(leftToRightMark, ""), isRightToLeft: run.level % 2 === 1 }))
    .filter((run) => run.text !== "");
}

/** Rule L2: from the highest level down to 1, each row of runs at that level or above is turned round. */
function reorder<T extends { readonly level: number }>(runs: readonly T[]): readonly T[] {
  const ordered = [...runs];
  const highest = Math.max(...runs.map((run) => run.level));
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < ordered.length; start++) {
      let end = start;
      while ((ordered[end]?.level ?? 0) >= level) end += 1;
      if (end > start) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = end;
    }
  }
  return ordered;
}

function hasLeftToRight(text: string): boolean {
  return [...text].some((character) => letter.test(character) && !rightToLeft.test(character));
}
