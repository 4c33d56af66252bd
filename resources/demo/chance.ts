// Chance without state: the same seed and index always give the same number, so any row can be made on its own.

/** A 32-bit number that looks random; `purpose` keeps the draws of one index apart. */
export function chance(seed: number, index: number, purpose: number): number {
  let x = (seed ^ Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(purpose + 1, 0x85ebca6b)) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) >>> 0;
}

/** The member of a list that a number falls on. Throws RangeError for an empty list. */
export function pick<T>(list: readonly T[], number: number): T {
  const member = list[number % list.length];
  if (member === undefined) throw new RangeError("pick: the list is empty");
  return member;
}

/**
 * A shuffle of 0 … size-1 that needs no table: distinct indices give distinct results. Each round is invertible
 * on the next power of two; results beyond `size` walk on until they fall inside.
 */
export function createShuffle(size: number, seed: number): (index: number) => number {
  const bits = Math.max(2, 32 - Math.clz32(size - 1));
  const mask = 2 ** bits - 1;
  const half = bits >> 1;
  const rounds = [0, 1, 2].map((round) => ({
    factor: chance(seed, round, 1) | 1,
    summand: chance(seed, round, 2),
  }));
  return (index) => {
    if (index < 0 || index >= size) throw new RangeError(`shuffle: ${index} is not below ${size}`);
    let x = index;
    do {
      for (const { factor, summand } of rounds) {
        x = (Math.imul(x, factor) + summand) & mask;
        x ^= x >>> half;
      }
    } while (x >= size);
    return x;
  };
}
