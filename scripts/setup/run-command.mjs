// Starts other programs for the scripts. Knows nothing of what they do.
import { spawn, spawnSync } from "node:child_process";
import { constants } from "node:os";
import { projectRoot } from "./paths.mjs";

const passedOnSignals = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Runs a program to its end and gives its exit code; signals are passed on. `options` are those of `spawn`. */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: projectRoot, stdio: "inherit", ...options });
    const passOn = (signal) => child.kill(signal);
    for (const signal of passedOnSignals) {
      process.on(signal, passOn);
    }
    child.on("error", reject);
    child.on("close", (code, signal) => {
      for (const name of passedOnSignals) {
        process.removeListener(name, passOn);
      }
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** Runs a program to its end and keeps what it printed: `{code, output}`; code 127 when it cannot be started. */
export function captureCommand(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: projectRoot,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  });
  const code = result.error === undefined ? (result.status ?? 1) : 127;
  return { code, output: `${result.stdout ?? ""}${result.stderr ?? ""}` };
}

/** Runs npm, the one that runs us when there is one, and keeps what it printed. */
export function captureNpm(args, options = {}) {
  const npmScript = process.env.npm_execpath;
  if (npmScript?.endsWith("npm-cli.js")) {
    return captureCommand(process.execPath, [npmScript, ...args], options);
  }
  return captureCommand("npm", args, { shell: process.platform === "win32", ...options });
}
