// The two kinds of tests: those that run in Node, and those that open the window one after another.
import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          // Threads of the pipeline load its sources as they stand. Without their compiled form each one strips the types of all of
          // them anew, which takes half a second, and in some hundred threads V8 has crashed in that (WasmCode::DecrementRefCount).
          env: { NODE_COMPILE_CACHE: join(import.meta.dirname, ".cache", "compile") },
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**", "tests/bench/**", "**/node_modules/**"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "window",
          include: ["tests/e2e/**/*.test.ts"],
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
