// `npm run -s hand-in -- VERB …`: runs the command line on the pinned Node. Only the command line writes to stdout.
import { pathToFileURL } from "node:url";
import { ensureDependencies } from "./setup/dependencies.mjs";
import { ensureFonts } from "./setup/fonts.mjs";
import { inProject, pinnedNode } from "./setup/paths.mjs";
import { runCommand } from "./setup/run-command.mjs";
import { runScript } from "./setup/say.mjs";

const commandLine = inProject("electron", "cli", "main.ts");

runScript(async (commandArguments) => {
  ensureDependencies();
  ensureFonts();
  const cwd = placeOfCall();
  if (process.execPath !== pinnedNode) {
    return runCommand(pinnedNode, [commandLine, ...commandArguments], { cwd });
  }
  // npm starts us with the pinned Node already, so a second one would only cost time.
  process.chdir(cwd);
  process.argv = [process.execPath, commandLine, ...commandArguments];
  await import(pathToFileURL(commandLine).href);
});

// A relative path that the user gave counts from where the command was typed; npm itself moves to the project.
function placeOfCall() {
  const isNpmScript = process.env.npm_lifecycle_event === "hand-in";
  return (isNpmScript && process.env.INIT_CWD) || process.cwd();
}
