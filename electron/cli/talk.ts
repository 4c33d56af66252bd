// Tells on a terminal how far a job is; says nothing when nobody watches.
import type { JobControl } from "#core/pipeline/job.ts";

type Terminal = { readonly isTTY?: boolean; readonly write: (text: string) => unknown };

/** Milliseconds between two updates of the line. */
const interval = 200;

export function createTalk(terminal: Terminal, quiet: boolean): JobControl["progress"] {
  if (quiet || terminal.isTTY !== true) return () => undefined;
  let last = 0;
  return (phase, done, total) => {
    const now = performance.now();
    if (now - last < interval && done < total) return;
    last = now;
    const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
    terminal.write(`\r\u001B[K${phase.replace("_", " ")} ${percent} %${done >= total ? "\r\u001B[K" : ""}`);
  };
}
