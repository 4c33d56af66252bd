// Drafts of several missions looked at in turn: what is prepared beside a shown page takes nothing of it away.
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { differentSigners, routedCampaign } from "../support/workspace.ts";
import { launchApp } from "./app.ts";
import { answerOpenDialog } from "./dialogs.ts";

const cities = ["København", "Den Haag", "Oslo", "Warszawa", "Canberra", "Berlin"];
const countries = ["DK", "NL", "NO", "PL", "AU", "DE"];

const next = (window: Page, city: string) => window.getByRole("group", { name: `Next packet for ${city}` });
const shownPage = (window: Page, city: string, label: string | RegExp): Locator =>
  window
    .getByRole("region", { name: `Draft for ${city}` })
    .getByRole("img", { name: label })
    .locator("canvas");

test("any page of the draft that is shown comes after other drafts were prepared and shown", async () => {
  // Each mission has another number of pages.
  const signers = countries.flatMap((country, at) => differentSigners(600 - 90 * at, country, country));
  const { store, file } = await routedCampaign(signers);
  store.close();
  const { app, window, close } = await launchApp();
  try {
    await answerOpenDialog(app, [file]);
    await window
      .getByRole("button", { name: /Open campaign/ })
      .first()
      .click();
    await window.getByTestId("campaign-name").waitFor();
    await window.keyboard.press("Control+5");
    await next(window, "København").getByRole("button", { name: "Preview draft" }).click();
    await shownPage(window, "København", /^Page 1 of/).waitFor();
    const pages = await window.getByTestId("preview-pages").innerText();

    for (const city of cities.slice(1)) {
      await next(window, city).scrollIntoViewIfNeeded();
      await next(window, city).hover({ position: { x: 4, y: 4 } });
      await window.waitForTimeout(300);
    }
    await window.getByRole("button", { name: "Last page" }).click();
    const last = pages.replace(/\D/g, "");
    await shownPage(window, "København", `Page ${last} of ${last}`).waitFor();

    for (const city of cities.slice(1)) {
      await next(window, city).getByRole("button", { name: "Preview draft" }).click();
      await shownPage(window, city, /^Page 1 of/).waitFor();
      expect(await window.getByTestId("preview-pages").innerText()).not.toBe(pages);
    }
    await next(window, "København").getByRole("button", { name: "Preview draft" }).click();
    await shownPage(window, "København", `Page 1 of ${last}`).waitFor();
    await window.getByRole("button", { name: "Next page" }).click();
    await shownPage(window, "København", `Page 2 of ${last}`).waitFor();
  } finally {
    await close();
  }
});
