// Taking a source file back: all that it brought goes, and what it had linked counts again.

import { expect, it } from "vitest";
import { recordDelivery } from "#core/pipeline/deliveries.ts";
import { duplicatesSummary, findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { unattended } from "#core/pipeline/job.ts";
import { decideJunk } from "#core/pipeline/junk.ts";
import { missionPackets } from "#core/pipeline/packets/packet-lists.ts";
import { addPaperSheet } from "#core/pipeline/paper-sheet.ts";
import { removeSource } from "#core/pipeline/remove-source.ts";
import { campaignOverview } from "#core/pipeline/report.ts";
import { splitCluster } from "#core/pipeline/review.ts";
import { routeSigners } from "#core/pipeline/route-signers.ts";
import { sourceLog } from "#core/pipeline/source-log.ts";
import { firstBrokenEvent } from "#core/store/events.ts";
import type { Store } from "#core/store/store.ts";
import { sealFor } from "../../../support/packets.ts";
import {
  countRows,
  differentSigners,
  eventLog,
  failureOf,
  importText,
  newCampaign,
  plainCsv,
  type TestCampaign,
} from "../../../support/workspace.ts";

const denmark = "RU-DK-kobenhavn";
const first = plainCsv([
  { first: "Ida", email: "ida@mail.example" },
  { first: "Bo", email: "bo@mail.example" },
  { first: "", last: "" },
  { first: "test", last: "test", email: "t@mail.example" },
]);
const second = plainCsv([
  { first: "Ida", email: "IDA@mail.example" },
  { first: "Bo", email: "bo+2@mail.example" },
  { first: "Eva", email: "eva@mail.example", country: "NL" },
]);
const third = plainCsv([{ first: "Ida", email: "ida+3@mail.example" }]);

async function campaignOf(...files: readonly string[]): Promise<TestCampaign> {
  const campaign = newCampaign();
  for (const [index, text] of files.entries()) await importText(campaign, `${index + 1}.csv`, text);
  await findDuplicates(campaign.store, unattended);
  routeSigners(campaign.store);
  return campaign;
}
const linked = (store: Store) =>
  store.reader.all("SELECT id, coalesce(cluster_id, id) AS cluster, rank FROM signature ORDER BY id");
function counts({ reader }: Store) {
  const { collected, counted, duplicates, held } = campaignOverview(reader);
  expect(collected).toBe(counted + duplicates + held);
  return [counted, duplicates, held];
}

it("takes its signatures, rejected rows, junk and decisions, and nothing of the others", async () => {
  const { store } = await campaignOf(first, second);
  splitCluster(store, [5], "Ann");
  expect(counts(store)).toEqual([4, 1, 1]);
  expect(await removeSource(store, 1, unattended)).toBe(3);
  expect(sourceLog(store.reader).map(({ name }) => name)).toEqual(["2.csv"]);
  expect([countRows(store, "signature"), countRows(store, "rejected_row")]).toEqual([3, 0]);
  expect(duplicatesSummary(store.reader)?.decided).toBe(0);
  expect(counts(store)).toEqual([3, 0, 0]);
  expect(store.reader.all("PRAGMA foreign_key_check")).toEqual([]);
});

it("signatures of other files that were linked to its own are linked anew and count again", async () => {
  const { store } = await campaignOf(first, second, third);
  expect(counts(store)).toEqual([3, 3, 1]);
  await removeSource(store, 1, unattended);
  expect(linked(store)).toEqual([
    { id: 4, cluster: 4, rank: 0 },
    { id: 5, cluster: 5, rank: 0 },
    { id: 6, cluster: 6, rank: 0 },
    { id: 7, cluster: 4, rank: 1 },
  ]);
  expect(missionPackets(store.reader).missions.map(({ signers }) => signers)).toEqual([2, 1]);
  const found = linked(store);
  await findDuplicates(store, unattended);
  expect(linked(store)).toEqual(found);
});

it("removing the middle file keeps its cluster together", async () => {
  const { store } = await campaignOf(first, second, third);
  await removeSource(store, 2, unattended);
  expect(linked(store)).toEqual([
    { id: 1, cluster: 1, rank: 0 },
    { id: 2, cluster: 2, rank: 0 },
    { id: 3, cluster: 3, rank: -1 },
    { id: 7, cluster: 1, rank: 1 },
  ]);
  expect(missionPackets(store.reader).missions).toHaveLength(1);
});

it("is refused when a sealed line holds a row of it, whatever became of the delivery", async () => {
  const { store } = await campaignOf(first, second);
  const { id } = await sealFor(store, denmark);
  const refusal = { code: "SOURCE_SEALED", params: { file: "1.csv", packet: id } };
  expect(await failureOf(() => removeSource(store, 1, unattended))).toEqual(refusal);
  recordDelivery(store, {
    packetId: id,
    outcome: "refused",
    date: "2026-11-21",
    place: "",
    receivedBy: "",
    said: "",
  });
  expect(await failureOf(() => removeSource(store, 1, unattended))).toEqual(refusal);
  expect(countRows(store, "signature")).toBe(6);
});

it("a file none of whose rows is sealed may go, and the sealed packet and its log stay", async () => {
  const { store } = await campaignOf(first, second);
  const { id } = await sealFor(store, denmark);
  expect(sourceLog(store.reader).map(({ sealedIn }) => sealedIn)).toEqual([id, null]);
  expect(await removeSource(store, 2, unattended)).toBe(3);
  expect(countRows(store, "packet_line")).toBe(2);
  expect(sourceLog(store.reader).map(({ sealedIn }) => sealedIn)).toEqual([id]);
});

it("the log tells which files are sealed when files before and between them are gone", async () => {
  const campaign = await campaignOf(first, second, third);
  await removeSource(campaign.store, 1, unattended);
  await importText(campaign, "4.csv", plainCsv([{ first: "Per", email: "per@mail.example", country: "NL" }]));
  await importText(campaign, "5.csv", plainCsv([{ first: "Liv", email: "liv@mail.example" }]));
  await removeSource(campaign.store, 2, unattended);
  await findDuplicates(campaign.store, unattended);
  const { id } = await sealFor(campaign.store, denmark);
  expect(sourceLog(campaign.store.reader).map(({ name, sealedIn }) => [name, sealedIn])).toEqual([
    ["3.csv", id],
    ["4.csv", null],
    ["5.csv", id],
  ]);
});

it("the same file and the same sheet can be brought in again", async () => {
  const campaign = await campaignOf(first, second);
  const before = [linked(campaign.store), counts(campaign.store)];
  await removeSource(campaign.store, 2, unattended);
  const source = await importText(campaign, "2.csv", second);
  await findDuplicates(campaign.store, unattended);
  expect([linked(campaign.store), counts(campaign.store)]).toEqual(before);
  await removeSource(campaign.store, source.id, unattended);
  const sheet = {
    sheet: "1",
    date: null,
    lines: [{ line: 1, name: "Eva Vos", city: "", postalCode: "", country: null }],
    illegible: 1,
  };
  const { id } = addPaperSheet(campaign.store, sheet);
  expect(await removeSource(campaign.store, id, unattended)).toBe(1);
  expect(addPaperSheet(campaign.store, sheet).imported).toBe(1);
});

it("junk of another file that was linked to it after a decision counts again, too", async () => {
  const { store } = await campaignOf(first, plainCsv([{ first: "TEST", last: "test", email: "T@mail.example" }]));
  decideJunk(store, [3, 4], true);
  expect(counts(store)).toEqual([3, 1, 0]);
  await removeSource(store, 1, unattended);
  expect(linked(store)).toEqual([{ id: 4, cluster: 4, rank: 0 }]);
});

it("the log keeps that it was there, by number and digest, and its chain holds", async () => {
  const { store } = await campaignOf(first);
  await removeSource(store, 1, unattended);
  const facts = JSON.parse(eventLog(store).at(-1)?.facts ?? "") as object;
  expect(facts).toEqual({ source: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), signatures: 3 });
  expect(firstBrokenEvent(store.reader)).toBeNull();
});

