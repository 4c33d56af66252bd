// Saving packets, recording deliveries, and the report that adds both up.
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { recordDelivery } from "#core/pipeline/deliveries.ts";
import { unattended } from "#core/pipeline/job.ts";
import { changeMission } from "#core/pipeline/mission-directory.ts";
import { sealPacket } from "#core/pipeline/packets.ts";
import { renderPacket } from "#core/pipeline/render-packet.ts";
import { campaignOverview } from "#core/pipeline/report.ts";
import { chooseFallback } from "#core/pipeline/route-signers.ts";
import { savePacket } from "#core/pipeline/save-packet.ts";
import { missionById } from "#core/store/missions.ts";
import { listVolumes } from "#core/store/packet-files.ts";
import type { Store } from "#core/store/store.ts";
import type { DeliveryOutcome } from "#shared/model/delivery.ts";
import { differentSigners, eventLog, failureOf, resources, routedCampaign } from "../../../support/workspace.ts";

const denmark = "RU-DK-kobenhavn";

function seal(store: Store, missionId: string): string {
  return sealPacket(store, resources, { missionId, language: "en", paper: "a4" }).id;
}
const render = (store: Store, id: string) => renderPacket(store, resources, id, unattended);

function deliver(store: Store, packetId: string, outcome: DeliveryOutcome, date = "2026-11-21") {
  return recordDelivery(store, {
    packetId,
    outcome,
    date,
    place: "Gate 2",
    receivedBy: "A. Guard",
    said: "Come back on Monday.",
  });
}

async function sealedPacket() {
  const campaign = await routedCampaign(differentSigners(3, "DK", "a"));
  const id = seal(campaign.store, denmark);
  return { ...campaign, id, made: await render(campaign.store, id), file: path.join(campaign.folder, `${id}.pdf`) };
}

it("saving writes the bytes and records their digest, pages and lines", async () => {
  const { store, id, made, file } = await sealedPacket();
  const sha256 = createHash("sha256").update(made.bytes).digest("hex");
  const volume = savePacket(store, made, file);
  expect(volume).toEqual({
    packetId: id,
    number: 1,
    file: `${id}.pdf`,
    pages: made.pages,
    firstLine: 1,
    lastLine: 3,
    sha256,
  });
  expect(createHash("sha256").update(readFileSync(file)).digest("hex")).toBe(sha256);
  expect(listVolumes(store.reader)).toEqual([{ ...volume, savedTo: file }]);
  expect(eventLog(store).at(-1)?.kind).toBe("packet.saved");
});

it("a second save elsewhere must be the same bytes; others are refused and not written", async () => {
  const { store, id, made, file, folder } = await sealedPacket();
  savePacket(store, made, file);
  const copy = path.join(folder, "copy.pdf");
  savePacket(store, await render(store, id), copy);
  expect(readFileSync(copy).equals(readFileSync(file))).toBe(true);
  const forged = new Uint8Array(made.bytes);
  forged[100] = (forged[100] ?? 0) ^ 1;
  const other = path.join(folder, "forged.pdf");
  expect((await failureOf(() => savePacket(store, { ...made, bytes: forged }, other))).code).toBe("PACKET_DIGEST");
  expect((await failureOf(() => savePacket(store, { ...made, lastLine: 2 }, other))).code).toBe("PACKET_DIGEST");
  expect((await failureOf(() => savePacket(store, { ...made, packetId: "none" }, other))).code).toBe("PACKET_UNKNOWN");
  expect(readdirSync(folder)).not.toContain("forged.pdf");
});

