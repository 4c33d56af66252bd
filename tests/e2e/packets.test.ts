// Packets in the real window: settings, a letter of one's own, pages without the whole, seal, volumes, codes, a withdrawal.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LaunchedApp, launchApp } from "./app.ts";
import { answerOpenDialog, answerSaveDialog } from "./dialogs.ts";

const folder = mkdtempSync(join(tmpdir(), "hand-in-packets-"));
const campaign = join(folder, "packets.petition");
const exported = join(folder, "section.csv");
const out = join(folder, "packets");
const signers = 1200;

/** U+E000 is nobody's letter: no font has it. */
const rows = [
  "first_name,last_name,email,city,postcode,country,signed_at",
  ...Array.from(
    { length: signers },
    (_, index) =>
      `Ida,Invented-${index},ida${index}@example.org,${index % 2 === 0 ? "Aarhus" : "Odense"},8000,DK,2026-03-01`,
  ),
  "Rune\ue000,Madeup,rune@example.org,Vejle,7100,DK,2026-03-02",
];

let launched: LaunchedApp;
let window: Page;

function handIn(...words: readonly string[]) {
  const run = spawnSync(process.execPath, ["electron/cli/main.ts", ...words, "--json"], {
    cwd: join(import.meta.dirname, "..", ".."),
    encoding: "utf8",
  });
  expect(run.status, run.stderr).toBe(0);
  return JSON.parse(run.stdout);
}

beforeAll(async () => {
  const request = join(folder, "request.txt");
  writeFileSync(exported, `${rows.join("\n")}\n`);
  writeFileSync(request, "We ask for the release of the librarian.");
  mkdirSync(out);
  handIn("new", campaign, "--title", "Free the invented librarian", "--target", "RU", "--request-file", request);
  handIn("import", campaign, exported);
  handIn("duplicates", campaign);
  handIn("route", campaign);
  launched = await launchApp();
  window = launched.window;
  await answerOpenDialog(launched.app, [campaign]);
  await window
    .getByRole("button", { name: /Open campaign/ })
    .first()
    .click();
  await window.getByTestId("campaign-name").waitFor();
  await window.keyboard.press("Control+5");
});

afterAll(async () => {
  await launched?.close();
  rmSync(folder, { recursive: true, force: true });
});

const next = () => window.getByRole("group", { name: "Next packet for København" });
const packet = () => window.getByRole("group", { name: "Packet RU-DK-kobenhavn-1" });
const pageShown = (page: number): Locator => window.locator(`[data-testid=page][data-page="${page}"]`);
const menuItem = (name: string | RegExp) => window.getByRole("menuitem", { name });

/** The check codes printed on the pages of a made volume, in order. */
function printedCodes(file: string): readonly string[] {
  const text = spawnSync("pdftotext", ["-layout", join(out, file), "-"], { encoding: "utf8" }).stdout;
  return [...text.matchAll(/Check code ([0-9A-Z]{4}-[0-9A-Z]{4})/g)].map(([, code = ""]) => code);
}

