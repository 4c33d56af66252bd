// Cleans the text of a cell for keeping and printing. Knows characters only, not what the cell means.

const unclean = /[^ -~\u00a1-\u00ac\u00ae-\u02ff]| {2}/;
const space = /[\s\u0085]+/g;
// Control, invisible and direction-changing characters: nothing to print, and able to turn a printed line around.
// Zero-width joiners and the Arabic signs among them stay: Persian, Indic and Arabic text needs them.
const invisible = /(?!\u200c|\u200d|[\t\n\v\f\r\u0085\u0600-\u0605\u06dd\u070f])[\p{Cc}\p{Cf}]/gu;
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
  return text.replace(invisible, "").replace(space, " ").trim().normalize("NFC");
}

/** As {@link cleanCell}, for long text: line breaks stay, as `\n`. */
export function cleanProse(cell: string): string {
  const text = cell.trim();
  if (!unclean.test(text)) return text;
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(invisible, "")
    .replace(/[^\S\n]+/g, " ")
    .trim()
    .normalize("NFC");
}

/** A copy of its own memory: a cell cut from a chunk of a file otherwise keeps the whole chunk alive for as long as it is kept. */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
