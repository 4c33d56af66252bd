// The review in the real window: pairs judged by keys, quickly and in order, taken back, and kept in the campaign file.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lookalikesCsv } from "../support/lookalikes.ts";
import { type LaunchedApp, launchApp } from "./app.ts";
import { answerOpenDialog } from "./dialogs.ts";

const folder = mkdtempSync(join(tmpdir(), "hand-in-review-"));
const campaign = join(folder, "review.petition");
const exported = join(folder, "website.csv");

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
  writeFileSync(exported, lookalikesCsv(300));
  handIn("new", campaign, "--title", "Free the invented librarian", "--target", "RU");
  handIn("import", campaign, exported);
  handIn("duplicates", campaign);
  launched = await launchApp();
  window = launched.window;
  await openCampaign();
});

afterAll(async () => {
  await launched?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openCampaign(): Promise<void> {
  await answerOpenDialog(launched.app, [campaign]);
  await window.getByRole("button", { name: "Open campaign" }).click();
  await window.getByTestId("campaign-name").waitFor();
  await window.keyboard.press("Control+3");
  await window.getByTestId("duplicates-tab-review").click();
  await window.getByTestId("pair").waitFor();
}

async function numberAt(testId: string): Promise<number> {
  return Number(await window.getByTestId(testId).first().getAttribute("data-value"));
}

/** The numbers of the three states, as the engine counts them. */
async function counts() {
  return {
    open: await numberAt("facet-count-state-open"),
    second: await numberAt("facet-count-state-second"),
    decided: await numberAt("facet-count-state-decided"),
  };
}

function pairAtHand(): Promise<string | null> {
  return window.locator("[data-pair]").getAttribute("data-pair");
}

/** Milliseconds from each key to the frame that shows another pair. */
async function measurePaces(): Promise<() => Promise<readonly number[]>> {
  await window.evaluate(() => {
    const paces: number[] = [];
    let pressed = 0;
    let shown = document.querySelector("[data-pair]")?.getAttribute("data-pair");
    addEventListener("keydown", () => (pressed = performance.now()), { capture: true });
    new MutationObserver(() => {
      const now = document.querySelector("[data-pair]")?.getAttribute("data-pair");
      if (now === shown) return;
      shown = now;
      requestAnimationFrame(() => setTimeout(() => paces.push(performance.now() - pressed)));
    }).observe(document.body, { subtree: true, childList: true, attributeFilter: ["data-pair"] });
    Object.assign(globalThis, { paces });
  });
  return () => window.evaluate(() => (globalThis as unknown as { paces: number[] }).paces);
}

const keys = [
  "s",
  "d",
  "u",
  "d",
  "s",
  "s",
  "d",
  "u",
  "s",
  "d",
  "d",
  "s",
  "u",
  "s",
  "d",
  "s",
  "s",
  "d",
  "u",
  "s",
] as const;
const unsure = keys.filter((key) => key === "u").length;
let atFirst: { readonly open: number; readonly second: number; readonly decided: number };

describe("the review", () => {
  test("shows the pairs that wait, and asks once who is deciding", async () => {
    atFirst = await counts();
    expect(atFirst.open, "the invented export leaves too few pairs to a person").toBeGreaterThanOrEqual(25);
    await window.getByTestId("waterfall").waitFor();
    const first = await pairAtHand();
    await window.keyboard.press("u");
    const dialog = window.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Ida Invented");
    await window.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await expect.poll(pairAtHand).not.toBe(first);
    await window.keyboard.press("z");
    await expect.poll(pairAtHand).toBe(first);
    await expect.poll(counts, { timeout: 10_000 }).toEqual(atFirst);
  });

  test("judges 20 pairs by keys, each within 100 ms, and counts what was judged", async () => {
    const paces = await measurePaces();
    for (const key of keys) {
      const before = await pairAtHand();
      await window.keyboard.press(key);
      await expect.poll(pairAtHand, { interval: 5 }).not.toBe(before);
    }
    await expect
      .poll(async () => (await counts()).decided, { timeout: 10_000 })
      .toBe(atFirst.decided + keys.length - unsure);
    const judged = await counts();
    expect(judged.second).toBe(atFirst.second + unsure);
    // A pair may be settled by what was said of two others.
    expect(judged.open).toBeLessThanOrEqual(atFirst.open - keys.length);
    const sorted = [...(await paces())].sort((a, b) => a - b);
    expect(sorted.length).toBe(keys.length);
    console.log(`to the next pair: median ${sorted[10]?.toFixed(0)} ms, slowest ${sorted.at(-1)?.toFixed(0)} ms`);
    // The median, as a busy machine holds up a frame now and then.
    expect(sorted[10]).toBeLessThan(100);
  });

  test("takes decisions back one by one, and forward again as quickly as one types", async () => {
    for (let back = 0; back < 4; back += 1) await window.keyboard.press("z");
    for (const key of keys.slice(-4)) await window.keyboard.press(key);
    await expect
      .poll(async () => (await counts()).decided, { timeout: 10_000 })
      .toBe(atFirst.decided + keys.length - unsure);
    expect((await counts()).second).toBe(atFirst.second + unsure);
  });

  test("hides score and guards in blind mode", async () => {
    await window.keyboard.press("b");
    await window.getByTestId("waterfall").waitFor({ state: "detached" });
    await window.keyboard.press("b");
    await window.getByTestId("waterfall").waitFor();
  });

  test("walks the filters by keyboard and shows who decided what", async () => {
    await window.keyboard.press("f");
    await window.keyboard.press("ArrowDown");
    await window.keyboard.press("Enter");
    await window.getByTestId("pair-verdict").getByText("Judged: unsure").waitFor();
    await window.keyboard.press("Escape");
    await window.getByTestId("facet-state-open").click();
    await window.getByTestId("facet-by-Ida Invented").click();
    await window.getByTestId("facet-state-decided").and(window.locator("[aria-pressed=true]")).waitFor();
    await window.getByTestId("pair-verdict").waitFor();
    await window.getByTestId("facet-state-open").click();
    await window.getByTestId("pair").waitFor();
  });

  test("keeps the decisions in the file, and takes one back from the history", async () => {
    const judged = await counts();
    await window.getByRole("button", { name: "Campaign file" }).click();
    await window.getByRole("menuitem", { name: "Close campaign" }).click();
    await window.getByTestId("welcome").waitFor();
    await openCampaign();
    await expect.poll(counts).toEqual(judged);
    await window.getByTestId("duplicates-tab-history").click();
    const rounds = window.getByTestId("rounds");
    await rounds.getByText("Ida Invented").first().waitFor();
    await rounds.getByRole("button", { name: "Undo" }).first().click();
    await window.getByText("1 decision taken back.").waitFor();
    await window.getByTestId("duplicates-tab-review").click();
    await window.getByTestId("pair").waitFor();
    // The last decision was “same”.
    await expect.poll(async () => (await counts()).decided).toBe(judged.decided - 1);
  });
});
