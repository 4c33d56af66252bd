// The Import screen in the real window: warnings settled, junk decided in bulk, a paper sheet typed, a file removed again.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LaunchedApp, launchApp } from "./app.ts";
import { answerOpenDialog, answerSaveDialog } from "./dialogs.ts";

const folder = mkdtempSync(join(tmpdir(), "hand-in-import-"));
const campaign = join(folder, "import.petition");
const exported = join(folder, "netherlands-section.csv");
const log = join(folder, "import-log.csv");

const rows = [
  "first_name,last_name,email,city,postcode,country,signed_at",
  "Søren,Kjærgård,soren@example.org,Aarhus,8000,Denmark,2026-03-01",
  "Łukasz,Żółć,lukasz@example.org,København,2100,Denmark,2026-03-02",
  "Panos,Papadopoulos,panos@example.org,Odense,5000,Denmark,2026-03-05",
  "Ida,Invented,ida@example.org,Odense,5000,,2026-03-05",
  "Mette,Madeup,mette@example.org,Odense,5000,,2026-03-06",
  ",,nobody@example.org,Odense,5000,Denmark,2026-03-05",
  "test,test,test@example.org,Odense,5000,Denmark,2026-03-06",
  "asdf,asdf,asdf@example.org,Odense,5000,Denmark,2026-03-06",
];

let launched: LaunchedApp;
let window: Page;

beforeAll(async () => {
  writeFileSync(exported, `${rows.join("\n")}\n`);
  launched = await launchApp();
  window = launched.window;
  await answerSaveDialog(launched.app, campaign);
  await window.getByRole("button", { name: "New campaign" }).click();
  await window.getByRole("dialog").getByRole("textbox").first().fill("Free the invented librarian");
  await window.getByRole("button", { name: "Create campaign" }).click();
  await window.getByTestId("campaign-name").waitFor();
});

