// `npm test`: sets up what is missing, checks, builds, and runs every test; the window tests last.
// `npm test -- PART-OF-A-PATH …` runs only the test files whose path holds that part.
import { runChecks } from "./checks/check-steps.mjs";
import { runVitest } from "./checks/vitest-run.mjs";
import { ensureBuild } from "./setup/app-build.mjs";
import { ensureDependencies } from "./setup/dependencies.mjs";
import { testDisplayPrefix } from "./setup/display.mjs";
import { ensureElectron } from "./setup/electron.mjs";
import { ensureFonts } from "./setup/fonts.mjs";
import { runScript, SetupFailure, say } from "./setup/say.mjs";
import { installCommand, missingOptionalPackages, missingSystemPackages } from "./setup/system-packages.mjs";

runScript(async (filters) => {
  requireSystemPackages();
  ensureDependencies();
  ensureFonts();
  const electron = ensureElectron();
  const env = { ELECTRON_OVERRIDE_DIST_PATH: electron.dist };
  const results = filters.length === 0 ? [runChecks()] : [];
  ensureBuild();
  say("Running the tests.");
  results.push(await runVitest("node", { filters, env }));
  say("Running the window tests.");
  results.push(await runVitest("window", { filters, env, prefix: testDisplayPrefix() }));
  return tell(results);
});

function requireSystemPackages() {
  const missing = missingSystemPackages();
  if (missing.length > 0) {
    throw new SetupFailure(
      `These system packages are missing: ${missing.join(", ")}. Run \`${installCommand(missing)}\` as root and the command again.`,
    );
  }
  const optional = missingOptionalPackages();
  if (optional.length > 0) {
    say(`The tests of PDF/A are skipped: \`${installCommand(optional)}\` as root makes them possible.`);
  }
}

function tell(results) {
  const sum = (key) => results.reduce((total, counts) => total + (counts[key] ?? 0), 0);
  const [passed, failed, skipped] = [sum("passed"), sum("failed"), sum("skipped")];
  if (passed + failed === 0) {
    say("No test file has that in its path: give a part of a path under tests/.");
    return 1;
  }
  process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
  return failed === 0 ? 0 : 1;
}
