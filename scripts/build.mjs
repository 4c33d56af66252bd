// Builds main, preload, engine and renderer into out/. Runs on the pinned Node, which reads vite.config.ts as it is.
import { build } from "vite";
import { builds } from "../vite.config.ts";

try {
  for (const config of builds) {
    await build(config);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
