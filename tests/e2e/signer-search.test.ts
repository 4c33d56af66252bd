// Ctrl+K in the real window: a signer is found while one types, and all that is known of the signature is shown.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LaunchedApp, launchApp } from "./app.ts";
import { answerOpenDialog } from "./dialogs.ts";

const folder = mkdtempSync(join(tmpdir(), "hand-in-search-"));
const campaign = join(folder, "search.petition");
const exported = join(folder, "section.csv");

const rows = [
  "first_name,last_name,email,city,postcode,country,signed_at",
  "Søren,Kjærgård,soren@example.org,Aarhus,8000,Denmark,2026-03-01",
  "soren,Kjaergard,SOREN+petition@example.org,Aarhus,8000,DK,2026-03-04",
  "Łukasz,Żółć,lukasz@posteo.example,København,2100,DK,2026-03-02",
  "太郎,山田,taro@example.org,Tokyo,100-0001,JP,2026-03-05",
];

let launched: LaunchedApp;
let window: Page;

function handIn(...words: readonly string[]): void {
  const run = spawnSync(process.execPath, ["electron/cli/main.ts", ...words, "--json"], {
    cwd: join(import.meta.dirname, "..", ".."),
    encoding: "utf8",
  });
  expect(run.status, run.stderr).toBe(0);
}

beforeAll(async () => {
  const request = join(folder, "request.txt");
  writeFileSync(exported, `${rows.join("\n")}\n`);
  writeFileSync(request, "We ask for the release of the librarian.");
  handIn("new", campaign, "--title", "Free the invented librarian", "--target", "RU", "--request-file", request);
  handIn("import", campaign, exported);
  handIn("duplicates", campaign);
  handIn("route", campaign);
  handIn("packets", campaign, "--out", join(folder, "packets"), "--mission", "RU-DK-kobenhavn");
  launched = await launchApp();
  window = launched.window;
  await answerOpenDialog(launched.app, [campaign]);
  await window
    .getByRole("button", { name: /Open campaign/ })
    .first()
    .click();
  await window.getByTestId("campaign-name").waitFor();
});

afterAll(async () => {
  await launched?.close();
  rmSync(folder, { recursive: true, force: true });
});

const field = () => window.getByRole("combobox", { name: /^Find a signer/ });

async function search(text: string): Promise<void> {
  await window.keyboard.press("Control+k");
  await field().fill(text);
}
const option = (name: RegExp) => window.getByRole("option", { name });
const facts = () => window.getByTestId("signer-facts");

describe("Ctrl+K", () => {
  test.each([
    ["kjaer aarhus", /^Søren Kjærgård/],
    ["ZOLC", /^Łukasz Żółć/],
    ["lukasz@pos", /^Łukasz Żółć/],
    ["田", /^太郎 山田/],
  ])("finds a signer by “%s”", async (text, name) => {
    await search(text);
    await option(name).waitFor();
    expect(await option(/Campaign/).count()).toBe(0);
    await window.keyboard.press("Escape");
  });

  test("says that nobody is found", async () => {
    await search("nobody at all");
    await window.getByText("Nothing matches “nobody at all”.").waitFor();
    await window.keyboard.press("Escape");
  });

  test("shows of a duplicate which signature counts, and of that one its line and packet", async () => {
    await search("kjaergard");
    await option(/^soren Kjaergard.*Duplicate/).click();
    await facts().getByText("section.csv, row 2").waitFor();
    await facts().getByText("In no packet yet").waitFor();
    await facts()
      .getByRole("button", { name: /Søren Kjærgård counts: section\.csv, row 1/ })
      .click();
    await facts().getByText("1 more signature counts as this one.").waitFor();
    await facts().getByText("not handed in yet").waitFor();
    const shot = process.env["SCREENSHOT_FOLDER"];
    if (shot !== undefined) await window.screenshot({ path: join(shot, "signer.png") });
    await facts()
      .getByRole("button", { name: /Packet RU-DK-kobenhavn-1, line 1/ })
      .click();
    await window.getByTestId("screen-packets").waitFor();
    await facts().waitFor({ state: "detached" });
  });

  test("leads from a signer to the cluster in Duplicates", async () => {
    await search("kjaergard");
    await option(/^soren Kjaergard.*Duplicate/).click();
    await facts().getByRole("button", { name: "Show in Duplicates" }).click();
    await window.getByTestId("screen-duplicates").waitFor();
    const shown = window.getByTestId("cluster");
    await shown.getByText("section.csv, row 2").waitFor();
    expect(await window.getByRole("searchbox").inputValue()).toBe("SOREN+petition@example.org");
    expect(await window.getByTestId("clusters-total").innerText()).toMatch(/^1 /);
  });

  test("is walked by keyboard: down to the signer, Enter, back to the search, Escape", async () => {
    await search("import lukasz");
    await field().fill("lukasz");
    await option(/^Łukasz/).waitFor();
    await window.keyboard.press("Enter");
    await facts().getByText("lukasz@posteo.example").waitFor();
    await window.getByRole("button", { name: "Back to search" }).click();
    expect(await field().inputValue()).toBe("lukasz");
    await window.keyboard.press("Escape");
    await field().waitFor({ state: "detached" });
  });

  test("finds who was imported a moment ago", async () => {
    const more = join(folder, "more.csv");
    writeFileSync(more, "first_name,last_name,email,city,country\nZebulon,Madeup,zeb@example.org,Odense,DK\n");
    await window.keyboard.press("Control+2");
    await answerOpenDialog(launched.app, [more]);
    await window.getByRole("button", { name: "Choose exports…" }).click();
    await window.getByText("Ready to import").waitFor();
    await window.getByRole("button", { name: "Import file" }).click();
    await window.getByLabel("Result of more.csv", { exact: true }).waitFor();
    await search("zebulon");
    await option(/^Zebulon Madeup/).waitFor();
    const shot = process.env["SCREENSHOT_FOLDER"];
    if (shot !== undefined) await window.screenshot({ path: join(shot, "palette.png") });
    await window.keyboard.press("Escape");
  });
});
