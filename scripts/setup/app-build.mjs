// Builds the app into out/ when a source has changed since the last build.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inProject, pinnedNode } from "./paths.mjs";
import { captureCommand } from "./run-command.mjs";
import { SetupFailure, say } from "./say.mjs";

const sources = ["electron", "renderer", "shared", "resources", "scripts/build.mjs", "vite.config.ts", "package.json"];
const stampFile = inProject("out", ".sources");

/** Makes out/ hold the build of the sources as they are now. */
export function ensureBuild() {
  const digest = digestOf([...sources, "package-lock.json"]);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === digest) {
    return;
  }
  say("Building the app into out/.");
  const { code, output } = captureCommand(pinnedNode, [inProject("scripts", "build.mjs")], {
    env: { ...process.env, NO_COLOR: "1" },
  });
  if (code !== 0) {
    process.stderr.write(output);
    throw new SetupFailure("The app could not be built: correct what is told above and run the command again.");
  }
  writeFileSync(stampFile, digest);
}

function digestOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of filesIn(path)) {
      hash
        .update(file)
        .update("\0")
        .update(readFileSync(inProject(file)))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

function filesIn(path) {
  if (path.includes(".")) {
    return [path];
  }
  return readdirSync(inProject(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(inProject().length + 1))
    .sort();
}
