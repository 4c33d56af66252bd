// A country is chosen by typing its name over the one that stands there.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { launchApp } from "./app.ts";
import { makeCampaign } from "./import-by-hand.ts";

const folder = mkdtempSync(join(tmpdir(), "hand-in-country-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("what is typed into a choice of countries replaces the one that was chosen, and only then is the list made", async () => {
  const launched = await launchApp();
  const { window, close } = launched;
  try {
    await makeCampaign(launched, join(folder, "country.petition"), "Another state");
    await window.keyboard.press("Control+1");
    const state = window
      .getByRole("textbox", { name: "Target state" })
      .or(window.getByRole("combobox", { name: "Target state" }));
    await state.waitFor();
    expect(await window.locator("[role=option]").count()).toBe(0);
    await state.click();
    await window.keyboard.type("bela");
    await window.getByRole("option", { name: "Belarus" }).waitFor();
    await window.keyboard.press("Enter");
    await expect.poll(() => state.inputValue()).toBe("Belarus");
    await expect.poll(() => window.getByTestId("campaign-target").textContent()).toBe("to Belarus");
  } finally {
    await close();
  }
});
