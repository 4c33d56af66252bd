// What every benchmark of the import needs: a folder of its own, and programs that are timed with their peak memory.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";

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

const underTime = ["-f", "%U %S %M"] as const;

/** Runs a program under GNU time; wall and CPU seconds, and peak resident memory in MiB. */
export function measure(command: string, args: readonly string[], input?: string): Measured {
  const start = performance.now();
  const run = spawnSync("/usr/bin/time", [...underTime, command, ...args], {
    cwd: projectRoot,
    encoding: "utf8",
    input,
  });
  if (run.status !== 0) throw new Error(run.error?.message ?? run.stderr);
  return { ...timesOf(run.stderr, start), stdout: run.stdout };
}

/** The same; `look` is given the resident memory in MiB again and again while the program runs. */
export async function measureLooking(
  command: string,
  args: readonly string[],
  look: (residentMb: number) => void,
): Promise<Measured> {
  const start = performance.now();
  const run = spawn("/usr/bin/time", [...underTime, command, ...args], { cwd: projectRoot });
  const timer = setInterval(() => {
    const resident = residentOfChild(run.pid ?? 0);
    if (resident !== null) look(resident);
  }, 20);
  const ended = new Promise<number | null>((resolve) => run.on("close", resolve));
  const [stdout, stderr, status] = await Promise.all([text(run.stdout), text(run.stderr), ended]);
  clearInterval(timer);
  if (status !== 0) throw new Error(stderr);
  return { ...timesOf(stderr, start), stdout };
}

function timesOf(stderr: string, start: number): Omit<Measured, "stdout"> {
  const seconds = (performance.now() - start) / 1000;
  const [user = 0, system = 0, peakKb = 0] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  return { seconds, cpuSeconds: user + system, peakMb: peakKb / 1024 };
}

/** MiB of the only program that this one started; null before it began and after it ended. */
function residentOfChild(parent: number): number | null {
  try {
    const child = readFileSync(`/proc/${parent}/task/${parent}/children`, "latin1").trim();
    const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child}/status`, "latin1"))?.[1];
    return resident === undefined ? null : Number(resident) / 1024;
  } catch {
    return null;
  }
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
