// `npm run bench -- NAME`: runs one benchmark of tests/bench on the pinned Node and prints its ratios.
import { readdirSync } from "node:fs";
import { ensureBuild } from "./setup/app-build.mjs";
import { ensureDependencies } from "./setup/dependencies.mjs";
import { testDisplayPrefix } from "./setup/display.mjs";
import { ensureElectron } from "./setup/electron.mjs";
import { ensureFonts } from "./setup/fonts.mjs";
import { inProject, pinnedNode } from "./setup/paths.mjs";
import { runCommand } from "./setup/run-command.mjs";
import { runScript, SetupFailure } from "./setup/say.mjs";

const ending = ".bench.ts";

/** Those that open the built app. */
const inWindow = ["preview"];

runScript((asked) => {
  const folder = inProject("tests", "bench");
  const names = readdirSync(folder).flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : []));
  const [name, ...rest] = asked;
  if (name === undefined || !names.includes(name)) {
    throw new SetupFailure(`Name a benchmark: npm run bench -- ${names.join("|")}.`);
  }
  ensureDependencies();
  ensureFonts();
  const words = [pinnedNode, `${folder}/${name}${ending}`, ...rest];
  if (!inWindow.includes(name)) return runCommand(words[0], words.slice(1));
  const { dist } = ensureElectron();
  ensureBuild();
  const [command, ...all] = [...testDisplayPrefix(), ...words];
  return runCommand(command, all, { env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: dist } });
});
