// Finds the next place of a character without reading the same text again and again. Knows text only.

/**
 * Gives the position of the next `needle` at or after `from`, or Infinity. Remembers the stretch that it searched, so that any
 * number of questions about one text costs one pass over it as long as they do not go back before that stretch.
 */
export function createFinder(text: string, needle: string): (from: number) => number {
  let searchedFrom = 0;
  let found = -1;
  return (from) => {
    if (from >= searchedFrom && from <= found) return found;
    searchedFrom = from;
    const place = text.indexOf(needle, from);
    found = place === -1 ? Number.POSITIVE_INFINITY : place;
    return found;
  };
}
