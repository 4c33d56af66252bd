// Cleans the text of a cell for keeping and printing. Knows characters only, not what the cell means.

const unclean = /[\0-\x1f\x7f-\xa0\xad\u0300-\uffff]| {2}/;
// Control, invisible and direction-changing characters: nothing to print, and able to turn a printed line around.
// Zero-width joiners stay: Persian and Indic names need them.
const invisible = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/g;
const equalsSign = 61;

/**
 * A cell as it is kept: trimmed, whitespace (line breaks too) collapsed to one space, NFC, no invisible characters. Excel's
 * guard for leading zeros, `="0301"`, gives `0301`.
 */
export function cleanCell(cell: string): string {
  let text = cell.trim();
  if (text.charCodeAt(0) === equalsSign && text.startsWith('="') && text.endsWith('"') && text.length > 2) {
    text = text.slice(2, -1).trim();
  }
  if (!unclean.test(text)) return text;
  return text.replace(invisible, "").replace(/\s+/g, " ").trim().normalize("NFC");
}

/** As {@link cleanCell}, for long text: line breaks stay, as `\n`. */
export function cleanProse(cell: string): string {
  const text = cell.trim();
  if (!unclean.test(text)) return text;
  return text
    .replace(/\r\n?|\x85|\u2028|\u2029/g, "\n")
    .replace(invisible, "")
    .replace(/[^\S\n]+/g, " ")
    .trim()
    .normalize("NFC");
}

/** A copy of its own memory: a cell cut from a chunk of a file otherwise keeps the whole chunk alive for as long as it is kept. */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
