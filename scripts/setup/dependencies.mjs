// Installs the locked dependencies when they are missing or the lockfile has changed. Runs on any Node from 20 on.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { inProject } from "./paths.mjs";
import { ensurePinnedNode } from "./pinned-node.mjs";
import { captureNpm } from "./run-command.mjs";
import { SetupFailure, say } from "./say.mjs";

const lockfile = inProject("package-lock.json");
const installedLockfile = inProject("node_modules", ".package-lock.json");
const stampFile = inProject("node_modules", ".hand-in-setup");

/** Makes node_modules what package-lock.json says, with the pinned Node in it. No install script of a package is run. */
export function ensureDependencies() {
  const locked = readFileSync(lockfile);
  const digest = createHash("sha256").update(locked).digest("hex");
  if (read(stampFile)?.trim() === digest) {
    return;
  }
  // Somebody may have typed `npm ci` or `npm install` before us.
  if (!isInstalled(JSON.parse(locked).packages)) {
    install();
  }
  ensurePinnedNode();
  writeFileSync(stampFile, `${digest}\n`);
}

/** True when npm's own record of what it installed holds every locked package that is not for another platform. */
function isInstalled(lockedPackages) {
  const installed = JSON.parse(read(installedLockfile) ?? "{}").packages ?? {};
  return Object.entries(lockedPackages).every(([place, { integrity, optional }]) => {
    const isForOthers = optional && installed[place] === undefined;
    return place === "" || isForOthers || installed[place]?.integrity === integrity;
  });
}

function install() {
  say("Installing the locked dependencies (npm ci).");
  const { code, output } = captureNpm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
  if (code !== 0) {
    mkdirSync(inProject(".cache"), { recursive: true });
    writeFileSync(inProject(".cache", "npm-ci.log"), output);
    throw new SetupFailure(
      "The dependencies could not be installed: read .cache/npm-ci.log, check the network and package-lock.json, then run the command again.",
    );
  }
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
