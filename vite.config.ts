// How each process is built: one Vite config per output folder in out/. scripts/build.mjs runs them.
import { copyFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import type { InlineConfig, Plugin } from "vite";

const root = import.meta.dirname;

// The older of the two Electrons that start may use: 42 has Chromium 148 and Node 24.
const chromiumTarget = "chrome146";
const nodeTarget = "node24";

// Electron gives `electron`; better-sqlite3 finds its addon beside its own files. All else is bundled.
const external = ["electron", "better-sqlite3", ...builtinModules, /^node:/];

/** harfbuzzjs loads its wasm from beside the file that it is bundled into. */
const harfbuzzWasm: Plugin = {
  name: "harfbuzz-wasm",
  writeBundle({ dir }) {
    const wasm = join("node_modules", "harfbuzzjs", "dist", "harfbuzz.wasm");
    copyFileSync(join(root, wasm), join(dir ?? "", "harfbuzz.wasm"));
  },
};

/** An ES module that runs in Node: `out/NAME/NAME.js`. */
function nodeConfig(name: "main" | "engine"): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: "warn",
    publicDir: false,
    plugins: name === "engine" ? [harfbuzzWasm] : [],
    ssr: { noExternal: true, external: ["electron", "better-sqlite3"] },
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      ssr: join(root, "electron", name, `${name}.ts`),
      outDir: join(root, "out", name),
      emptyOutDir: true,
      target: nodeTarget,
      minify: false,
      rolldownOptions: {
        external,
        output: { format: "es", entryFileNames: "[name].js", codeSplitting: false },
      },
    },
  };
}

/** The preload is one CommonJS file: a sandboxed preload can load no other file and no ES module. */
function preloadConfig(): InlineConfig {
  const config = nodeConfig("main");
  return {
    ...config,
    build: {
      ...config.build,
      ssr: join(root, "electron", "preload", "preload.ts"),
      outDir: join(root, "out", "preload"),
      rolldownOptions: {
        external,
        output: { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false },
      },
    },
  };
}

/** The page and its workers. Paths are relative, so the page does not depend on the address it is served from. */
function rendererConfig(): InlineConfig {
  return {
    configFile: false,
    root: join(root, "renderer"),
    base: "./",
    logLevel: "warn",
    publicDir: false,
    plugins: [react()],
    worker: { format: "es" },
    build: {
      outDir: join(root, "out", "renderer"),
      emptyOutDir: true,
      target: chromiumTarget,
      // The content security policy allows no data: addresses for wasm and fonts, so nothing is inlined.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // The page is loaded from the disk: a large file costs nothing there.
      chunkSizeWarningLimit: 4096,
    },
  };
}

/** Threads of the engine: each one file beside it, found by `core/files/worker-file.ts`. */
function threadConfig(folder: "pipeline" | "pipeline/packets" | "store", name: string): InlineConfig {
  const config = nodeConfig("engine");
  return {
    ...config,
    plugins: [],
    build: {
      ...config.build,
      ssr: join(root, "electron", "core", folder, `${name}.worker.ts`),
      emptyOutDir: false,
    },
  };
}

/** All builds in the order they run. */
export const builds: readonly InlineConfig[] = [
  nodeConfig("main"),
  preloadConfig(),
  nodeConfig("engine"),
  threadConfig("pipeline", "read-source"),
  threadConfig("pipeline", "help-reading"),
  threadConfig("pipeline", "survey-source"),
  threadConfig("pipeline", "long-job"),
  threadConfig("pipeline", "count-links"),
  threadConfig("store", "checkpoint"),
  threadConfig("pipeline", "match"),
  threadConfig("pipeline/packets", "packet"),
  rendererConfig(),
];
