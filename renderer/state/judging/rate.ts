// How fast somebody judges.

const hour = 3_600_000;
/** Decisions longer ago say nothing about the pace now. */
const window = hour / 4;
const fewest = 5;
/** Sooner a pace means nothing. */
const least = hour / 60;

/**
 * Decisions per hour over the last quarter of an hour, from their times in milliseconds, in order; null while they are too few.
 * @example decisionsPerHour([0, 15_000, 30_000, 45_000, 60_000], 60_000) // 240
 */
export function decisionsPerHour(times: readonly number[], now: number): number | null {
  const recent = times.filter((time) => now - time <= window);
  const [first] = recent;
  if (first === undefined || recent.length < fewest || now - first < least) return null;
  return Math.round(((recent.length - 1) * hour) / (now - first));
}
