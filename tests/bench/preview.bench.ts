// How long after the click does a page of a packet's draft stand in the window? Each way in a freshly started app, by the window's own
// clock: right after the screen was opened, a while later, with the pointer on the row before the click, and other pages.
// `npm run bench -- preview [CAMPAIGN FILE] [MISSION] [ANOTHER MISSION]`; without a file the demo is made, with 58,171 signers for København
// and a sealed packet of 44,700 for Oslo, which a file that is given needs too.
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { createDemoCampaign } from "#core/pipeline/demo-campaign.ts";
import { unattended } from "#core/pipeline/job.ts";
import { sealPacket } from "#core/pipeline/packets/seal-packet.ts";
import { defaultPacketSettings } from "#shared/model/packet-settings.ts";
import { launchApp } from "../e2e/app.ts";
import { answerOpenDialog } from "../e2e/dialogs.ts";
import { inBenchFolder, projectRoot } from "./measure.ts";
import { clickPreview, type Drawn, pressInPreview } from "./preview-clock.ts";

const [made, missionId = "RU-DK-kobenhavn", other = "RU-NL-den-haag"] = process.argv.slice(2);
/** 44,700 signers of the demo. */
const sealedMission = "RU-NO-oslo";
/** Milliseconds for which somebody looks at the campaign before they go on to its packets. */
const lookingAround = 4000;
const goal = 300;
const rounds = 3;

/**
 * The Packets screen of a campaign that nobody looked at before, in an app that has just started.
 * @param near milliseconds for which the pointer rested on its name before
 */
async function onPacketsScreen(campaign: string, near: number, work: (window: Page) => Promise<Drawn>): Promise<Drawn> {
  const launched = await launchApp();
  try {
    const { app, window } = launched;
    await answerOpenDialog(app, [campaign]);
    await window
      .getByRole("button", { name: /Open campaign/ })
      .first()
      .click();
    await window.getByTestId("campaign-name").waitFor();
    await sleep(lookingAround);
    if (near > 0) {
      await window.getByTestId("nav-packets").hover();
      await sleep(near);
    }
    await window.keyboard.press("Control+5");
    return await work(window);
  } finally {
    await launched.close();
  }
}

function draft(wait: number) {
  return (window: Page) => window.evaluate(clickPreview, { row: `next-${missionId}`, wait });
}

/** With the pointer on the row for so many milliseconds before the click. */
function hovered(before: number) {
  return async (window: Page) => {
    await window.getByTestId(`next-${missionId}`).hover({ position: { x: 5, y: 5 } });
    return window.evaluate(clickPreview, { row: `next-${missionId}`, wait: before });
  };
}

/** Another mission's draft while the first is shown. */
async function anotherDraft(window: Page): Promise<Drawn> {
  await draft(3000)(window);
  return window.evaluate(clickPreview, { row: `next-${other}`, wait: 0 });
}

function sealed(wait: number) {
  return (window: Page) => window.evaluate(clickPreview, { row: `packet-${sealedMission}-1`, wait });
}

/** Each page of its packet may be the first that somebody looks at. */
async function lastOfSealed(window: Page): Promise<Drawn> {
  await sealed(1000)(window);
  await sleep(1000);
  return window.evaluate(pressInPreview, "End");
}

/** Of a mission with fewer signers than others, which is laid out after them. */
function otherDraft(wait: number) {
  return (window: Page) => window.evaluate(clickPreview, { row: `next-${other}`, wait });
}

function anotherPage(key: string) {
  return async (window: Page) => {
    await draft(0)(window);
    // The pages beside the first are drawn ahead.
    await sleep(1000);
    return window.evaluate(pressInPreview, key);
  };
}

const ways: readonly (readonly [name: string, way: (window: Page) => Promise<Drawn>, near?: number])[] = [
  ["draft, as soon as the screen shows its row", draft(0)],
  ["draft of another mission, as soon as the screen shows its row", otherDraft(0)],
  ["draft, 0.5 s after the screen was opened", draft(500)],
  ["draft, 0.5 s after it was opened by the pointer, 0.3 s on its name", draft(500), 300],
  ["draft, 1 s after the screen was opened", draft(1000)],
  ["draft, 3 s after the screen was opened", draft(3000)],
  ["draft, with the pointer on its row for 0.2 s", hovered(200)],
  ["draft, with the pointer on its row for 1 s", hovered(1000)],
  ["draft of another mission while the first is shown", anotherDraft],
  ["sealed packet, as soon as the screen shows its row", sealed(0)],
  ["sealed packet, 1 s after the screen was opened", sealed(1000)],
  ["the last page of a sealed packet", lastOfSealed],
  ["the next page", anotherPage("PageDown")],
  ["the last page", anotherPage("End")],
];

async function campaignIn(folder: string): Promise<string> {
  const file = join(folder, "preview.petition");
  if (made !== undefined) copyFileSync(made, file);
  else {
    const options = { clock: () => new Date().toISOString(), actor: "benchmark" };
    const resources = join(projectRoot, "resources");
    const store = await createDemoCampaign(file, resources, options, unattended);
    await sealPacket(store, resources, { missionId: sealedMission, settings: defaultPacketSettings }, unattended);
    store.close();
  }
  return file;
}

await inBenchFolder(async (folder) => {
  const campaign = await campaignIn(folder);
  console.log(`Milliseconds from the click to the page; goal ${goal}. The middle of ${rounds}, and each.`);
  for (const [name, way, near = 0] of ways) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await onPacketsScreen(campaign, near, way));
    const sorted = times.toSorted((a, b) => a - b);
    const middle = sorted[Math.floor(rounds / 2)] ?? 0;
    const each = times.map((time) => time.toFixed(0)).join(", ");
    console.log(`  ${name.padEnd(70)}${middle.toFixed(0).padStart(6)}${middle > goal ? "  over" : "      "}   ${each}`);
  }
});
