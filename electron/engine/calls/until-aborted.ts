// The control of work that a call waits for: it ends when nobody waits any more.
import { type JobControl, unattended } from "#core/pipeline/job.ts";

export function untilAborted(signal: AbortSignal | undefined): JobControl {
  return signal === undefined ? unattended : { ...unattended, signal };
}
