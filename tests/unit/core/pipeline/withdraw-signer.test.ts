// Signers who withdraw: they count no more, come back with no later export, and their lines are told to the mission.
import { expect, it } from "vitest";
import { recordDelivery } from "#core/pipeline/deliveries.ts";
import { findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { unattended } from "#core/pipeline/job.ts";
import { sealedDocument, sealedOutline } from "#core/pipeline/packets/packet-document.ts";
import { addPaperSheet } from "#core/pipeline/paper-sheet.ts";
import { removeSource } from "#core/pipeline/remove-source.ts";
import { campaignOverview, packetRecords } from "#core/pipeline/report.ts";
import { recordDecisions } from "#core/pipeline/review.ts";
import { findSigners } from "#core/pipeline/search-signers.ts";
import { restoreSigner, withdrawnSigners, withdrawSigner } from "#core/pipeline/withdraw-signer.ts";
import type { Store } from "#core/store/store.ts";
import { waitingByMission } from "#core/store/waiting-signers.ts";
import { drawVolume, linesOfPacket, sealFor } from "../../../support/packets.ts";
import {
  eventLog,
  failureOf,
  importText,
  plainCsv,
  resources,
  routedCampaign,
  type TestCampaign,
} from "../../../support/workspace.ts";

const denmark = "RU-DK-kobenhavn";
const four = [
  { first: "Ida", email: "ida@mail.example" },
  { first: "Bo", email: "bo@mail.example" },
  { first: "Bo", email: "BO@mail.example" },
  { first: "Eva", email: "eva@mail.example" },
];

/** What a supplement takes back of an earlier packet when it takes nothing back. */
const nothing = { withdrawn: [], withdrawnOriginals: [], restored: [], restoredOriginals: [] };

async function bring(campaign: TestCampaign, name: string, signers: Parameters<typeof plainCsv>[0]): Promise<void> {
  await importText(campaign, name, plainCsv(signers));
  await findDuplicates(campaign.store, unattended);
}
function deliver(store: Store, packetId: string, outcome: "posted" | "refused" = "posted"): void {
  recordDelivery(store, { packetId, outcome, date: "2026-11-21", place: "", receivedBy: "", said: "" });
}

it("whichever signature of a signer is named, the signer counts no more and is in no packet", async () => {
  const { store } = await routedCampaign(four);
  expect(withdrawSigner(store, 3)).toMatchObject({ signatureId: 2, name: "Bo Holm", row: 2, lines: [] });
  expect(campaignOverview(store.reader)).toMatchObject({
    collected: 4,
    counted: 2,
    duplicates: 1,
    held: 0,
    withdrawn: 1,
  });
  expect(waitingByMission(store.reader).get(denmark)).toEqual({ online: 2, originals: 0 });
  const { id } = await sealFor(store, denmark);
  expect(linesOfPacket(store.reader, id).map(({ name }) => name)).toEqual(["Ida Holm", "Eva Holm"]);
  expect(sealedDocument(store.reader, id).duplicatesRemoved).toBe(0);
  expect(findSigners(store.reader, "bo", 5).signers.map(({ rank, mission }) => [rank, mission])).toEqual([
    [-2, null],
    [1, null],
  ]);
  expect(JSON.stringify(eventLog(store))).not.toMatch(/Bo|bo@/);
});

it("the next export does not bring the signer back, and neither does a search from the beginning", async () => {
  const campaign = await routedCampaign(four);
  withdrawSigner(campaign.store, 2);
  await bring(campaign, "second.csv", [...four, { first: "Per", email: "per@mail.example" }]);
  expect(campaignOverview(campaign.store.reader)).toMatchObject({ counted: 3, withdrawn: 1, duplicates: 5 });
  await findDuplicates(campaign.store, unattended, { anew: true });
  expect(campaignOverview(campaign.store.reader)).toMatchObject({ counted: 3, withdrawn: 1, duplicates: 5 });
});

it("counts again when the withdrawal is taken back", async () => {
  const { store } = await routedCampaign(four);
  withdrawSigner(store, 2);
  expect(restoreSigner(store, 3)).toEqual({ signatureId: 2 });
  expect(campaignOverview(store.reader)).toMatchObject({ counted: 3, duplicates: 1, withdrawn: 0 });
  expect(withdrawnSigners(store.reader, 0, 10)).toEqual({ total: 0, signers: [] });
});

it("two who withdrew and turn out to be one stay withdrawn, also when they are two again", async () => {
  const { store } = await routedCampaign(four);
  withdrawSigner(store, 1);
  withdrawSigner(store, 4);
  const pair = { leftId: 1, rightId: 4 };
  recordDecisions(store, { kind: "pair", by: "Ann" }, [{ ...pair, verdict: "same" }]);
  expect(campaignOverview(store.reader)).toMatchObject({ counted: 1, withdrawn: 1, duplicates: 2 });
  recordDecisions(store, { kind: "pair", by: "Ann" }, [{ ...pair, verdict: "different" }]);
  expect(campaignOverview(store.reader)).toMatchObject({ counted: 1, withdrawn: 2, duplicates: 1 });
});

it("passes to the same signer in another file when the file with the withdrawn signature is removed", async () => {
  const campaign = await routedCampaign([{ first: "Bo", email: "bo@mail.example" }]);
  const { store } = campaign;
  await bring(campaign, "second.csv", four);
  withdrawSigner(store, 1);
  await removeSource(store, 1, unattended);
  await findDuplicates(store, unattended);
  expect(withdrawnSigners(store.reader, 0, 10).signers.map(({ sourceFile, row }) => [sourceFile, row])).toEqual([
    ["second.csv", 2],
  ]);
  expect(campaignOverview(store.reader)).toMatchObject({ counted: 2, withdrawn: 1, duplicates: 1 });
});

it("refuses who has withdrawn already, who has not, and who is not there", async () => {
  const { store } = await routedCampaign([...four, { first: "test", last: "test", email: "" }]);
  withdrawSigner(store, 1);
  expect((await failureOf(() => withdrawSigner(store, 1))).code).toBe("SIGNER_WITHDRAWN");
  expect((await failureOf(() => restoreSigner(store, 2))).code).toBe("SIGNER_NOT_WITHDRAWN");
  expect((await failureOf(() => withdrawSigner(store, 99))).code).toBe("SIGNATURE_UNKNOWN");
  expect((await failureOf(() => withdrawSigner(store, 5))).code).toBe("SIGNER_NOT_COUNTED");
});

it("the next packet names the line of a delivered packet, and the one after it does not, once that was delivered", async () => {
  const campaign = await routedCampaign(four);
  const { store } = campaign;
  const { id: first } = await sealFor(store, denmark);
  deliver(store, first);
  expect(withdrawSigner(store, 2).lines).toEqual([{ packetId: first, line: 2, original: false }]);
  expect(packetRecords(store.reader)).toMatchObject([{ id: first, signers: 3, withdrawn: 1 }]);
  await bring(campaign, "second.csv", [{ first: "Per", email: "per@mail.example" }]);
  const { id: second } = await sealFor(store, denmark);
  const told = { packet: first, deliveredOn: "2026-11-21", signers: 3, ...nothing, withdrawn: [2] };
  expect(sealedDocument(store.reader, second)).toMatchObject({ signers: 1, earlier: [told] });
  deliver(store, second, "refused");
  const { id: third } = await sealFor(store, denmark);
  expect(sealedDocument(store.reader, third).earlier).toEqual([told]);
  deliver(store, third);
  await bring(campaign, "third.csv", [{ first: "Liv", email: "liv@mail.example" }]);
  const { id: fourth } = await sealFor(store, denmark);
  expect(sealedDocument(store.reader, fourth).earlier).toMatchObject([
    { packet: first, withdrawn: [] },
    { packet: third, withdrawn: [] },
  ]);
});

it("a line that was told and counts again is told once more, until a packet that says so was delivered", async () => {
  const campaign = await routedCampaign(four);
  const { store } = campaign;
  const next = async (first: string) => {
    await bring(campaign, `${first}.csv`, [{ first, email: `${first}@mail.example` }]);
    const { id } = await sealFor(store, denmark);
    return { id, earlier: sealedDocument(store.reader, id).earlier };
  };
  const { id: first } = await sealFor(store, denmark);
  deliver(store, first);
  withdrawSigner(store, 2);
  const second = await next("Per");
  deliver(store, second.id);
  restoreSigner(store, 2);
  const third = await next("Liv");
  expect(third.earlier).toMatchObject([
    { packet: first, ...nothing, restored: [2] },
    { packet: second.id, ...nothing },
  ]);
  expect((await sealedOutline(store.reader, resources, third.id)).volumes[0]?.runs.map(({ part }) => part)).toContain(
    "withdrawn",
  );
  const fourth = await next("Max");
  expect(fourth.earlier[0]).toMatchObject({ packet: first, ...nothing, restored: [2] });
  deliver(store, fourth.id);
  expect((await next("Noa")).earlier[0]).toMatchObject({ packet: first, ...nothing });
  withdrawSigner(store, 2);
  expect((await next("Ole")).earlier[0]).toMatchObject({ packet: first, ...nothing, withdrawn: [2] });
});

it("originals on paper are taken back by their own numbers", async () => {
  const { store } = await routedCampaign(four);
  const line = (number: number, name: string) => ({
    line: number,
    name,
    city: "Ry",
    postalCode: "8680",
    country: "DK",
  });
  const lines = [line(1, "Per Dahl"), line(2, "Zoë Lind")];
  addPaperSheet(store, { sheet: "12", date: null, lines, illegible: 0 });
  await findDuplicates(store, unattended);
  const { id: first } = await sealFor(store, denmark);
  deliver(store, first);
  expect(withdrawSigner(store, 6).lines).toEqual([{ packetId: first, line: 2, original: true }]);
  addPaperSheet(store, { sheet: "13", date: null, lines: [line(1, "Jan Vos")], illegible: 0 });
  await findDuplicates(store, unattended);
  const { id: second } = await sealFor(store, denmark);
  const told = { packet: first, deliveredOn: "2026-11-21", signers: 5, ...nothing, withdrawnOriginals: [2] };
  expect(sealedDocument(store.reader, second).earlier).toEqual([told]);
  expect((await sealedOutline(store.reader, resources, second)).volumes[0]?.runs.map(({ part }) => part)).toContain(
    "withdrawn",
  );
});

it("a packet with the line of a withdrawn signer prints as it did before", async () => {
  const { store } = await routedCampaign(four);
  const { id } = await sealFor(store, denmark);
  const before = (await drawVolume(store, id)).bytes;
  withdrawSigner(store, 2);
  expect(Buffer.compare((await drawVolume(store, id)).bytes, before)).toBe(0);
  expect(linesOfPacket(store.reader, id)).toHaveLength(3);
});
