// The app as electron-builder packs it: made anew, started, seen.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { logLimit } from "#core/store/write-ahead-log.ts";
import { type LaunchedApp, launchPackagedApp } from "./app.ts";
import { answerSaveDialog } from "./dialogs.ts";

const projectRoot = join(import.meta.dirname, "..", "..");
const unpacked = join(projectRoot, "dist", "linux-unpacked");

describe.runIf(process.platform === "linux")("the packaged app", () => {
  let launched: LaunchedApp | undefined;

  beforeAll(async () => {
    const packaging = spawnSync(process.execPath, [join(projectRoot, "scripts", "package.mjs")], { encoding: "utf8" });
    expect(packaging.stderr, packaging.stderr).toContain("Packaging the unpacked app");
    expect(packaging.status, packaging.stderr).toBe(0);
    launched = await launchPackagedApp();
  });

  afterAll(() => launched?.close());

  test("shows its first screen", async () => {
    expect(launched).toBeDefined();
    await launched?.window.getByText("Hand-in").first().waitFor({ timeout: 30_000 });
    expect(await launched?.app.evaluate(({ app }) => app.isPackaged)).toBe(true);
  });

  test("keeps its engine running, with the database addon loaded from beside the archive", async () => {
    const names = await launched?.app.evaluate(({ app }) => app.getAppMetrics().map((process) => process.name));
    expect(names).toContain("Hand-in engine");
  });

  test("makes the demo campaign: its threads, its addon and its data are where it looks for them", async () => {
    const folder = mkdtempSync(join(tmpdir(), "hand-in-packaged-"));
    try {
      if (launched === undefined) throw new Error("the packaged app did not start");
      const file = join(folder, "demo.petition");
      await answerSaveDialog(launched.app, file);
      await launched.window.getByRole("button", { name: "Open the demo campaign" }).click();
      const collected = launched.window.getByTestId("funnel-collected");
      await collected.waitFor({ timeout: 60_000 });
      expect(await collected.innerText()).toBe("164,510");
      // Only the thread that copies the log empties it while the campaign is open.
      await expect.poll(() => statSync(`${file}-wal`).size, { timeout: 20_000 }).toBeLessThan(logLimit);
      expect(statSync(file).size).toBeGreaterThan(2 * logLimit);
    } finally {
      await launched?.close();
      launched = undefined;
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test("carries the fonts and data as plain files, and the database addon of this platform alone", () => {
    expect(existsSync(join(unpacked, "resources", "resources", "fonts", "NotoSans-Regular.ttf"))).toBe(true);
    const modules = join(unpacked, "resources", "app.asar.unpacked", "node_modules");
    expect(readdirSync(modules)).toEqual(["better-sqlite3"]);
    expect(readdirSync(join(modules, "better-sqlite3", "prebuilds"))).toEqual([
      `${process.platform}-${process.arch}.node`,
    ]);
  });
});

test("an installer is refused with the stock Electron", () => {
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: process.env["ELECTRON_OVERRIDE_DIST_PATH"] ?? "" };
  const script = join(projectRoot, "scripts", "package.mjs");
  const refused = spawnSync(process.execPath, [script, "--linux", "AppImage"], { encoding: "utf8", env });
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain("An installer is made with the official Electron only");
});
