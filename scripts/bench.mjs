// `npm run bench -- NAME`: runs one benchmark of tests/bench on the pinned Node and prints its ratios.
import { readdirSync } from "node:fs";
import { ensureDependencies } from "./setup/dependencies.mjs";
import { ensureFonts } from "./setup/fonts.mjs";
import { inProject, pinnedNode } from "./setup/paths.mjs";
import { runCommand } from "./setup/run-command.mjs";
import { runScript, SetupFailure } from "./setup/say.mjs";

const ending = ".bench.ts";

runScript((words) => {
  const folder = inProject("tests", "bench");
  const names = readdirSync(folder).flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : []));
  const [name, ...rest] = words;
  if (name === undefined || !names.includes(name)) {
    throw new SetupFailure(`Name a benchmark: npm run bench -- ${names.join("|")}.`);
  }
  ensureDependencies();
  ensureFonts();
  return runCommand(pinnedNode, [`${folder}/${name}${ending}`, ...rest]);
});
