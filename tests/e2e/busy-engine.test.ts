// While the engine imports a large file, every screen opens and tells the numbers from before, and cancelling leaves them so.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { launchApp } from "./app.ts";
import { answerOpenDialog, answerSaveDialog } from "./dialogs.ts";

const folder = mkdtempSync(join(tmpdir(), "hand-in-busy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeExport(name: string, rows: number): string {
  const file = join(folder, name);
  const lines = Array.from(
    { length: rows },
    (_, row) => `Anna,Invented ${name},a${row}@${name}.example,Oslo,0150,NO,2026-03-01`,
  );
  writeFileSync(file, `first_name,last_name,email,city,postcode,country,signed_at\n${lines.join("\n")}\n`);
  return file;
}

test("every screen opens during an import, and the cancelled import leaves the campaign as it was", async () => {
  const { app, window, close } = await launchApp();
  try {
    await answerSaveDialog(app, join(folder, "busy.petition"));
    await window.getByRole("button", { name: "New campaign" }).click();
    await window.getByRole("dialog").getByRole("textbox").first().fill("Busy while importing");
    await window.getByRole("button", { name: "Create campaign" }).click();
    await window.getByRole("textbox", { name: "Request" }).waitFor();
    await window.keyboard.press("Control+2");
    await answerOpenDialog(app, [writeExport("small.csv", 20)]);
    await window.getByRole("button", { name: "Choose exports…" }).click();
    await window.getByRole("button", { name: "Import file" }).click();
    await window.getByLabel("Result of small.csv", { exact: true }).waitFor();

    await answerOpenDialog(app, [writeExport("large.csv", 600_000)]);
    await window.getByRole("button", { name: "Choose exports…" }).click();
    await window.getByRole("button", { name: "Import file" }).click();
    const job = window.getByTestId("job");
    await job.waitFor();
    for (const [index, name] of ["Campaign", "Import", "Duplicates", "Missions", "Packets", "Deliveries"].entries()) {
      await window.keyboard.press(`Control+${index + 1}`);
      await window.getByRole("heading", { level: 1, name }).waitFor();
    }
    await window.keyboard.press("Control+1");
    expect(await window.getByTestId("funnel-collected").first().getAttribute("data-value")).toBe("20");
    expect(await job.count()).toBe(1);

    await window.getByRole("button", { name: "Cancel job" }).click();
    await job.waitFor({ state: "detached" });
    expect(await window.getByTestId("funnel-collected").first().getAttribute("data-value")).toBe("20");
    await window.keyboard.press("Control+2");
    await window.getByTestId("source-files").getByText("small.csv").waitFor();
    expect(await window.getByTestId("source-files").getByText("large.csv").count()).toBe(0);
  } finally {
    await close();
  }
});