it("a write that fails leaves the earlier file, no scraps and no record", async () => {
  const { store, made, folder } = await sealedPacket();
  const blocked = path.join(folder, "blocked");
  mkdirSync(path.join(blocked, "packet.pdf"), { recursive: true });
  const failure = await failureOf(() => savePacket(store, made, path.join(blocked, "packet.pdf")));
  expect(failure.code).toBe("FILE_NOT_WRITABLE");
  expect(readdirSync(blocked)).toEqual(["packet.pdf"]);
  if (process.getuid?.() !== 0 && process.platform !== "win32") {
    const kept = path.join(blocked, "kept.pdf");
    writeFileSync(kept, "kept");
    chmodSync(blocked, 0o500);
    expect((await failureOf(() => savePacket(store, made, kept))).code).toBe("FILE_NOT_WRITABLE");
    chmodSync(blocked, 0o700);
    expect(readFileSync(kept, "utf8")).toBe("kept");
  }
  expect((await failureOf(() => savePacket(store, made, path.join(folder, "none", "a.pdf")))).code).toBe(
    "FILE_NOT_WRITABLE",
  );
  expect(listVolumes(store.reader)).toEqual([]);
});

it("records a delivery; the log names the packet and the outcome, not the people or what they said", async () => {
  const { store, id } = await sealedPacket();
  expect(deliver(store, id, "accepted_at_door")).toMatchObject({
    id: 1,
    packetId: id,
    recordedAt: store.now(),
    place: "Gate 2",
  });
  const facts = { packet: id, outcome: "accepted_at_door", date: "2026-11-21" };
  expect(eventLog(store).at(-1)).toEqual({ kind: "delivery.recorded", facts: JSON.stringify(facts) });
});

it.each(["2026-02-30", "21.11.2026", "", "2026-11-19", "2026-11-23"])("the date %s is refused", async (date) => {
  const { store, id } = await sealedPacket();
  expect(await failureOf(() => deliver(store, id, "posted", date))).toMatchObject({
    code: "DELIVERY_FIELD",
    params: { field: "date" },
  });
});

it.each(["2026-11-20", "2026-11-21", "2026-11-22"])(
  "the date %s is taken, for doors in other time zones",
  async (date) => {
    const { store, id } = await sealedPacket();
    expect(deliver(store, id, "posted", date).date).toBe(date);
  },
);

it("a delivery needs a packet that exists", async () => {
  const { store } = await sealedPacket();
  expect((await failureOf(() => deliver(store, "RU-XX-1", "posted"))).code).toBe("PACKET_UNKNOWN");
});

it("the overview adds up: collected, counted, printed, delivered, per mission and in total", async () => {
  const people = [
    ...differentSigners(3, "DK", "a"),
    ...differentSigners(2, "NL", "b"),
    ...differentSigners(1, "Atlantis", "c"),
  ];
  const { store, folder } = await routedCampaign([...people, ...people.slice(0, 2)]);
  const [danish, dutch] = [seal(store, denmark), seal(store, "RU-NL-den-haag")];
  savePacket(store, await render(store, danish), path.join(folder, "dk.pdf"));
  expect(campaignOverview(store.reader)).toMatchObject({
    printed: 3,
    delivered: 0,
    packets: { sealed: 1, saved: 1, delivered: 0 },
  });
  savePacket(store, await render(store, dutch), path.join(folder, "nl.pdf"));
  deliver(store, danish, "left_at_guard_post");
  deliver(store, dutch, "no_answer");
  const overview = campaignOverview(store.reader);
  expect(overview).toMatchObject({ collected: 8, counted: 6, duplicates: 2, unrouted: 1, printed: 5, delivered: 3 });
  expect(
    overview.missions.map(({ mission, counted, printed, delivered }) => [mission.id, counted, printed, delivered]),
  ).toEqual([
    [denmark, 3, 3, 3],
    ["RU-NL-den-haag", 2, 2, 0],
  ]);
});

it("a signer of a refused packet who is printed again for another mission counts once", async () => {
  const { store, folder } = await routedCampaign(differentSigners(3, "DK", "a"));
  const first = seal(store, denmark);
  savePacket(store, await render(store, first), path.join(folder, "first.pdf"));
  deliver(store, first, "mission_closed");
  chooseFallback(store, "RU-CH-bern");
  const mission = missionById(store.reader, denmark);
  if (mission) changeMission(store, { ...mission, status: "closed" });
  const second = seal(store, "RU-CH-bern");
  savePacket(store, await render(store, second), path.join(folder, "second.pdf"));
  deliver(store, second, "posted");
  expect(campaignOverview(store.reader)).toMatchObject({ counted: 3, printed: 3, delivered: 3 });
});
