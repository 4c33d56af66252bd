// Makes resources/fonts from the locked packages when they, or the way they are made, have changed.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { inProject, pinnedNode } from "./paths.mjs";
import { captureCommand } from "./run-command.mjs";
import { SetupFailure, say } from "./say.mjs";

const folder = inProject("resources", "fonts");
/** The digest of what the fonts were made from, and the files that were made, a line each. */
const stampFile = `${folder}/.made`;
/** Packages whose fonts are shipped, and harfbuzzjs, which cuts them. */
const packages = /^(@expo-google-fonts\/.+|harfbuzzjs)$/;

/** Makes resources/fonts hold the fonts of the locked packages; some milliseconds when they are there. */
export function ensureFonts() {
  const digest = digestOfSources();
  if (isMade(digest)) {
    return;
  }
  say("Making the fonts in resources/fonts.");
  const { code, output } = captureCommand(pinnedNode, [inProject("scripts", "make-fonts.mjs")]);
  if (code !== 0) {
    process.stderr.write(output);
    throw new SetupFailure("The fonts could not be made: correct what is told above and run the command again.");
  }
  writeFileSync(stampFile, [digest, ...readdirSync(folder)].join("\n"));
}

function isMade(digest) {
  if (!existsSync(stampFile)) {
    return false;
  }
  const [made, ...files] = readFileSync(stampFile, "utf8").split("\n");
  return made === digest && files.every((file) => existsSync(`${folder}/${file}`));
}

/** Of the packages' locked versions and of the files that say how fonts are made. */
function digestOfSources() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(inProject("package.json"), "utf8"));
  const versions = Object.entries({ ...dependencies, ...devDependencies }).filter(([name]) => packages.test(name));
  const scripts = readdirSync(inProject("scripts", "setup")).filter((file) => file.startsWith("fonts"));
  const files = ["make-fonts.mjs", ...scripts.sort().map((file) => `setup/${file}`)];
  const hash = createHash("sha256").update(JSON.stringify(versions.sort()));
  for (const file of files) {
    hash.update(readFileSync(inProject("scripts", file)));
  }
  return hash.digest("hex");
}
