// Puts the pinned Node where npm scripts find it: node_modules/node/bin and node_modules/.bin.
//
// The `node` package gets its binary from an install script that calls npm again, past the lockfile. So the binary comes from
// the platform package instead, which the lockfile pins with its hash; the install script is only for platforms without one.
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { dirname } from "node:path";
import { inProject, pinnedNode } from "./paths.mjs";
import { captureCommand, captureNpm } from "./run-command.mjs";
import { SetupFailure } from "./say.mjs";

/** Makes sure that the pinned Node is there, runs, and is the version that package.json asks for. */
export function ensurePinnedNode() {
  const wanted = JSON.parse(readFileSync(inProject("package.json"), "utf8")).devDependencies.node;
  if (!existsSync(pinnedNode)) {
    const platformNode = inProject("node_modules", `node-${process.platform}-${process.arch}`, "bin", "node");
    if (existsSync(platformNode)) {
      linkOrCopy(platformNode, pinnedNode);
    } else {
      captureNpm(["rebuild", "node", "--foreground-scripts"]);
    }
  }
  if (process.platform !== "win32" && !existsSync(inProject("node_modules", ".bin", "node"))) {
    rmSync(inProject("node_modules", ".bin", "node"), { force: true });
    symlinkSync("../node/bin/node", inProject("node_modules", ".bin", "node"));
  }
  const { code, output } = captureCommand(pinnedNode, ["--version"]);
  if (code !== 0 || output.trim() !== `v${wanted}`) {
    throw new SetupFailure(
      `Node ${wanted} could not be set up for ${process.platform}-${process.arch}: delete node_modules and run the command again.`,
    );
  }
}

function linkOrCopy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
