// What every benchmark of the import needs: a folder of its own, and programs that are timed with their peak memory.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";

export const projectRoot = join(import.meta.dirname, "..", "..");

/** Runs work with a folder inside the project's cache, which is removed afterwards. */
export async function inBenchFolder(work: (folder: string) => void | Promise<void>): Promise<void> {
  mkdirSync(join(projectRoot, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(projectRoot, ".cache", "bench-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export type Measured = {
  readonly seconds: number;
  /** Seconds of work on all cores, which other programs disturb less. */
  readonly cpuSeconds: number;
  readonly peakMb: number;
  readonly stdout: string;
};

/** Runs a program under GNU time; wall and CPU seconds, and peak resident memory in MiB. */
export function measure(command: string, args: readonly string[], input?: string): Measured {
  const start = performance.now();
  const run = spawnSync("/usr/bin/time", ["-f", "%U %S %M", command, ...args], {
    cwd: projectRoot,
    encoding: "utf8",
    input,
  });
  const seconds = (performance.now() - start) / 1000;
  if (run.status !== 0) throw new Error(run.error?.message ?? run.stderr);
  const [user = 0, system = 0, peakKb = 0] = (run.stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  return { seconds, cpuSeconds: user + system, peakMb: peakKb / 1024, stdout: run.stdout };
}

/** Imports a file into a new campaign by the command line; fails unless it gives so many signatures. */
export function measureImport(campaign: string, file: string, signatures: number): Measured {
  const handIn = (...words: readonly string[]) =>
    measure(process.execPath, ["electron/cli/main.ts", ...words, "--json"]);
  handIn("new", campaign, "--title", "Benchmark", "--target", "RU");
  const run = handIn("import", campaign, file);
  const { totals } = JSON.parse(run.stdout);
  if (totals.imported !== signatures) throw new Error(`imported ${totals.imported} of ${signatures}`);
  return run;
}
