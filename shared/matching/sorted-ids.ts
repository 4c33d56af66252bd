// Looks up ids in ascending order. Knows numbers only.

/** The first place whose id is not below the given one; the length when there is none. */
export function firstPlaceFrom(ids: Uint32Array, id: number): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of an id, or -1. */
export function placeOf(ids: Uint32Array, id: number): number {
  const place = firstPlaceFrom(ids, id);
  return ids[place] === id ? place : -1;
}
