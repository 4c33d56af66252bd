// The static checks, each one program with one result line. `npm run check` and `npm test` run them.
import { inProject, pinnedNode } from "../setup/paths.mjs";
import { captureCommand } from "../setup/run-command.mjs";
import { say } from "../setup/say.mjs";

const cruised = ["shared", "electron", "renderer", "resources", "tests"];
const steps = [
  ["biome", "form and lint", ["@biomejs/biome/bin/biome", "check", "--error-on-warnings"]],
  ["tsc", "types", ["typescript/bin/tsc", "-b"]],
  [
    "dependency-cruiser",
    "the import law",
    ["dependency-cruiser/bin/dependency-cruiser.mjs", "--config", ".dependency-cruiser.mjs", ...cruised],
  ],
  ["knip", "nothing unused", ["knip/bin/knip.js", "--no-progress"]],
];

/** Runs every check and gives `{passed, failed}`; what a failing one printed goes to stderr. */
export function runChecks() {
  const counts = { passed: 0, failed: 0 };
  for (const [name, what, [script, ...args]] of steps) {
    const { code, output } = captureCommand(pinnedNode, [inProject("node_modules", script), ...args]);
    if (code === 0) {
      counts.passed += 1;
      say(`check ${name} (${what}): passed`);
    } else {
      counts.failed += 1;
      process.stderr.write(output);
      say(`check ${name} (${what}): failed, see above`);
    }
  }
  return counts;
}
