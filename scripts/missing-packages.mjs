// Prints the names of the system packages that the tests need and that are missing, for .ci/run.
import { missingSystemPackages } from "./setup/system-packages.mjs";

process.stdout.write(`${missingSystemPackages().join(" ")}\n`);
