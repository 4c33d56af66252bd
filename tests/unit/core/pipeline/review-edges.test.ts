// Where decisions, rules, sealed lines and junk meet.

import { expect, it } from "vitest";
import { findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { unattended } from "#core/pipeline/job.ts";
import { decideJunk } from "#core/pipeline/junk.ts";
import { removeSource } from "#core/pipeline/remove-source.ts";
import { keepMember, recordDecisions, reviewStanding, splitCluster, takeBack } from "#core/pipeline/review.ts";
import { routeSigners } from "#core/pipeline/route-signers.ts";
import { sourceLog } from "#core/pipeline/source-log.ts";
import type { Store } from "#core/store/store.ts";
import { waitingRows } from "#core/store/waiting-signers.ts";
import { shippedSettings, type Verdict } from "#shared/model/review.ts";
import { drawVolume, linesOfPacket, sealFor } from "../../../support/packets.ts";
import {
  failureOf,
  importText,
  newCampaign,
  plainCsv,
  routedCampaign,
  type Signer,
} from "../../../support/workspace.ts";

const denmark = "RU-DK-kobenhavn";
const same: readonly Signer[] = [{ email: "a@mail.example" }, { email: "a@mail.example" }];

function decide(store: Store, leftId: number, rightId: number, verdict: Verdict): number {
  return recordDecisions(store, { kind: "pair", by: "Ann" }, [{ leftId, rightId, verdict }]).round;
}

function clusters(store: Store): readonly (readonly number[])[] {
  const rows = store.reader.all<{ id: number; cluster: number }>(
    "SELECT id, coalesce(cluster_id, id) AS cluster FROM stored_signature WHERE rank >= 0 ORDER BY id",
  );
  return [...Map.groupBy(rows, ({ cluster }) => cluster).values()].map((rows) => rows.map(({ id }) => id));
}

it("two signers on sealed lines stay two, though a later signature could be either of them", async () => {
  const campaign = newCampaign(shippedSettings);
  const { store } = campaign;
  const solveig = { first: "Solveig", last: "Brattbakk" };
  const one = { ...solveig, email: "x@mail.example", city: "Ry", postcode: "8680" };
  const other = { ...solveig, email: "y@mail.example", city: "Skive", postcode: "7800" };
  await importText(campaign, "1.csv", plainCsv([one, other]));
  await findDuplicates(store, unattended);
  decide(store, 1, 2, "different");
  routeSigners(store);
  await sealFor(store, denmark);
  takeBack(store, 1);
  await importText(campaign, "2.csv", plainCsv([{ ...one, city: "Skive", postcode: "7800" }]));
  await findDuplicates(store, unattended);
  expect(clusters(store).filter((members) => members.includes(1) && members.includes(2))).toEqual([]);
  expect(store.reader.all("SELECT id FROM stored_signature WHERE rank > 0")).toEqual([{ id: 3 }]);
});

it("a choice of what is printed ends when the members are parted", async () => {
  const { store } = await routedCampaign([
    { first: "Ida", email: "a@mail.example" },
    { first: "Bo", email: "b@mail.example", city: "Skive" },
  ]);
  const round = decide(store, 1, 2, "same");
  keepMember(store, { signatureId: 1, nameFrom: 2, cityFrom: 2 });
  expect([...waitingRows(store.reader, denmark)].map(({ name, city }) => [name, city])).toEqual([["Bo Holm", "Skive"]]);
  takeBack(store, round);
  expect([...waitingRows(store.reader, denmark)].map(({ name, city }) => [name, city])).toEqual([
    ["Ida Holm", "Ry"],
    ["Bo Holm", "Skive"],
  ]);
});

it("a sealed line keeps the chosen name when the members are parted, and the file that lent it cannot be removed", async () => {
  const campaign = await routedCampaign([{ first: "Ida", email: "a@mail.example" }]);
  const { store } = campaign;
  await importText(campaign, "lender.csv", plainCsv([{ first: "Bo", email: "b@mail.example", city: "Skive" }]));
  await findDuplicates(store, unattended);
  const round = decide(store, 1, 2, "same");
  keepMember(store, { signatureId: 1, nameFrom: 2, cityFrom: 2 });
  const { id } = await sealFor(store, denmark);
  const before = (await drawVolume(store, id)).bytes;
  takeBack(store, round);
  await findDuplicates(store, unattended, { anew: true });
  expect(clusters(store)).toEqual([[1], [2]]);
  expect(await failureOf(() => removeSource(store, 2, unattended))).toMatchObject({
    code: "SOURCE_LENT",
    params: { packet: id },
  });
  expect(sourceLog(store.reader).map(({ sealedIn, isLent }) => [sealedIn, isLent])).toEqual([
    [id, false],
    [id, true],
  ]);
  expect((await failureOf(() => removeSource(store, 1, unattended))).code).toBe("SOURCE_SEALED");
  expect(linesOfPacket(store.reader, id)).toMatchObject([{ name: "Bo Holm", city: "Skive" }]);
  expect(Buffer.compare((await drawVolume(store, id)).bytes, before)).toBe(0);
});

it("a round that was taken back never holds again, and what it had replaced does", async () => {
  const { store } = await routedCampaign([{ email: "a@mail.example" }, { first: "Bo", email: "b@mail.example" }]);
  decide(store, 1, 2, "unsure");
  const second = decide(store, 1, 2, "same");
  const third = decide(store, 1, 2, "different");
  // The second round holds nothing any more, but a round of several pairs may: it is taken back as a whole.
  expect((await failureOf(() => takeBack(store, second))).code).toBe("ROUND_UNKNOWN");
  takeBack(store, third);
  expect(clusters(store)).toEqual([[1, 2]]);
  takeBack(store, second);
  expect(store.reader.all("SELECT verdict FROM decision WHERE ended_by IS NULL")).toEqual([{ verdict: "unsure" }]);
});

it("of two rounds about one pair the earlier, taken back first, does not come back with the later", async () => {
  const { store } = await routedCampaign(
    ["a", "b", "c", "d"].map((name) => ({ first: name.toUpperCase().repeat(3), email: `${name}@mail.example` })),
  );
  const { round } = recordDecisions(store, { kind: "band", by: "Ann" }, [
    { leftId: 1, rightId: 2, verdict: "same" },
    { leftId: 3, rightId: 4, verdict: "same" },
  ]);
  const later = decide(store, 1, 2, "different");
  takeBack(store, round);
  takeBack(store, later);
  expect(store.reader.all("SELECT * FROM decision WHERE ended_by IS NULL")).toEqual([]);
});

it("junk that was said to be somebody is held back all the same, and leaves the queue", async () => {
  const { store } = await routedCampaign([
    { first: "Ida", email: "a@mail.example" },
    { first: "asdf", last: "asdf", email: "b@mail.example" },
  ]);
  decideJunk(store, [2], true);
  decide(store, 1, 2, "same");
  expect(clusters(store)).toEqual([[1, 2]]);
  expect(decideJunk(store, [2], false).signatures).toBe(1);
  expect(store.reader.all("SELECT id, rank FROM stored_signature")).toEqual([
    { id: 1, rank: 0 },
    { id: 2, rank: -1 },
  ]);
  expect(reviewStanding(store.reader).toReview).toBe(0);
});

it("a large group holds together whoever is taken out of it", async () => {
  const { store } = await routedCampaign(Array.from({ length: 12 }, () => ({ email: "a@mail.example" })));
  splitCluster(store, [1, 5], "Ann");
  expect(clusters(store)).toEqual([[1], [2, 3, 4, 6, 7, 8, 9, 10, 11, 12], [5]]);
});

it("what people decided comes before the rules", async () => {
  const { store } = await routedCampaign([...same, { first: "Bo", email: "b@mail.example" }]);
  decide(store, 1, 3, "different");
  decide(store, 2, 3, "same");
  expect(clusters(store)).toEqual([[1], [2, 3]]);
});

it("a decision that other decisions contradict is refused and not forgotten in silence", async () => {
  const { store } = await routedCampaign(["a", "b", "c"].map((name) => ({ email: `${name}@mail.example` })));
  decide(store, 1, 3, "different");
  decide(store, 1, 2, "same");
  expect((await failureOf(() => decide(store, 2, 3, "same"))).code).toBe("REVIEW_CONTRADICTION");
  expect(clusters(store)).toEqual([[1, 2], [3]]);
});

it("a decision about a signature that is not there is refused", async () => {
  const { store } = await routedCampaign(same);
  expect((await failureOf(() => decide(store, 1, 99, "same"))).code).toBe("SIGNATURE_UNKNOWN");
  expect((await failureOf(() => decide(store, 1, 1, "same"))).code).toBe("SIGNATURE_UNKNOWN");
});
