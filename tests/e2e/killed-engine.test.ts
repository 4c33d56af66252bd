// The engine is killed in the middle of an import: the campaign is as it was before.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElectronApplication } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { launchApp } from "./app.ts";
import { makeCampaign, startImport, writePeople } from "./import-by-hand.ts";

const folder = mkdtempSync(join(tmpdir(), "hand-in-kill-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function enginePid(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ app: electron }) => {
    const engine = electron.getAppMetrics().find((metric) => metric.name === "Hand-in engine");
    return engine?.pid ?? 0;
  });
}

test("an engine killed while it imports leaves the campaign as before the import", async () => {
  const launched = await launchApp();
  const { app, window, close } = launched;
  try {
    await makeCampaign(launched, join(folder, "killed.petition"), "Killed while importing");
    await startImport(launched, writePeople(join(folder, "small.csv"), 20));
    await window.getByLabel("Result of small.csv", { exact: true }).waitFor();

    await startImport(launched, writePeople(join(folder, "large.csv"), 400_000));
    await window.getByRole("button", { name: "Cancel job" }).waitFor();
    await window.waitForTimeout(500);
    process.kill(await enginePid(app), "SIGKILL");

    await window.getByText("The engine of Hand-in stopped and was started again.").waitFor();
    await window.getByRole("button", { name: /Killed while importing/ }).click();
    await window.getByTestId("funnel-collected").waitFor();
    expect(await window.getByTestId("funnel-collected").innerText()).toContain("20");
    await window.keyboard.press("Control+2");
    await window.getByText("small.csv").first().waitFor();
    expect(await window.getByText("large.csv").count()).toBe(0);
  } finally {
    await close();
  }
});
