// Sealing: which signer stands on which line, for ever, and who waits for the next packet.

import { expect, it } from "vitest";
import { changeCampaign } from "#core/pipeline/campaign.ts";
import { recordDelivery } from "#core/pipeline/deliveries.ts";
import { findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { unattended } from "#core/pipeline/job.ts";
import { changeMission, dropMission } from "#core/pipeline/mission-directory.ts";
import { sealedDocument } from "#core/pipeline/packets/packet-document.ts";
import { missionPackets } from "#core/pipeline/packets/packet-lists.ts";
import { recordDecisions, splitCluster, takeBack } from "#core/pipeline/review.ts";
import { routeSigners, settleCountry } from "#core/pipeline/route-signers.ts";
import { missionById } from "#core/store/missions.ts";
import type { Store } from "#core/store/store.ts";
import { waitingByMission } from "#core/store/waiting-signers.ts";
import { draftFor, drawVolume, linesOfDraft, linesOfPacket, sealFor } from "../../../../support/packets.ts";
import {
  countRows,
  differentSigners,
  eventLog,
  failureOf,
  importText,
  newCampaign,
  plainCsv,
  routedCampaign,
} from "../../../../support/workspace.ts";

const denmark = "RU-DK-kobenhavn";
const seal = (store: Store) => sealFor(store, denmark);

function lineNames(store: Store, packetId: string): readonly string[] {
  return linesOfPacket(store.reader, packetId).map(({ line, name }) => `${line} ${name}`);
}

const three = [
  { first: "Ida", email: "ida@mail.example", signedAt: "2026-05-01 10:20:30" },
  { first: "Bo", email: "bo@mail.example" },
  { first: "Bo", email: "bo+again@mail.example" },
  { first: "Eva", email: "eva@mail.example", city: "" },
];

it("seals the counted signers of a mission as lines from 1 in the order of import", async () => {
  const { store } = await routedCampaign(three);
  expect(await seal(store)).toMatchObject({
    id: `${denmark}-1`,
    signers: 3,
    duplicatesRemoved: 1,
    sealedAt: store.now(),
  });
  expect(lineNames(store, `${denmark}-1`)).toEqual(["1 Ida Holm", "2 Bo Holm", "3 Eva Holm"]);
  const [first] = linesOfPacket(store.reader, `${denmark}-1`);
  expect(first).toEqual({
    line: 1,
    name: "Ida Holm",
    city: "Ry",
    country: "DK",
    signedOn: "2026-05-01",
    sheet: null,
  });
  expect(waitingByMission(store.reader).get(denmark)).toBeUndefined();
  expect(JSON.parse(eventLog(store).at(-1)?.facts ?? "")).toEqual({
    packet: `${denmark}-1`,
    signers: 3,
    originals: 0,
    held: 0,
    replaced: 0,
  });
});

it("a draft holds what sealing would give, and its document names no packet", async () => {
  const { store } = await routedCampaign(three);
  const draft = await draftFor(store, denmark);
  expect(draft.document.packetNumber).toBeNull();
  const { id } = await seal(store);
  expect(linesOfDraft(store.reader, draft)).toEqual(linesOfPacket(store.reader, id));
  expect(sealedDocument(store.reader, id)).toEqual({ ...draft.document, packetNumber: id });
});

it("a sealed packet stays as it was, whatever is imported, renamed or closed afterwards, and gives the same bytes", async () => {
  const { store, folder } = await routedCampaign(three);
  const { id } = await seal(store);
  const document = sealedDocument(store.reader, id);
  const lines = lineNames(store, id);
  const { bytes } = await drawVolume(store, id);
  await importText(
    { store, folder },
    "later.csv",
    plainCsv([
      { first: "Bo", email: "bo@mail.example" },
      { first: "Per", email: "per@mail.example" },
    ]),
  );
  await findDuplicates(store, unattended);
  changeCampaign(store, { title: "Another title", request: "Another request." });
  const mission = missionById(store.reader, denmark);
  if (mission) changeMission(store, { ...mission, city: "Elsewhere", status: "closed" });
  expect(sealedDocument(store.reader, id)).toEqual(document);
  expect(lineNames(store, id)).toEqual(lines);
  expect(Buffer.compare((await drawVolume(store, id)).bytes, bytes)).toBe(0);
});

it("a second packet for a mission holds only new signers, counted from 1", async () => {
  const { store, folder } = await routedCampaign(three);
  await seal(store);
  expect((await failureOf(() => seal(store))).code).toBe("PACKET_NOTHING_TO_SEAL");
  const later = [
    { first: "Ida", email: "IDA@mail.example" },
    { first: "Per", email: "per@mail.example" },
  ];
  await importText({ store, folder }, "later.csv", plainCsv(later));
  expect((await failureOf(() => seal(store))).code).toBe("PACKET_DUPLICATES_NOT_FOUND");
  await findDuplicates(store, unattended);
  expect(await seal(store)).toMatchObject({ id: `${denmark}-2`, signers: 1, duplicatesRemoved: 0 });
  expect(lineNames(store, `${denmark}-2`)).toEqual(["1 Per Holm"]);
});

it("the signers of a refused packet wait again, and no longer once a later delivery of it succeeds", async () => {
  const { store } = await routedCampaign(three);
  const { id } = await seal(store);
  const deliver = (outcome: "refused" | "posted") =>
    recordDelivery(store, { packetId: id, outcome, date: "2026-11-21", place: "", receivedBy: "", said: "" });
  deliver("refused");
  expect(waitingByMission(store.reader).get(denmark)).toEqual({ online: 3, originals: 0 });
  deliver("posted");
  expect(waitingByMission(store.reader).get(denmark)).toBeUndefined();
  deliver("refused");
  expect(await seal(store)).toMatchObject({ id: `${denmark}-2`, signers: 3 });
  expect(lineNames(store, `${denmark}-2`)).toEqual(lineNames(store, id));
});

it("a signer who stands in a packet is not printed again when an earlier row turns out to be theirs", async () => {
  const { store } = await routedCampaign([
    { first: "Ida", country: "Atlantis" },
    { first: "Ida", country: "DK" },
  ]);
  expect((await seal(store)).signers).toBe(1);
  settleCountry(store, 1, "Atlantis", "DK");
  await findDuplicates(store, unattended);
  expect(waitingByMission(store.reader).get(denmark)).toBeUndefined();
  expect((await failureOf(() => seal(store))).code).toBe("PACKET_NOTHING_TO_SEAL");
});

it("a name that cannot be drawn names its source and row, not the name, and nothing is sealed", async () => {
  const { store } = await routedCampaign([
    { email: "1@mail.example" },
    { first: "\u{13000}", email: "2@mail.example" },
  ]);
  const events = countRows(store, "event");
  expect(await failureOf(() => seal(store))).toEqual({
    code: "PACKET_UNDRAWABLE",
    params: { count: 1, characters: "U+13000", source: "first.csv", row: 2 },
  });
  expect([countRows(store, "packet"), countRows(store, "packet_line"), countRows(store, "event")]).toEqual([
    0,
    0,
    events,
  ]);
});

it("a title that cannot be drawn stops the packet too", async () => {
  const { store } = await routedCampaign(three);
  changeCampaign(store, { title: "\u{13000}" });
  expect(await failureOf(() => seal(store))).toMatchObject({
    code: "PACKET_TEXT_UNDRAWABLE",
    params: { field: "title" },
  });
});

it("refuses to seal before the search for duplicates, before the routing, and for missions that are not there", async () => {
  const campaign = newCampaign();
  await importText(campaign, "first.csv", plainCsv(three));
  expect((await failureOf(() => seal(campaign.store))).code).toBe("PACKET_DUPLICATES_NOT_FOUND");
  await findDuplicates(campaign.store, unattended);
  expect((await failureOf(() => seal(campaign.store))).code).toBe("PACKET_NOT_ROUTED");
  routeSigners(campaign.store);
  expect((await failureOf(() => sealFor(campaign.store, "RU-XX-nowhere"))).code).toBe("MISSION_UNKNOWN");
  expect(countRows(campaign.store, "packet")).toBe(0);
});

it("a mission with a packet cannot be removed, and stays listed when its signers go elsewhere", async () => {
  const { store } = await routedCampaign(three);
  const { id } = await seal(store);
  expect((await failureOf(() => dropMission(store, denmark))).code).toBe("MISSION_IN_USE");
  const mission = missionById(store.reader, denmark);
  if (mission) changeMission(store, { ...mission, status: "closed" });
  const listed = missionPackets(store.reader).missions.find((one) => one.mission.id === denmark);
  expect(listed?.packets.map((packet) => packet.id)).toEqual([id]);
  expect(listed?.signers).toBe(0);
});

it("two signers who both stand on sealed lines stay two, even when the split between them is taken back", async () => {
  const { store } = await routedCampaign([{ email: "a@mail.example" }, { email: "a@mail.example" }]);
  const { round } = splitCluster(store, [2], "Ann");
  const { id } = await seal(store);
  expect(takeBack(store, round).signers).toBe(2);
  expect((await findDuplicates(store, unattended)).signers).toBe(2);
  const same = [{ leftId: 1, rightId: 2, verdict: "same" as const }];
  expect(await failureOf(() => recordDecisions(store, { kind: "pair", by: "Ann" }, same))).toEqual({
    code: "CLUSTER_SEALED",
    params: { packet: id, line: 2 },
  });
});

it("thousands of lines have no gap and no repetition", async () => {
  const { store } = await routedCampaign(differentSigners(4500, "DK", "many"));
  const { id } = await seal(store);
  const lines = linesOfPacket(store.reader, id).map(({ line }) => line);
  expect(lines).toEqual(Array.from({ length: 4500 }, (_, index) => index + 1));
});
