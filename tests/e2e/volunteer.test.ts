// A review pack on its way: made in the office, judged in the window of a volunteer, and brought back.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { lookalikesCsv } from "../support/lookalikes.ts";
import { launchApp } from "./app.ts";
import { answerOpenDialog } from "./dialogs.ts";

const folder = mkdtempSync(join(tmpdir(), "hand-in-volunteer-"));
const campaign = join(folder, "office.petition");

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function handIn<T>(...words: readonly string[]): T {
  const run = spawnSync(process.execPath, ["electron/cli/main.ts", ...words, "--json"], {
    cwd: join(import.meta.dirname, "..", ".."),
    encoding: "utf8",
  });
  expect(run.status, run.stderr).toBe(0);
  return JSON.parse(run.stdout) as T;
}

test("a pack that is opened with its passphrase shows the review alone, and brings exactly its verdicts back", async () => {
  const exported = join(folder, "website.csv");
  writeFileSync(exported, lookalikesCsv(120));
  handIn("new", campaign, "--title", "Free the invented librarian", "--target", "RU");
  handIn("import", campaign, exported);
  const { toReview } = handIn<{ toReview: number }>("duplicates", campaign);
  const made = handIn<{ passphrase: string; files: readonly { file: string; pairs: number }[] }>(
    ...["review-pack", campaign, "--parts", "2", "--overlap", "0", "--out", join(folder, "packs")],
  );
  expect(made.files.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(toReview);
  const pack = made.files[0]?.file ?? "";

  const { app, window, close } = await launchApp();
  try {
    await answerOpenDialog(app, [pack]);
    await window.getByRole("button", { name: "Open a review pack" }).click();
    const dialog = window.getByRole("dialog");
    await dialog.getByLabel("Your name").fill("Vera Volunteer");
    await dialog.getByLabel("Passphrase", { exact: true }).fill("not these words at all");
    await dialog.getByRole("button", { name: "Open pack" }).click();
    await dialog.getByRole("alert").waitFor();
    await dialog.getByLabel("Passphrase", { exact: true }).fill(made.passphrase.toUpperCase());
    await dialog.getByRole("button", { name: "Open pack" }).click();
    await window.getByTestId("volunteer").waitFor();
    expect(await window.getByTestId("waterfall").count()).toBe(0);
    const decided = () => window.getByTestId("pack-decided").getAttribute("data-decided");
    for (const [index, key] of ["s", "d", "u", "s"].entries()) {
      await window.keyboard.press(key);
      await expect.poll(decided).toBe(String(index + 1));
    }
  } finally {
    await close();
  }

  const before = handIn<{ signers: number }>("duplicates", campaign);
  const back = handIn<{ files: readonly { by: string; decisions: number }[]; decided: number }>(
    ...["review-import", campaign, `${pack.replace(/\.review$/, "")}.decisions`, "--passphrase", made.passphrase],
  );
  expect(back.files).toMatchObject([{ by: "Vera Volunteer", decisions: 4 }]);
  const after = handIn<{ signers: number; toReview: number }>("duplicates", campaign);
  expect([before.signers - after.signers, toReview - after.toReview]).toEqual([2, 4]);
});
