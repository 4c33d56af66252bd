// Junk: imported, held back until someone decides, and then a signature like any other.

import { expect, it } from "vitest";
import { findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { unattended } from "#core/pipeline/job.ts";
import { decideJunk, reviewJunk } from "#core/pipeline/junk.ts";
import { missionPackets } from "#core/pipeline/packets/packet-lists.ts";
import { campaignOverview } from "#core/pipeline/report.ts";
import { routeSigners, settleCountry } from "#core/pipeline/route-signers.ts";
import { unknownCountries } from "#core/store/missions.ts";
import type { Store } from "#core/store/store.ts";
import { linesOfPacket, sealFor } from "../../../support/packets.ts";
import {
  countRows,
  differentSigners,
  eventLog,
  failureOf,
  importText,
  newCampaign,
  plainCsv,
  routedCampaign,
} from "../../../support/workspace.ts";

const denmark = "RU-DK-kobenhavn";
const seal = (store: Store) => sealFor(store, denmark);

const people = [
  { first: "Ida", email: "ida@mail.example" },
  { first: "test", last: "test", email: "t@mail.example" },
  { first: "Bo", email: "bo@mail.example" },
  { first: "Test", last: "Test", email: "T@mail.example" },
  { first: "asdfgh", last: "jkl", email: "k@mail.example", country: "Atlantis" },
  { first: "4", last: "5", email: "n@mail.example" },
];

/** `collected = counted + duplicates + held` wherever it is told. */
function counts(store: Store) {
  const { collected, counted, duplicates, held } = campaignOverview(store.reader);
  expect(collected).toBe(counted + duplicates + held);
  expect(collected).toBe(countRows(store, "signature"));
  return { counted, duplicates, held };
}
const junk = (store: Store) => reviewJunk(store.reader, null, null, 0, 100);

it("is imported and flagged with its reason, each row the right one, and not counted, linked or routed", async () => {
  const { store } = await routedCampaign(people);
  expect(junk(store).signatures.map(({ row, name, reason, held }) => [row, name, reason, held])).toEqual([
    [2, "test test", "test_name", true],
    [4, "Test Test", "test_name", true],
    [5, "asdfgh jkl", "keyboard_run", true],
    [6, "4 5", "only_digits", true],
  ]);
  expect(counts(store)).toEqual({ counted: 2, duplicates: 0, held: 4 });
  expect(unknownCountries(store.reader)).toEqual([]);
  expect(missionPackets(store.reader)).toMatchObject({ missions: [{ signers: 2, waiting: 2 }], unrouted: 0 });
  expect((await seal(store)).signers).toBe(2);
});

it("flags the right rows in the middle of a large file and in a second one", async () => {
  const campaign = newCampaign();
  const many = differentSigners(6000, "DK", "many").map((signer, index) =>
    index % 1000 === 999 ? { ...signer, first: "qwerty", last: "" } : signer,
  );
  await importText(campaign, "first.csv", plainCsv(many));
  await importText(campaign, "second.csv", plainCsv([{ first: "Ida" }, { first: "foo", last: "bar" }]));
  expect(junk(campaign.store).signatures.map(({ sourceFile, row }) => `${sourceFile} ${row}`)).toEqual([
    ...[1000, 2000, 3000, 4000, 5000, 6000].map((row) => `first.csv ${row}`),
    "second.csv 2",
  ]);
});

it("lists pages of one reason or one state, and counts all reasons whatever the filter", async () => {
  const { store } = await routedCampaign(people);
  decideJunk(store, [6], true);
  const byReason = {
    test_name: { held: 2, counted: 0 },
    keyboard_run: { held: 1, counted: 0 },
    only_digits: { held: 0, counted: 1 },
  };
  expect(reviewJunk(store.reader, "test_name", null, 1, 1)).toMatchObject({
    total: 2,
    signatures: [{ row: 4 }],
    byReason,
  });
  expect(reviewJunk(store.reader, null, false, 0, 9)).toMatchObject({
    total: 1,
    signatures: [{ row: 6, held: false }],
  });
  expect(reviewJunk(store.reader, "only_digits", true, 0, 9)).toMatchObject({ total: 0, signatures: [], byReason });
});

it("counts after a decision and is then linked and routed; held back again, it no longer is", async () => {
  const { store } = await routedCampaign(people);
  expect(decideJunk(store, [2, 4], true)).toEqual({ signatures: 2, left: 0, sealed: null });
  expect(counts(store)).toEqual({ counted: 3, duplicates: 1, held: 2 });
  expect(missionPackets(store.reader).missions).toMatchObject([{ signers: 3, waiting: 3 }]);
  expect(decideJunk(store, [2, 4], true).signatures).toBe(0);
  expect(decideJunk(store, [2], false).signatures).toBe(1);
  expect(counts(store)).toEqual({ counted: 3, duplicates: 0, held: 3 });
  await findDuplicates(store, unattended);
  expect(counts(store)).toEqual({ counted: 3, duplicates: 0, held: 3 });
  expect(decideJunk(store, [4], false).signatures).toBe(1);
  expect(counts(store)).toEqual({ counted: 2, duplicates: 0, held: 4 });
});

it("a country that only junk names is routed from when the junk counts", async () => {
  const { store } = await routedCampaign([{ first: "Ida" }, { first: "test", last: "test", country: "NL" }]);
  expect(missionPackets(store.reader).missions).toHaveLength(1);
  decideJunk(store, [2], true);
  expect(missionPackets(store.reader).missions.map(({ mission }) => mission.id)).toContain("RU-NL-den-haag");
});

it("signatures that are no junk are left alone by a decision", async () => {
  const { store } = await routedCampaign(people);
  expect(decideJunk(store, [1, 3, 999], false).signatures).toBe(0);
  expect(counts(store)).toEqual({ counted: 2, duplicates: 0, held: 4 });
});

it("is not held back again when it stands on a sealed line; a decision that leaves nothing else is refused", async () => {
  const { store } = await routedCampaign(people);
  decideJunk(store, [2, 6], true);
  const { id } = await seal(store);
  const sealed = linesOfPacket(store.reader, id).map(({ name }) => name);
  expect(sealed).toEqual(["Ida Holm", "test test", "Bo Holm", "4 5"]);
  const events = countRows(store, "event");
  expect(await failureOf(() => decideJunk(store, [6, 5], false))).toEqual({
    code: "CLUSTER_SEALED",
    params: { packet: id, line: 4 },
  });
  expect(counts(store)).toEqual({ counted: 4, duplicates: 0, held: 2 });
  expect(countRows(store, "event")).toBe(events);
});

it("counted beside a sealed row of the same person becomes its duplicate: nothing is taken off its line", async () => {
  const { store } = await routedCampaign(people);
  decideJunk(store, [4], true);
  await seal(store);
  decideJunk(store, [2], true);
  expect(counts(store)).toEqual({ counted: 3, duplicates: 1, held: 2 });
  expect(store.reader.get("SELECT cluster_id, rank FROM signature WHERE id = 2")).toEqual({ cluster_id: 4, rank: 1 });
});

it("those on sealed lines are left counted and the others are held back, with the first line as the reason", async () => {
  const { store } = await routedCampaign(people);
  decideJunk(store, [2, 6], true);
  const { id } = await seal(store);
  decideJunk(store, [5], true);
  expect(decideJunk(store, [1, 2, 5, 6], false)).toEqual({ signatures: 1, left: 2, sealed: { packet: id, line: 2 } });
  expect(counts(store)).toEqual({ counted: 4, duplicates: 0, held: 2 });
});

it("those that share a signer with a sealed line become its duplicates, and the others count, each cluster by itself", async () => {
  const { store } = await routedCampaign([
    ...people,
    { first: "foo", last: "bar", email: "f@mail.example" },
    { first: "Foo", last: "Bar", email: "f@mail.example" },
    { first: "foo", last: "bar", email: "F@mail.example" },
  ]);
  decideJunk(store, [4, 8], true);
  await seal(store);
  expect(decideJunk(store, [2, 5, 6, 7, 9], true)).toEqual({ signatures: 5, left: 0, sealed: null });
  expect(store.reader.all("SELECT id, rank FROM signature WHERE junk IS NOT NULL ORDER BY id")).toEqual([
    { id: 2, rank: 1 },
    { id: 4, rank: 0 },
    { id: 5, rank: 0 },
    { id: 6, rank: 0 },
    { id: 7, rank: 1 },
    { id: 8, rank: 0 },
    { id: 9, rank: 2 },
  ]);
  expect(store.reader.all("SELECT cluster_id, rank FROM signature WHERE id = 9")).toEqual([{ cluster_id: 8, rank: 2 }]);
});

it("counts beside a sealed row that was linked to an earlier one before: nothing is taken off its line", async () => {
  const twin = { first: "test", last: "test" };
  const { store } = await routedCampaign([{ ...twin, country: "Atlantis" }, twin, twin]);
  decideJunk(store, [1, 2], true);
  expect((await seal(store)).signers).toBe(1);
  settleCountry(store, 1, "Atlantis", "DK");
  await findDuplicates(store, unattended);
  expect(decideJunk(store, [3], true).signatures).toBe(1);
  expect(counts(store)).toEqual({ counted: 1, duplicates: 2, held: 0 });
  expect(missionPackets(store.reader).missions).toMatchObject([{ waiting: 0 }]);
});

it("the log counts the decisions and names nobody", async () => {
  const { store } = await routedCampaign(people);
  decideJunk(store, [2, 4], true);
  expect(eventLog(store).at(-1)).toEqual({
    kind: "junk.decided",
    facts: JSON.stringify({ signatures: 2, left: 0, count: "yes" }),
  });
  expect(JSON.stringify(eventLog(store))).not.toMatch(/test test|mail\.example/i);
});

it("decisions stay through later imports and searches", async () => {
  const campaign = newCampaign();
  await importText(campaign, "first.csv", plainCsv(people));
  decideJunk(campaign.store, [2], true);
  await importText(campaign, "second.csv", plainCsv([{ first: "test", last: "test", email: "t@mail.example" }]));
  await findDuplicates(campaign.store, unattended);
  routeSigners(campaign.store);
  expect(counts(campaign.store)).toEqual({ counted: 3, duplicates: 0, held: 4 });
});