it("a file that is not there changes nothing", async () => {
  const { store } = await campaignOf(first);
  const events = countRows(store, "event");
  expect((await failureOf(() => removeSource(store, 9, unattended))).code).toBe("SOURCE_UNKNOWN");
  expect([countRows(store, "event"), countRows(store, "signature")]).toEqual([events, 3]);
});

it("tells how far it is, and cancelled it leaves everything as it was", async () => {
  const campaign = newCampaign();
  const many = differentSigners(5000, "DK", "many");
  await importText(campaign, "1.csv", plainCsv(many));
  const { store } = campaign;
  const cancel = new AbortController();
  const told: (readonly [string, number, number])[] = [];
  const control = {
    signal: cancel.signal,
    progress(...progress: readonly [string, number, number]) {
      told.push(progress);
      if (progress[1] > 0) cancel.abort();
    },
  };
  const before = [countRows(store, "signature"), countRows(store, "event"), campaignOverview(store.reader)];
  expect((await failureOf(() => removeSource(store, 1, control))).code).toBe("CANCELLED");
  expect(told).toEqual([
    ["removing", 0, 5000],
    ["removing", 1000, 5000],
  ]);
  expect([countRows(store, "signature"), countRows(store, "event"), campaignOverview(store.reader)]).toEqual(before);
  expect(await removeSource(store, 1, unattended)).toBe(5000);
  expect(counts(store)).toEqual([0, 0, 0]);
});
