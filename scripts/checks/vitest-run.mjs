// Runs one Vitest project and counts its tests from Vitest's own report.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { inProject, pinnedNode } from "../setup/paths.mjs";
import { runCommand } from "../setup/run-command.mjs";

/**
 * Gives `{passed, failed, skipped}`. `prefix` is a command to run it under, `filters` are parts of test file names.
 * A run that ends badly without a failed test (a file that cannot be loaded) counts as one failure.
 */
export async function runVitest(project, { prefix = [], filters = [], env = {} } = {}) {
  const reportFile = inProject(".cache", "tests", `${project}.json`);
  mkdirSync(inProject(".cache", "tests"), { recursive: true });
  rmSync(reportFile, { force: true });
  const [command, ...args] = [
    ...prefix,
    pinnedNode,
    inProject("node_modules", "vitest", "vitest.mjs"),
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reportFile}`,
    "--passWithNoTests",
    ...filters,
  ];
  const code = await runCommand(command, args, { env: { ...process.env, ...env } });
  const counts = readCounts(reportFile);
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readCounts(reportFile) {
  try {
    const report = JSON.parse(readFileSync(reportFile, "utf8"));
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
