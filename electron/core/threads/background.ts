// How a thread steps back behind those who wait for an answer.
import { constants, platform, setPriority } from "node:os";

/**
 * Lets the threads that answer calls and draw the window come before the calling one, where cores are few. On Linux a priority is
 * that of a thread; elsewhere it would be that of the whole process, and nothing is changed.
 */
export function workInBackground(): void {
  if (platform() === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}
