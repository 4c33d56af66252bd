// Chance that is the same on every run, for tests.
import type { RandomBelow } from "#shared/review/random.ts";

/** Numbers of a linear congruential generator (Numerical Recipes, 3rd ed., section 7.1.2). */
export function seededRandom(seed: number): RandomBelow {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
