// `npm start`: sets up what is missing, builds, and opens the app. Arguments go to the app.
import { ensureBuild } from "./setup/app-build.mjs";
import { ensureDependencies } from "./setup/dependencies.mjs";
import { displayPrefix, sandboxArguments } from "./setup/display.mjs";
import { ensureElectron } from "./setup/electron.mjs";
import { ensureFonts } from "./setup/fonts.mjs";
import { projectRoot } from "./setup/paths.mjs";
import { runCommand } from "./setup/run-command.mjs";
import { runScript, say } from "./setup/say.mjs";

runScript(async (appArguments) => {
  const prefix = displayPrefix();
  ensureDependencies();
  ensureFonts();
  const electron = ensureElectron();
  ensureBuild();
  say("Opening the app.");
  const [command, ...rest] = [...prefix, electron.executable, ...sandboxArguments(), projectRoot, ...appArguments];
  return runCommand(command, rest, { env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: electron.dist } });
});
