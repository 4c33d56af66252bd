// Drafts that are made ahead of their being asked for: they are there at once, they give way, and nothing is made twice.
import { expect, it, onTestFinished } from "vitest";
import { changeCampaign } from "#core/pipeline/campaign.ts";
import { unattended } from "#core/pipeline/job.ts";
import { endDrafts, keptDraft } from "#core/pipeline/packets/kept-drafts.ts";
import { openPacketThread } from "#core/pipeline/packets/packet-hands.ts";
import { prepareDrafts } from "#core/pipeline/packets/prepare-drafts.ts";
import { findUndrawable } from "#core/pipeline/packets/undrawable-search.ts";
import { withdrawSigner } from "#core/pipeline/withdraw-signer.ts";
import type { Store } from "#core/store/store.ts";
import type { PacketChoice } from "#shared/contract/packets.ts";
import { defaultPacketSettings } from "#shared/model/packet-settings.ts";
import { draftFor } from "../../../../support/packets.ts";
import { differentSigners, failureOf, resources, routedCampaign } from "../../../../support/workspace.ts";

const [denmark, netherlands, norway] = ["RU-DK-kobenhavn", "RU-NL-den-haag", "RU-NO-oslo"];
const choiceOf = (missionId: string): PacketChoice => ({ missionId, settings: defaultPacketSettings });
const all = [denmark, netherlands, norway].map(choiceOf);
/** More than are drafted without a thread. */
const many = 3000;

/** Signers for each of the three missions. */
async function threeMissions(each = many): Promise<Store> {
  const signers = ["DK", "NL", "NO"].flatMap((country) => differentSigners(each, country, country));
  return (await routedCampaign(signers)).store;
}
const ask = (store: Store, missionId: string, control = unattended) =>
  keptDraft(store, resources, choiceOf(missionId), control);
/** Asks for a draft and tells whether any of it was made since. */
async function isMadeFor(store: Store, missionId: string): Promise<boolean> {
  let isMade = false;
  await ask(store, missionId, { ...unattended, progress: () => (isMade = true) });
  return isMade;
}
/** Gives the missions of the drafts that were there. */
async function prepare(store: Store, choices = all, idle = 0): Promise<readonly string[]> {
  const missions: string[] = [];
  for await (const mission of prepareDrafts(store, resources, choices, idle, unattended)) missions.push(mission);
  return missions;
}

it("a draft that was made ahead is the one that whoever asks gets, and it is made once", async () => {
  const store = await threeMissions();
  await prepare(store);
  const draft = await ask(store, netherlands);
  expect(draft).toEqual(await draftFor(store, netherlands));
  await prepare(store);
  expect(await ask(store, netherlands)).toBe(draft);
});

it("after a change drafts are made ahead anew", async () => {
  const store = await threeMissions(20);
  await prepare(store);
  const before = await ask(store, denmark);
  withdrawSigner(store, 1);
  await prepare(store);
  expect(await isMadeFor(store, denmark)).toBe(false);
  const after = await ask(store, denmark);
  expect([before, after].map(({ online }) => online.length)).toEqual([20, 19]);
});

it("whoever asks for a draft gets it before those that are made ahead, which are made then", async () => {
  const store = await threeMissions();
  const preparing = prepare(store);
  expect(await isMadeFor(store, norway)).toBe(true);
  expect(await isMadeFor(store, denmark)).toBe(true);
  expect(await preparing).toHaveLength(3);
  expect(await isMadeFor(store, netherlands)).toBe(false);
});

it("whoever asks for the draft that is just made ahead waits for that one", async () => {
  const store = await threeMissions();
  const preparing = prepare(store, [choiceOf(denmark)]);
  const asked = ask(store, denmark);
  await preparing;
  expect(await asked).toBe(await ask(store, denmark));
});

it("a draft that cannot be made is passed over, and its failure is told to whoever asks", async () => {
  const store = await threeMissions(20);
  expect(await prepare(store, [choiceOf("RU-XX-none"), choiceOf(denmark)])).toEqual([denmark]);
  expect((await ask(store, denmark)).online).toHaveLength(20);
  expect((await failureOf(() => ask(store, "RU-XX-none"))).code).toBe("MISSION_UNKNOWN");
});

it("nothing is made ahead of a campaign that is being closed", async () => {
  const store = await threeMissions();
  const preparing = prepare(store, all, 60_000);
  endDrafts(store);
  store.close();
  expect(await preparing).toEqual([]);
});

it("a kept draft tells who cannot be drawn, held back or not, as a search does", async () => {
  const { store } = await routedCampaign([
    { first: "Ida", email: "1@mail.example" },
    { first: "Run\ue000", email: "2@mail.example" },
  ]);
  const searched = await findUndrawable(store, resources, denmark, unattended);
  expect(searched.signers).toBe(1);
  // From here on nothing is known of the search.
  changeCampaign(store, { title: "Another title" });
  const settings = { ...defaultPacketSettings, undrawable: "hold" } as const;
  const draft = await keptDraft(store, resources, { missionId: denmark, settings }, unattended);
  expect(draft.undrawable).toEqual(searched);
  expect(await findUndrawable(store, resources, denmark, unattended)).toBe(draft.undrawable);

  withdrawSigner(store, 2);
  expect((await findUndrawable(store, resources, denmark, unattended)).signers).toBe(0);
});

it("a thread whose task was given up does the next one", async () => {
  const store = await threeMissions();
  const thread = openPacketThread(store, resources);
  onTestFinished(thread.end);
  const date = store.now().slice(0, 10);
  const draft = (missionId: string, signal = unattended.signal) =>
    thread.perform({ kind: "draft", choice: choiceOf(missionId), date }, { ...unattended, signal });
  const abort = new AbortController();
  const given = failureOf(() => draft(denmark, abort.signal));
  setImmediate(() => abort.abort());
  expect((await given).code).toBe("CANCELLED");
  expect((await draft(norway)).draft).toEqual(await draftFor(store, norway));
});

it("nothing is made ahead while a job has the file", async () => {
  const store = await threeMissions(20);
  expect(await store.lend(() => prepare(store))).toEqual([]);
  expect(await prepare(store)).toEqual([denmark, netherlands, norway]);
});
