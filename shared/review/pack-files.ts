// What the files of a division are called.

/** What a review pack's name ends in. */
export const packEnding = ".review";
/** What the name of a volunteer's decisions ends in. */
export const decisionsEnding = ".decisions";

/**
 * The name of a part, numbered so that names sort as their numbers do.
 * @example packFileName("china", 3, 12) // "china-part-03-of-12.review"
 */
export function packFileName(campaign: string, part: number, parts: number): string {
  const number = String(part).padStart(String(parts).length, "0");
  return `${campaign}-part-${number}-of-${parts}${packEnding}`;
}

/** The name of the decisions about a pack, which stand beside it. */
export function decisionsFileName(pack: string): string {
  return (pack.toLowerCase().endsWith(packEnding) ? pack.slice(0, -packEnding.length) : pack) + decisionsEnding;
}