describe("the Packets screen", () => {
  test("keeps the settings by itself and tells them in one sentence", async () => {
    await window.getByRole("button", { name: "Packet settings" }).click();
    const drawer = window.getByRole("dialog");
    await drawer.getByLabel("Lines on a page").fill("30");
    await drawer.getByLabel("Sheets in a volume").fill("20");
    await drawer.getByLabel("Groups with subtotals").selectOption("city");
    await drawer.getByLabel("Signature sheet of the delegation").uncheck();
    await drawer.getByText(/^Saved\./).waitFor();
    await window.keyboard.press("Escape");
    expect(await window.getByTestId("settings-summary").innerText()).toBe(
      "Next packets English, A4, one side, 30 lines a page, in the order of import, grouped by city, volumes of up to 20 sheets, without signature sheet",
    );
  });

  test("names the mistake of a letter by its line, and saves the letter when it is mended", async () => {
    await window.getByTestId("packets-tab-letters").click();
    const text = window.getByRole("textbox", { name: "Letter in English" });
    const delivered = await text.inputValue();
    const salutation = "embassy: Your Excellency,";
    await text.fill(delivered.replace(salutation, "embassy: Dear neighbours in {{mision.city}},"));
    const line = delivered.slice(0, delivered.indexOf(salutation)).split("\n").length;
    const problems = window.getByTestId("letter-problems");
    await problems.getByText("{{mision.city}} does not exist. It was probably meant to be {{mission.city}}.").waitFor();
    expect(await problems.getByRole("button").allInnerTexts()).toEqual([`Line ${line}`]);
    await window.getByText("Not saved: the text has mistakes").waitFor();

    const wrong = "{{mision.city}}";
    await text.evaluate((field: HTMLTextAreaElement, what) => {
      const from = field.value.indexOf(what);
      field.setSelectionRange(from, from + what.length);
    }, wrong);
    await window.getByRole("button", { name: "Insert placeholder" }).click();
    await window.getByRole("searchbox", { name: "Find a placeholder" }).fill("city of the mission");
    await menuItem(/mission\.city/).click();
    await window.getByText("Own text, saved").waitFor();
    expect(await text.inputValue()).toContain("Dear neighbours in {{mission.city}}");
    await window.getByTestId("letter-preview").getByTestId("page").locator("canvas").waitFor();
  });

  test("shows any page of a draft without making the whole", async () => {
    await window.getByTestId("packets-tab-packets").click();
    await next().getByRole("button", { name: "Preview draft" }).click();
    await pageShown(1).waitFor();
    expect(await next().getByTestId("draft-size").innerText()).toMatch(
      /49\spages · 49\ssheets · 3\svolumes · 3\sboxes/,
    );
    await window.getByRole("region", { name: "Draft for København" }).focus();
    const begun = performance.now();
    await window.keyboard.press("PageDown");
    await pageShown(2).waitFor();
    expect(performance.now() - begun).toBeLessThan(2000);
    await window.getByRole("textbox", { name: "Page number" }).fill("31");
    await pageShown(31).waitFor();
  });

  test("goes to the page whose number is typed, and says in the field which page is shown", async () => {
    const field = window.getByRole("textbox", { name: "Page number" });
    await field.click();
    await window.keyboard.type("12");
    await window.keyboard.press("Enter");
    await pageShown(12).waitFor();
    expect(await field.inputValue()).toBe("12");
    await field.click();
    await window.keyboard.type("999");
    await window.keyboard.press("Enter");
    await pageShown(49).waitFor();
    expect(await field.inputValue()).toBe("49");
    await field.click();
    await window.keyboard.press("Delete");
    await window.keyboard.press("Tab");
    expect(await field.inputValue()).toBe("49");
    await field.click();
    await window.keyboard.type("0");
    expect(await field.inputValue()).toBe("0");
    await window.keyboard.type("7");
    await pageShown(7).waitFor();
    await window.keyboard.press("Enter");
    expect(await field.inputValue()).toBe("7");
  });

  test("seals nothing before somebody decided about a character that no font has", async () => {
    await next().getByRole("button", { name: "Seal packet…" }).click();
    const dialog = window.getByRole("dialog");
    await dialog.getByText("1 signer cannot be printed as written").waitFor();
    await dialog.getByText("U+E000").waitFor();
    await dialog.getByText("section.csv, row 1,201").waitFor();
    const seal = dialog.getByRole("button", { name: "Seal packet" });
    expect(await seal.isDisabled()).toBe(true);
    await dialog.getByLabel(/is held back/).check();
    await dialog.getByText("1,200 signers in all").waitFor();
    await seal.click();
    await packet().waitFor();
    expect(await packet().getByTestId("packet-signers").getAttribute("data-value")).toBe(String(signers));
    expect(await next().getByTestId("waiting").getAttribute("data-value")).toBe("1");
  });

  test("saves the volumes, the labels and the manifest into a folder, each as the command line verifies it", async () => {
    await answerOpenDialog(launched.app, [out]);
    await packet().getByRole("button", { name: "Save files…" }).click();
    await packet()
      .getByText(/^3 volumes and box labels saved in/)
      .waitFor();
    const saveButton = packet().getByRole("button", { name: "Save files…" });
    await expect.poll(() => saveButton.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(readdirSync(out).sort()).toEqual([
      "RU-DK-kobenhavn-1-labels.pdf",
      "RU-DK-kobenhavn-1-volume-1.pdf",
      "RU-DK-kobenhavn-1-volume-2.pdf",
      "RU-DK-kobenhavn-1-volume-3.pdf",
      "manifest.json",
    ]);
    handIn("verify", out);
    const first = spawnSync("pdftotext", ["-layout", join(out, "RU-DK-kobenhavn-1-volume-1.pdf"), "-"], {
      encoding: "utf8",
    });
    expect(first.stdout).toContain("Dear neighbours in København");
  });

  test("prints a volume again to the byte", async () => {
    const again = join(folder, "again.pdf");
    await answerSaveDialog(launched.app, again);
    await packet().getByRole("button", { name: "More for packet RU-DK-kobenhavn-1" }).click();
    await menuItem("Make volume 2 again…").click();
    const first = readFileSync(join(out, "RU-DK-kobenhavn-1-volume-2.pdf"));
    await expect.poll(() => existsSync(again) && readFileSync(again).equals(first), { timeout: 20_000 }).toBe(true);
  });

  test("checks codes: a page that belongs, one that was checked before, one that is none", async () => {
    const codes = printedCodes("RU-DK-kobenhavn-1-volume-2.pdf");
    await window.getByTestId("packets-tab-codes").click();
    const field = window.getByRole("textbox", { name: "Code of a page" });
    const verdict = window.getByTestId("verdict");
    await window.keyboard.type(codes[1] ?? "");
    await window.keyboard.press("Enter");
    await verdict.getByText("The page belongs here").waitFor();
    await verdict.getByText(/^Page 22 of \d+ of packet RU-DK-kobenhavn-1, volume 2/).waitFor();
    expect(await field.inputValue()).toBe("");
    await window.keyboard.type((codes[1] ?? "").toLowerCase());
    await window.keyboard.press("Enter");
    await verdict.getByText("Already checked").waitFor();
    await window.keyboard.type("https://example.org");
    await window.keyboard.press("Enter");
    await verdict.getByText("Not a page's code").waitFor();
    expect(await window.getByTestId("last-checks").getByRole("listitem").count()).toBe(3);
    expect(await window.getByTestId("checked-pages").innerText()).toMatch(
      /1 of \d+ pages checked[\s\S]*1–21[\s\S]*23–/,
    );
  });

  test("makes all packets at once: seals what still waits, with the choice for all of them, and saves it beside the rest", async () => {
    await window.getByTestId("packets-tab-packets").click();
    await answerOpenDialog(launched.app, [out]);
    await window.getByRole("button", { name: "Make all packets…" }).click();
    const dialog = window.getByRole("dialog");
    const make = dialog.getByRole("button", { name: "Make 1 packet…" });
    await dialog.getByText("U+E000").waitFor();
    expect(await make.isDisabled()).toBe(true);
    await dialog.getByLabel(/^〓 stands for each/).check();
    await make.click();
    const supplement = window.getByRole("group", { name: "Packet RU-DK-kobenhavn-2" });
    await supplement.getByText(/^1 volume and box labels saved in/).waitFor();
    await supplement.getByText("〓 stands for a letter in 1 text").waitFor();
    expect(readdirSync(out)).toContain("RU-DK-kobenhavn-2.pdf");
    const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
    expect(manifest.packets.map(({ id }: { readonly id: string }) => id)).toEqual([
      "RU-DK-kobenhavn-1",
      "RU-DK-kobenhavn-2",
    ]);
  });

  test("records a withdrawal, tells the packet that holds the line, and takes it back", async () => {
    await window.keyboard.press("Control+k");
    await window.getByRole("combobox", { name: /^Find a signer/ }).fill("ida17@example.org");
    await window.getByRole("option", { name: /^Ida Invented-17/ }).click();
    await window.getByRole("button", { name: "Record withdrawal" }).click();
    await window
      .getByTestId("withdrawn")
      .getByText(/takes back line [\d,]+ of RU-DK-kobenhavn-1/)
      .waitFor();
    await window.getByTestId("signer-facts").getByText("Has withdrawn, does not count").waitFor();
    await window.getByRole("dialog").getByRole("button", { name: "Close", exact: true }).last().click();
    await window.getByTestId("packets-tab-packets").click();
    await packet().getByText("1 signer has withdrawn since; after the delivery the next packet says so").waitFor();
    await window.keyboard.press("Control+k");
    await window.getByRole("combobox", { name: /^Find a signer/ }).fill("ida17@example.org");
    await window.getByRole("option", { name: /^Ida Invented-17.*Withdrawn/ }).click();
    await window.getByRole("button", { name: "Take the withdrawal back" }).click();
    await window.getByTestId("signer-facts").getByText("Counts", { exact: true }).waitFor();
  });
});
