// The whole way in the real window: new campaign, import, duplicates, routing, packet, delivery; then the same on the
// command line, to the byte.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LaunchedApp, launchApp } from "./app.ts";
import { answerOpenDialog, answerSaveDialog } from "./dialogs.ts";

/** 21 November 2026, noon: both ways have the same clock. */
const epoch = "1795262400";
const folder = mkdtempSync(join(tmpdir(), "hand-in-way-"));
const campaign = join(folder, "window.petition");
const packet = join(folder, "RU-DK-kobenhavn-1.pdf");
const exported = join(folder, "section.csv");

const rows = [
  "first_name,last_name,email,city,postcode,country,signed_at",
  "Søren,Kjærgård,soren@example.org,Aarhus,8000,Denmark,2026-03-01",
  "soren,Kjaergard,SOREN+petition@example.org,Aarhus,8000,DK,2026-03-04",
  "Łukasz,Żółć,lukasz@example.org,København,2100,DK,2026-03-02",
  "Παναγιώτης,Παπαδόπουλος,panos@example.org,Odense,5000,DK,2026-03-05",
  ",,nobody@example.org,Odense,5000,DK,2026-03-05",
  "Юлия,Щербакова,julia@example.org,Bergen,5003,Norway,2026-03-06",
];

let launched: LaunchedApp;
let window: Page;

beforeAll(async () => {
  writeFileSync(exported, `${rows.join("\n")}\n`);
  launched = await launchApp({ env: { SOURCE_DATE_EPOCH: epoch } });
  window = launched.window;
});

afterAll(async () => {
  await launched?.close();
  rmSync(folder, { recursive: true, force: true });
});

function handIn(...words: readonly string[]) {
  const run = spawnSync(process.execPath, ["electron/cli/main.ts", ...words, "--json"], {
    cwd: join(import.meta.dirname, "..", ".."),
    env: { ...process.env, SOURCE_DATE_EPOCH: epoch },
    encoding: "utf8",
  });
  expect(run.status, run.stderr).toBe(0);
  return JSON.parse(run.stdout);
}

describe("the whole way in the window", () => {
  test("makes a campaign and keeps what is typed", async () => {
    await answerSaveDialog(launched.app, campaign);
    await window.getByRole("button", { name: "New campaign" }).click();
    await window.getByRole("dialog").getByRole("textbox").first().fill("Free the invented librarian");
    await window.getByRole("button", { name: "Create campaign" }).click();
    await window.getByRole("textbox", { name: "Request" }).fill("We ask for the release of the librarian.");
    await window.getByRole("textbox", { name: "Organisation" }).fill("Open Letters");
    await window.getByRole("textbox", { name: "Contact" }).fill("Ida Invented, ida@example.org");
    await window.getByRole("textbox", { name: "Contact" }).blur();
    await expect.poll(() => handIn("report", campaign).collected).toBe(0);
    await window.getByText("Saved", { exact: true }).waitFor();
  });

  test("imports an export through the file dialog and adds its rows up", async () => {
    await window.keyboard.press("Control+2");
    await answerOpenDialog(launched.app, [exported]);
    await window.getByRole("button", { name: "Choose exports…" }).click();
    await window.getByText("Ready to import").waitFor();
    await window.getByRole("button", { name: "Import file" }).click();
    const result = window.getByLabel("Result of section.csv", { exact: true });
    await result.waitFor();
    const told = (await result.innerText()).replace(/\s+/g, " ");
    expect(told).toMatch(/6 ?rows read/);
    expect(told).toMatch(/5 ?imported/);
    expect(told).toMatch(/1 ?rejected/);
  });

  test("refuses the same file a second time", async () => {
    await window.getByRole("button", { name: "Choose exports…" }).click();
    await window.getByText("Ready to import").waitFor();
    await window.getByRole("button", { name: "Import file" }).click();
    await window
      .getByText(/holds the same bytes as section\.csv/)
      .first()
      .waitFor();
  });

  test("finds the duplicate and shows its cluster", async () => {
    await window.keyboard.press("Control+3");
    await window.getByRole("button", { name: "Find duplicates" }).first().click();
    await window.getByText("Same e-mail and same name").first().waitFor();
    expect(handIn("report", campaign)).toMatchObject({ collected: 5, counted: 4, duplicates: 1 });
  });

  test("routes the signers to two missions", async () => {
    await window.keyboard.press("Control+4");
    await window.getByRole("button", { name: "Route signers" }).click();
    await window.getByText("Routed 4 signers to 2 missions.").waitFor();
  });

  test("previews, seals and saves the packet for København", async () => {
    await window.keyboard.press("Control+5");
    const mission = window.getByRole("group", { name: "Next packet for København" });
    await mission.getByRole("button", { name: "Preview draft" }).click();
    await window.getByRole("img", { name: /^Page 1 of \d+$/ }).waitFor();
    await mission.getByRole("button", { name: "Seal packet" }).click();
    await window.getByRole("dialog").getByRole("button", { name: "Seal packet" }).click();
    await answerOpenDialog(launched.app, [folder]);
    await window.getByRole("button", { name: "Save files…" }).click();
    await expect.poll(() => existsSync(packet), { timeout: 20_000 }).toBe(true);
    await window
      .getByText(/1 volume and box labels saved in/)
      .first()
      .waitFor();
    const text = spawnSync("pdftotext", ["-layout", packet, "-"], { encoding: "utf8" }).stdout;
    for (const name of ["Søren Kjærgård", "Łukasz Żółć", "Παναγιώτης Παπαδόπουλος"]) expect(text).toContain(name);
    expect(text).not.toContain("Юлия");
    expect(text).not.toContain("soren@");
  });

  test("records what happened at the door", async () => {
    await window.keyboard.press("Control+6");
    await window.getByRole("button", { name: "Record delivery" }).first().click();
    const form = window.getByRole("dialog");
    await form.getByLabel("Outcome").selectOption("accepted_at_door");
    await form.getByLabel("Received by").fill("the second secretary");
    await form.getByLabel("What was said").fill("It will be passed on.");
    await form.getByRole("button", { name: "Record delivery" }).click();
    await window.getByText("the second secretary").first().waitFor();
    expect(handIn("report", campaign)).toMatchObject({ printed: 3, delivered: 3 });
  });

  test("makes the same bytes as the command line from the same input, clock and ids", () => {
    const file = join(folder, "cli.petition");
    const request = join(folder, "request.txt");
    writeFileSync(request, "We ask for the release of the librarian.");
    handIn(
      ...["new", file, "--title", "Free the invented librarian", "--target", "RU", "--request-file", request],
      ...["--organisation", "Open Letters", "--contact", "Ida Invented, ida@example.org"],
    );
    handIn("import", file, exported);
    handIn("duplicates", file);
    handIn("route", file);
    const made = handIn("packets", file, "--out", join(folder, "packets"), "--mission", "RU-DK-kobenhavn");
    expect(made.packets[0].signers).toBe(3);
    const fromCommandLine = readFileSync(join(folder, "packets", "RU-DK-kobenhavn-1.pdf"));
    expect(fromCommandLine.equals(readFileSync(packet))).toBe(true);
  });
});
