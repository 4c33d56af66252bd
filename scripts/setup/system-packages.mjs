// Knows the system packages that the tests need on Debian and Ubuntu, and which of them are missing.
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

/** The one command that installs them. */
export function installCommand(names) {
  return `apt-get update && apt-get install -y --no-install-recommends ${names.join(" ")}`;
}

// Debian 13 and Ubuntu 24.04 renamed some libraries (time_t of 64 bits).
function currentName(name) {
  const renamed = `${name}t64`;
  return captureCommand("apt-cache", ["show", renamed]).code === 0 ? renamed : name;
}
