// Runs the command line as another program would: in a process of its own, on the pinned Node.
import { spawn } from "node:child_process";
import path from "node:path";
import { projectRoot } from "./workspace.ts";

export type CliResult = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** The Node that the project pins; tests may be run by another one. */
export const pinnedNode = path.join(projectRoot, "node_modules/node/bin/node");
export const cliMain = path.join(projectRoot, "electron/cli/main.ts");

/** Runs `hand-in` with these words. */
export function handIn(
  words: readonly string[],
  environment: { readonly [name: string]: string } = {},
  nodeOptions: readonly string[] = [],
): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(pinnedNode, [...nodeOptions, cliMain, ...words], { env: { ...process.env, ...environment } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (piece: Buffer) => out.push(piece));
    child.stderr.on("data", (piece: Buffer) => err.push(piece));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
  });
}

/** The one object that a verb prints with `--json`; fails the test when it did not end with 0. */
export async function handInJson<T>(
  words: readonly string[],
  environment: { readonly [name: string]: string } = {},
): Promise<T> {
  const { code, stdout, stderr } = await handIn([...words, "--json"], environment);
  if (code !== 0 || stderr !== "") throw new Error(`${words.join(" ")} ended with ${code}: ${stdout}${stderr}`);
  return JSON.parse(stdout) as T;
}

export type CliError = { readonly error: { readonly code: string; readonly message: string; readonly next: string } };

/** The error object of an expected failure; fails the test when the exit code is not 1 or more was printed. */
export async function handInError(words: readonly string[]): Promise<CliError["error"]> {
  const { code, stdout, stderr } = await handIn([...words, "--json"]);
  if (code !== 1) throw new Error(`${words.join(" ")} ended with ${code}: ${stdout}${stderr}`);
  const { error, ...more } = JSON.parse(stdout) as CliError;
  if (Object.keys(more).length > 0) throw new Error(`more than an error: ${stdout}`);
  return error;
}

/** What `packets --json` gives. */
export type PacketsJson = {
  readonly packets: readonly {
    readonly id: string;
    readonly mission: string;
    readonly signers: number;
    readonly volumes: readonly {
      readonly file: string;
      readonly pages: number;
      readonly firstLine: number;
      readonly lastLine: number;
      readonly sha256: string;
    }[];
    /** The file of the sheets for the boxes. */
    readonly labels: string;
  }[];
};
