// Jaro and Jaro–Winkler similarity of two texts. Knows code units in arrays; the hot path of the comparison, so nothing is allocated.

/** Texts are compared up to this length; what follows is beyond any name and would only cost time. */
const longest = 64;
const prefixScale = 0.1;
const longestPrefix = 4;

const matchedLeft = new Uint8Array(longest);
const matchedRight = new Uint8Array(longest);

/**
 * Jaro's similarity (Jaro 1989, JASA 84:414–420), 0 to 1, of two stretches of code units: characters that agree within
 * ⌊longer ÷ 2⌋ − 1 places are common, common characters in another order are half a transposition each. Zero when one is empty.
 */
export function jaro(
  left: Uint16Array,
  leftStart: number,
  leftLength: number,
  right: Uint16Array,
  rightStart: number,
  rightLength: number,
): number {
  const leftSize = leftLength < longest ? leftLength : longest;
  const rightSize = rightLength < longest ? rightLength : longest;
  if (leftSize === 0 || rightSize === 0) return 0;
  const longer = leftSize > rightSize ? leftSize : rightSize;
  const reach = longer < 4 ? 0 : (longer >> 1) - 1;

  for (let index = 0; index < rightSize; index++) matchedRight[index] = 0;
  let common = 0;
  for (let index = 0; index < leftSize; index++) {
    const unit = left[leftStart + index];
    const last = index + reach < rightSize - 1 ? index + reach : rightSize - 1;
    matchedLeft[index] = 0;
    for (let place = index > reach ? index - reach : 0; place <= last; place++) {
      if (right[rightStart + place] === unit && matchedRight[place] === 0) {
        matchedRight[place] = 1;
        matchedLeft[index] = 1;
        common += 1;
        break;
      }
    }
  }
  if (common === 0) return 0;

  let outOfPlace = 0;
  let place = 0;
  for (let index = 0; index < leftSize; index++) {
    if (matchedLeft[index] === 0) continue;
    while (matchedRight[place] === 0) place += 1;
    if (left[leftStart + index] !== right[rightStart + place]) outOfPlace += 1;
    place += 1;
  }
  return (common / leftSize + common / rightSize + (common - outOfPlace / 2) / common) / 3;
}

/**
 * Jaro–Winkler (Winkler 1990, Proceedings of the Section on Survey Research Methods, 354–359): Jaro's similarity raised by a
 * tenth of what is missing to 1 for each of up to four equal characters at the beginning.
 */
export function jaroWinkler(
  left: Uint16Array,
  leftStart: number,
  leftLength: number,
  right: Uint16Array,
  rightStart: number,
  rightLength: number,
): number {
  const similarity = jaro(left, leftStart, leftLength, right, rightStart, rightLength);
  const shorter = leftLength < rightLength ? leftLength : rightLength;
  const most = shorter < longestPrefix ? shorter : longestPrefix;
  let prefix = 0;
  while (prefix < most && left[leftStart + prefix] === right[rightStart + prefix]) prefix += 1;
  return similarity + prefix * prefixScale * (1 - similarity);
}
