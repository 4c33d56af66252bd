// Proves that the import law bites: each forbidden import, put into a small project with our rule file, is found.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "./project-files.ts";

const sources = {
  "shared/model/signature.ts": "export type Signature = { readonly id: number };",
  "shared/matching/exact.ts":
    'import type { Signature } from "#shared/model/signature.ts"; export type Pair = Signature[];',
  "shared/contract/calls.ts": 'import { z } from "zod"; export const calls = z.object({});',
  "electron/core/store/store.ts": 'import Database from "better-sqlite3"; export const open = () => new Database("");',
  "electron/core/pipeline/job.ts": 'import { open } from "#core/store/store.ts"; export const job = open;',
  "electron/engine/engine.ts": 'import { job } from "#core/pipeline/job.ts"; job();',
  "electron/main/main.ts": 'import { app } from "electron"; app.quit();',
  "electron/preload/preload.ts":
    'import { ipcRenderer } from "electron"; import type { calls } from "#shared/contract/calls.ts"; export type A = typeof calls; ipcRenderer.send("");',
  "electron/cli/main.ts": 'import { job } from "#core/pipeline/job.ts"; job();',
  "renderer/app/main.tsx":
    'import { calls } from "#shared/contract/calls.ts"; export const App = () => <p>{String(calls)}</p>;',
  "tests/a.test.ts": "export const a = 1;",
};

type Breach = { readonly rule: string; readonly file: string; readonly imports: string };

// One line per way to break the law. They all stand in one project, which is read once.
const breaches: readonly Breach[] = [
  { rule: "shared-has-no-machine", file: "shared/import/b1.ts", imports: "node:fs" },
  { rule: "shared-has-no-machine", file: "shared/packet/b2.ts", imports: "node:crypto" },
  { rule: "shared-stays-in-shared", file: "shared/import/b3.ts", imports: "../../electron/core/pipeline/job.ts" },
  { rule: "shared-uses-pure-libraries", file: "shared/import/b4.ts", imports: "react" },
  { rule: "model-imports-nothing", file: "shared/model/b5.ts", imports: "../matching/exact.ts" },
  { rule: "model-imports-nothing", file: "shared/model/b6.ts", imports: "zod" },
  { rule: "core-imports-shared-only", file: "electron/core/files/b7.ts", imports: "../../main/main.ts" },
  { rule: "programs-import-no-page", file: "electron/core/files/b8.ts", imports: "../../../renderer/app/main.tsx" },
  { rule: "core-uses-few-libraries", file: "electron/core/files/b9.ts", imports: "react" },
  { rule: "database-in-store", file: "electron/core/pipeline/b10.ts", imports: "better-sqlite3" },
  { rule: "database-in-store", file: "electron/engine/b11.ts", imports: "better-sqlite3" },
  { rule: "electron-in-main-and-preload", file: "electron/engine/b12.ts", imports: "electron" },
  { rule: "electron-in-main-and-preload", file: "electron/cli/b13.ts", imports: "electron" },
  { rule: "electron-in-main-and-preload", file: "renderer/app/b14.ts", imports: "electron" },
  { rule: "preload-is-small", file: "electron/preload/b15.ts", imports: "#shared/matching/exact.ts" },
  { rule: "preload-is-small", file: "electron/preload/b16.ts", imports: "zod" },
  { rule: "main-and-engine-are-apart", file: "electron/main/b17.ts", imports: "../engine/engine.ts" },
  { rule: "main-never-touches-rows", file: "electron/main/b18.ts", imports: "#core/store/store.ts" },
  { rule: "renderer-imports-shared-only", file: "renderer/api/b19.ts", imports: "#core/pipeline/job.ts" },
  { rule: "renderer-has-no-node", file: "renderer/api/b20.ts", imports: "node:path" },
  { rule: "source-imports-no-tests", file: "shared/import/b21.ts", imports: "../../tests/a.test.ts" },
  { rule: "not-resolvable", file: "shared/import/b22.ts", imports: "./nowhere.ts" },
  { rule: "no-circular", file: "shared/import/b23.ts", imports: "./b24.ts" },
];

type Cruise = {
  readonly summary: { readonly violations: readonly { rule: { name: string }; from: string; to: string }[] };
};

describe("the import law", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "hand-in-law-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(() => {
    for (const name of [".dependency-cruiser.mjs", "package.json"]) {
      cpSync(path.join(projectRoot, name), path.join(folder, name));
    }
    symlinkSync(path.join(projectRoot, "node_modules"), path.join(folder, "node_modules"));
    for (const [file, text] of Object.entries(sources)) {
      write(file, text);
    }
  });

  test("lets the imports of the design pass", () => {
    expect(cruise()).toEqual([]);
  });

  describe("finds", () => {
    let found: readonly string[] = [];

    beforeAll(() => {
      for (const { file, imports } of breaches) {
        write(file, `import * as other from "${imports}"; export const used = other;`);
      }
      write("shared/import/b24.ts", 'import * as other from "./b23.ts"; export const used = other;');
      found = cruise();
    });

    test.each(breaches)("$rule: $file imports $imports", ({ rule, file }) => {
      expect(found).toContain(`${rule} ${file}`);
    });

    test("type imports too", () => {
      write("shared/model/b25.ts", 'import type { Stats } from "node:fs"; export type S = Stats;');
      expect(cruise()).toContain("shared-has-no-machine shared/model/b25.ts");
    });
  });

  function write(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), `${text}\n`);
  }

  /** The broken rules as `rule file`, sorted. */
  function cruise(): readonly string[] {
    const script = path.join(folder, "node_modules", "dependency-cruiser", "bin", "dependency-cruiser.mjs");
    const args = ["--config", ".dependency-cruiser.mjs", "--output-type", "json", "shared", "electron", "renderer"];
    const { stdout } = spawnSync(process.execPath, [script, ...args], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
    const { summary } = JSON.parse(stdout) as Cruise;
    return summary.violations.map(({ rule, from }) => `${rule.name} ${from}`).sort();
  }
});
