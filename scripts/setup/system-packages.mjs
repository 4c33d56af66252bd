// Knows the system packages that the tests need on Debian and Ubuntu, and which of them are missing.
import { existsSync, readdirSync } from "node:fs";
import { captureCommand } from "./run-command.mjs";

const programs = [
  ["Xvfb", "xvfb"],
  ["xvfb-run", "xvfb"],
  ["xauth", "xauth"],
  ["pdftotext", "poppler-utils"],
  ["pdftoppm", "poppler-utils"],
  ["qpdf", "qpdf"],
];
const libraries = [
  ["libgtk-3.so.0", "libgtk-3-0"],
  ["libnss3.so", "libnss3"],
  ["libasound.so.2", "libasound2"],
  ["libgbm.so.1", "libgbm1"],
];

/** What checks files against PDF/A: the tests that need it are skipped where a system does not offer it. */
const archiveCheckers = [
  ["/usr/bin/java", "default-jre-headless"],
  ["/usr/share/java/preflight.jar", "libpdfbox2-java"],
  ["/usr/share/java/jaxb-api.jar", "libjaxb-api-java"],
  ["/usr/share/java/jakarta-activation.jar", "libjakarta-activation-java"],
];

/** The missing packages by name, each once; empty where nothing is missing and on other systems than Linux. */
export function missingSystemPackages() {
  if (process.platform !== "linux") {
    return [];
  }
  const missing = new Set();
  for (const [program, name] of programs) {
    if (captureCommand("which", [program]).code !== 0) {
      missing.add(name);
    }
  }
  const known = captureCommand("/sbin/ldconfig", ["-p"]).output;
  for (const [library, name] of libraries) {
    if (!known.includes(`\t${library} `)) {
      missing.add(currentName(name));
    }
  }
  return [...missing];
}

/** The missing packages that some tests can do without; only those that the system offers, when it knows what it offers. */
export function missingOptionalPackages() {
  if (process.platform !== "linux") {
    return [];
  }
  const lists = "/var/lib/apt/lists";
  const isInformed = existsSync(lists) && readdirSync(lists).some((name) => name.includes("_Packages"));
  return archiveCheckers
    .filter(([file]) => !existsSync(file))
    .map(([, name]) => name)
    .filter((name) => !isInformed || captureCommand("apt-cache", ["show", name]).code === 0);
}

/** The one command that installs them. */
export function installCommand(names) {
  return `apt-get update && apt-get install -y --no-install-recommends ${names.join(" ")}`;
}

// Debian 13 and Ubuntu 24.04 renamed some libraries (time_t of 64 bits).
function currentName(name) {
  const renamed = `${name}t64`;
  return captureCommand("apt-cache", ["show", renamed]).code === 0 ? renamed : name;
}