afterAll(async () => {
  await launched?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The exact number that stands under a test id. */
async function numberAt(testId: string): Promise<number> {
  return Number(await window.getByTestId(testId).first().getAttribute("data-value"));
}

async function expectNumber(testId: string, value: number): Promise<void> {
  await expect.poll(() => numberAt(testId), { message: testId }).toBe(value);
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await window.keyboard.press(key);
}

/** Types one line of a paper sheet: name, city, postal code, country; empty ones are left to the sheet. */
async function typeLine(...fields: readonly string[]): Promise<void> {
  for (const field of fields) {
    await window.keyboard.type(field);
    await window.keyboard.press("Enter");
  }
}

describe("the import screen", () => {
  test("surveys the whole file, and a warning settles the country of the rows without one", async () => {
    await window.keyboard.press("Control+2");
    await answerOpenDialog(launched.app, [exported]);
    await window.getByRole("button", { name: "Choose exports…" }).click();
    await window.getByText("Ready to import").waitFor();
    await expectNumber("survey-rows-read", 8);
    await expectNumber("survey-imported", 7);
    await expectNumber("survey-rejected", 1);
    const warning = window.getByTestId("warning-missing-countries");
    await window.getByText("2 rows name no country.").waitFor();
    await window.getByTestId("warning-junk").waitFor();
    await warning.getByRole("button", { name: "Use Denmark" }).click();
    await warning.waitFor({ state: "detached" });
    expect(await window.getByRole("combobox", { name: "Default country" }).inputValue()).toBe("Denmark");
  });

  test("says how sure each column is, and that a changed one was chosen", async () => {
    const row = window.getByTestId("mapping-city");
    await row.getByText("Chosen").waitFor({ state: "detached" });
    await row.getByRole("combobox").selectOption("postcode");
    await row.getByText("Chosen").waitFor();
    await row.getByRole("combobox").selectOption("city");
    await row.getByText("Chosen").waitFor();
  });

  test("imports it and lists why rows were rejected", async () => {
    await window.getByRole("button", { name: "Import file" }).click();
    await window.getByTestId("import-result").waitFor();
    const list = window.getByTestId("source-files");
    await list.getByText("netherlands-section.csv").waitFor();
    await list.getByText("No name 1").waitFor();
    await expectNumber("total-rows-read", 8);
    await expectNumber("total-imported", 7);
    await expectNumber("total-rejected", 1);
    await expectNumber("import-tab-junk", 2);
  });

  test("writes the import log", async () => {
    await answerSaveDialog(launched.app, log);
    await window.getByRole("button", { name: "Export import log…" }).click();
    await window.getByTestId("log-exported").waitFor();
    expect(readFileSync(log, "utf8")).toContain("netherlands-section.csv");
  });

  test("counts junk in bulk, and takes it back", async () => {
    await window.getByRole("tab", { name: /^Junk/ }).click();
    const list = window.getByTestId("junk-list");
    await list.focus();
    await press("Control+a");
    await window.getByText("2 selected").waitFor();
    await press("c");
    await window.getByText("2 signatures are counted from now on.").waitFor();
    await expectNumber("import-tab-junk", 0);
    await expectNumber("junk-facet-counted", 2);
    await window.getByRole("button", { name: "Undo" }).click();
    await window.getByText("Taken back for 2 signatures.").waitFor();
    await expectNumber("import-tab-junk", 2);
    await list.getByText("Test name").click();
    await window.getByText("1 selected").waitFor();
    await press("c");
    await expectNumber("import-tab-junk", 1);
  });

  test("takes a paper sheet by keyboard alone", async () => {
    await press("Control+k");
    await window.getByRole("dialog").waitFor();
    await window.keyboard.type("paper sheet");
    await press("Enter");
    await expect.poll(() => window.evaluate(() => document.activeElement?.getAttribute("data-field"))).toBe("sheet");
    await typeLine("AAR-009", "", "denm", "Aarhus");
    await typeLine("Ida Ink", "", "8000", "");
    await typeLine("Karl Quill", "Malmö", "211 20", "swed");
    // An empty name ends the lines; what follows is the number of illegible ones.
    await press("Enter");
    await window.keyboard.type("2");
    await press("Control+Enter");
    await window.getByText("Sheet AAR-009 is stored: 2 signatures, 2 illegible.").waitFor();
    await expectNumber("import-tab-paper", 1);
    expect(await window.getByLabel("Sheet number").inputValue()).toBe("AAR-010");
    expect(await window.getByLabel("Country", { exact: true }).inputValue()).toBe("Denmark");
    expect(await window.evaluate(() => document.activeElement?.getAttribute("data-field"))).toBe("name");
  });

  test("refuses the same sheet again and keeps what was typed", async () => {
    await typeLine("Nora Nib");
    await window.getByLabel("Sheet number").fill("AAR-009");
    await press("Control+Enter");
    await window.getByText(/Sheet AAR-009 was entered/).waitFor();
    expect(await window.getByLabel("Name, line 1").inputValue()).toBe("Nora Nib");
    await press("Escape");
    await window.getByRole("dialog").getByRole("button", { name: "Discard sheet" }).click();
    await window.getByTestId("source-files").getByText("AAR-009").waitFor();
    await window.getByTestId("source-files").getByText("Illegible 2").waitFor();
  });

  test("removes a source file with all it brought", async () => {
    await window.getByRole("button", { name: "Remove netherlands-section.csv", exact: true }).click();
    const dialog = window.getByRole("dialog", { name: "Remove 7 signatures of netherlands-section.csv?" });
    await dialog.getByRole("button", { name: "Remove 7 signatures" }).click();
    await window.getByTestId("source-removed").waitFor();
    await window.getByTestId("source-files").getByText("netherlands-section.csv").waitFor({ state: "detached" });
    await expectNumber("import-tab-junk", 0);
    await window.keyboard.press("Control+1");
    await expectNumber("funnel-collected", 2);
  });
});
