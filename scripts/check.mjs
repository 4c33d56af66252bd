// `npm run check`: Biome, tsc, dependency-cruiser, knip.
import { runChecks } from "./checks/check-steps.mjs";
import { ensureDependencies } from "./setup/dependencies.mjs";
import { ensureFonts } from "./setup/fonts.mjs";
import { runScript } from "./setup/say.mjs";

runScript(() => {
  ensureDependencies();
  ensureFonts();
  return runChecks().failed === 0 ? 0 : 1;
});
