// How two values of a field other than names relate: towns, streets, codes, dates. Knows texts, not what they weigh.
import { jaroWinkler } from "./jaro-winkler.ts";
import { level } from "./levels.ts";
import type { Texts } from "./text-pool.ts";

const slots = 1 << 14;

/** A function that gives the level of two different texts by Jaro–Winkler: jw92, jw88, jw70 or different. Remembers some. */
export function createTextRelation({ units, starts }: Texts): (left: number, right: number) => number {
  const smaller = new Int32Array(slots);
  const greater = new Int32Array(slots);
  const known = new Uint8Array(slots);

  function relate(left: number, right: number): number {
    const leftStart = starts[left] ?? 0;
    const rightStart = starts[right] ?? 0;
    const leftLength = (starts[left + 1] ?? 0) - leftStart;
    const rightLength = (starts[right + 1] ?? 0) - rightStart;
    const similarity = jaroWinkler(units, leftStart, leftLength, units, rightStart, rightLength);
    if (similarity >= 0.92) return level.jw92;
    if (similarity >= 0.88) return level.jw88;
    return similarity >= 0.7 ? level.jw70 : level.different;
  }

  return (left, right) => {
    const low = left < right ? left : right;
    const high = left < right ? right : left;
    const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 18;
    if (smaller[slot] === low && greater[slot] === high) return known[slot] ?? 0;
    const relation = relate(low, high);
    smaller[slot] = low;
    greater[slot] = high;
    known[slot] = relation;
    return relation;
  };
}

/**
 * Whether two different texts are one typing error apart: a character too many, too few or another one, or two neighbours
 * changed over (Damerau 1964: four errors in five are one of these).
 */
export function isOneEdit({ units, starts }: Texts, left: number, right: number): boolean {
  const leftStart = starts[left] ?? 0;
  const rightStart = starts[right] ?? 0;
  let leftEnd = starts[left + 1] ?? 0;
  let rightEnd = starts[right + 1] ?? 0;
  const difference = leftEnd - leftStart - (rightEnd - rightStart);
  if (difference < -1 || difference > 1) return false;
  let from = leftStart;
  let other = rightStart;
  while (from < leftEnd && other < rightEnd && units[from] === units[other]) {
    from += 1;
    other += 1;
  }
  while (leftEnd > from && rightEnd > other && units[leftEnd - 1] === units[rightEnd - 1]) {
    leftEnd -= 1;
    rightEnd -= 1;
  }
  const leftRest = leftEnd - from;
  const rightRest = rightEnd - other;
  if (leftRest <= 1 && rightRest <= 1) return true;
  return leftRest === 2 && rightRest === 2 && units[from] === units[other + 1] && units[from + 1] === units[other];
}
