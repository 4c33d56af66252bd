// What the queue of pairs is narrowed to. Pure.
import type { QueueFilter } from "#shared/contract/review.ts";

export const everyOpenPair: QueueFilter = {
  state: "open",
  missionId: null,
  sourceFileId: null,
  guard: null,
  script: null,
  from: null,
  to: null,
  by: null,
};

/** Open pairs have been decided by nobody: naming somebody turns to the decided ones, and the other way round. */
export function narrowed(filter: QueueFilter, change: Partial<QueueFilter>): QueueFilter {
  const next = { ...filter, ...change };
  if (next.by === null || next.state !== "open") return next;
  return change.state === "open" ? { ...next, by: null } : { ...next, state: "decided" };
}

export function isNarrowed(filter: QueueFilter): boolean {
  const { state: _, ...rest } = filter;
  return Object.values(rest).some((value) => value !== null);
}
