// `npm run package`: makes the unpacked app in dist/ with the Electron that start uses.
// An installer (any other electron-builder target) is for other people's machines, so it is refused with the stock Electron.
import { ensureBuild } from "./setup/app-build.mjs";
import { ensureDependencies } from "./setup/dependencies.mjs";
import { ensureElectron } from "./setup/electron.mjs";
import { ensureFonts } from "./setup/fonts.mjs";
import { inProject, pinnedNode } from "./setup/paths.mjs";
import { captureCommand } from "./setup/run-command.mjs";
import { runScript, SetupFailure, say } from "./setup/say.mjs";

runScript((targets) => {
  ensureDependencies();
  ensureFonts();
  const electron = ensureElectron();
  const isUnpackedOnly = targets.length === 0 || (targets.length === 1 && targets[0] === "--dir");
  if (!isUnpackedOnly && !electron.isOfficial) {
    throw new SetupFailure(
      "An installer is made with the official Electron only: run the command where it can be downloaded, or make the unpacked app with `npm run package`.",
    );
  }
  ensureBuild();
  say(`Packaging the ${isUnpackedOnly ? "unpacked app" : "app"} with Electron ${electron.version} into dist/.`);
  const { code, output } = captureCommand(pinnedNode, [
    inProject("node_modules", "electron-builder", "cli.js"),
    ...(isUnpackedOnly ? ["--dir"] : targets),
    `--config.electronDist=${electron.dist}`,
    `--config.electronVersion=${electron.version}`,
  ]);
  if (code !== 0) {
    process.stderr.write(output);
    throw new SetupFailure("The app could not be packaged: correct what is told above and run the command again.");
  }
  return 0;
});
