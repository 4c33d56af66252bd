// While the engine imports a large file, every screen opens and tells the numbers from before, and cancelling leaves them so.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { launchApp } from "./app.ts";
import { makeCampaign, startImport, writePeople } from "./import-by-hand.ts";

const folder = mkdtempSync(join(tmpdir(), "hand-in-busy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("every screen opens during an import, and the cancelled import leaves the campaign as it was", async () => {
  const launched = await launchApp();
  const { window, close } = launched;
  try {
    await makeCampaign(launched, join(folder, "busy.petition"), "Busy while importing");
    await startImport(launched, writePeople(join(folder, "small.csv"), 20));
    await window.getByLabel("Result of small.csv", { exact: true }).waitFor();

    await startImport(launched, writePeople(join(folder, "large.csv"), 600_000));
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
