// Prints the names of the system packages that the tests use and that are missing, for .ci/run.
import { missingOptionalPackages, missingSystemPackages } from "./setup/system-packages.mjs";

process.stdout.write(`${[...missingSystemPackages(), ...missingOptionalPackages()].join(" ")}\n`);
