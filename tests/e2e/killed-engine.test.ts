// The engine is killed in the middle of an import: the campaign is as it was before.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElectronApplication } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { launchApp } from "./app.ts";
import { answerOpenDialog, answerSaveDialog } from "./dialogs.ts";

const folder = mkdtempSync(join(tmpdir(), "hand-in-kill-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeExport(name: string, rows: number): string {
  const file = join(folder, name);
  const lines = Array.from(
    { length: rows },
    (_, row) => `Anna ${row},Invented,a${row}@example.org,Oslo,0150,NO,2026-03-01`,
  );
  writeFileSync(file, `first_name,last_name,email,city,postcode,country,signed_at\n${lines.join("\n")}\n`);
  return file;
}

async function enginePid(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ app: electron }) => {
    const engine = electron.getAppMetrics().find((metric) => metric.name === "Hand-in engine");
    return engine?.pid ?? 0;
  });
}

test("an engine killed while it imports leaves the campaign as before the import", async () => {
  const { app, window, close } = await launchApp();
  try {
    await answerSaveDialog(app, join(folder, "killed.petition"));
    await window.getByRole("button", { name: "New campaign" }).click();
    await window.getByRole("dialog").getByRole("textbox").first().fill("Killed while importing");
    await window.getByRole("button", { name: "Create campaign" }).click();
    await window.getByRole("textbox", { name: "Request" }).waitFor();
    await window.keyboard.press("Control+2");

    await answerOpenDialog(app, [writeExport("small.csv", 20)]);
    await window.getByRole("button", { name: "Choose exports…" }).click();
    await window.getByRole("button", { name: "Import file" }).click();
    await window.getByLabel("Result of small.csv", { exact: true }).waitFor();

    await answerOpenDialog(app, [writeExport("large.csv", 400_000)]);
    await window.getByRole("button", { name: "Choose exports…" }).click();
    await window.getByRole("button", { name: "Import file" }).click();
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
