// How fast a job goes and how long it will still take, from its progress so far.
import type { JobPhase, JobProgress } from "#shared/contract/outcome.ts";

/** Where a phase began; a new phase counts from its own first report. */
export type PaceStart = {
  readonly phase: JobPhase;
  readonly total: number;
  readonly done: number;
  readonly at: number;
};

export type Pace = {
  readonly start: PaceStart;
  /** Units of the phase per second; null in the first half second. */
  readonly rate: number | null;
  readonly secondsLeft: number | null;
};

/** The pace after a report of progress at `now` (milliseconds). */
export function nextPace(earlier: PaceStart | null, progress: JobProgress, now: number): Pace {
  const same = earlier !== null && earlier.phase === progress.phase && earlier.total === progress.total;
  const start = same ? earlier : { phase: progress.phase, total: progress.total, done: progress.done, at: now };
  const seconds = (now - start.at) / 1000;
  const units = progress.done - start.done;
  if (seconds < 0.5 || units <= 0) return { start, rate: null, secondsLeft: null };
  const rate = units / seconds;
  return { start, rate, secondsLeft: Math.max(0, Math.ceil((progress.total - progress.done) / rate)) };
}
