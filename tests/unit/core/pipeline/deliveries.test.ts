// Saving packets, recording deliveries, and the report that adds both up.
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { recordDelivery } from "#core/pipeline/deliveries.ts";
import { changeMission } from "#core/pipeline/mission-directory.ts";
import type { DrawnVolume } from "#core/pipeline/packets/draw-packet.ts";
import { saveDrawnVolume } from "#core/pipeline/packets/save-packet.ts";
import { campaignOverview } from "#core/pipeline/report.ts";
import { chooseFallback } from "#core/pipeline/route-signers.ts";
import { missionById } from "#core/store/missions.ts";
import { listVolumes } from "#core/store/packet-files.ts";
import type { Store } from "#core/store/store.ts";
import type { DeliveryOutcome } from "#shared/model/delivery.ts";
import { drawVolume, sealFor } from "../../../support/packets.ts";
import { differentSigners, eventLog, failureOf, resources, routedCampaign } from "../../../support/workspace.ts";

const denmark = "RU-DK-kobenhavn";

async function seal(store: Store, missionId: string): Promise<string> {
  return (await sealFor(store, missionId)).id;
}
const render = drawVolume;
const save = (store: Store, drawn: DrawnVolume, folder: string) => saveDrawnVolume(store, resources, drawn, folder);

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
  const id = await seal(campaign.store, denmark);
  return { ...campaign, id, made: await render(campaign.store, id), file: path.join(campaign.folder, `${id}.pdf`) };
}

it("saving writes the bytes and records their digest, pages and lines", async () => {
  const { store, id, made, file, folder } = await sealedPacket();
  const sha256 = createHash("sha256").update(made.bytes).digest("hex");
  const { savedTo, ...volume } = await save(store, made, folder);
  expect(savedTo).toBe(file);
  expect(volume).toEqual({
    packetId: id,
    number: 1,
    file: `${id}.pdf`,
    firstPage: 1,
    pages: made.pages,
    sheets: made.pages,
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
  await save(store, made, folder);
  const copies = path.join(folder, "copies");
  await save(store, await render(store, id), copies);
  expect(readFileSync(path.join(copies, `${id}.pdf`)).equals(readFileSync(file))).toBe(true);
  const forged = new Uint8Array(made.bytes);
  forged[100] = (forged[100] ?? 0) ^ 1;
  const other = path.join(folder, "forged");
  expect((await failureOf(() => save(store, { ...made, bytes: forged }, other))).code).toBe("PACKET_DIGEST");
  expect((await failureOf(() => save(store, { ...made, lastLine: 2 }, other))).code).toBe("PACKET_VOLUME_WRONG");
  expect((await failureOf(() => save(store, { ...made, codes: made.codes.toReversed() }, other))).code).toBe(
    "PACKET_DIGEST",
  );
  expect((await failureOf(() => save(store, { ...made, volume: 2 }, other))).code).toBe("PACKET_NO_SUCH_PART");
  expect((await failureOf(() => save(store, { ...made, packetId: "none" }, other))).code).toBe("PACKET_UNKNOWN");
  expect(readdirSync(folder)).not.toContain("forged");
});

it("a write that fails leaves the earlier file, no scraps and no record", async () => {
  const { store, id, made, folder } = await sealedPacket();
  const blocked = path.join(folder, "blocked");
  mkdirSync(path.join(blocked, `${id}.pdf`), { recursive: true });
  const failure = await failureOf(() => save(store, made, blocked));
  expect(failure.code).toBe("FILE_NOT_WRITABLE");
  expect(readdirSync(blocked)).toEqual([`${id}.pdf`]);
  if (process.getuid?.() !== 0 && process.platform !== "win32") {
    const closed = path.join(folder, "closed");
    mkdirSync(closed);
    const kept = path.join(closed, `${id}.pdf`);
    writeFileSync(kept, "kept");
    chmodSync(closed, 0o500);
    expect((await failureOf(() => save(store, made, closed))).code).toBe("FILE_NOT_WRITABLE");
    chmodSync(closed, 0o700);
    expect(readFileSync(kept, "utf8")).toBe("kept");
  }
  const file = path.join(folder, "file");
  writeFileSync(file, "");
  expect((await failureOf(() => save(store, made, path.join(file, "none")))).code).toBe("FILE_NOT_WRITABLE");
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
  const danish = await seal(store, denmark);
  const dutch = await seal(store, "RU-NL-den-haag");
  await save(store, await render(store, danish), folder);
  expect(campaignOverview(store.reader)).toMatchObject({
    printed: 3,
    delivered: 0,
    packets: { sealed: 1, saved: 1, delivered: 0 },
  });
  await save(store, await render(store, dutch), folder);
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
  const first = await seal(store, denmark);
  await save(store, await render(store, first), folder);
  deliver(store, first, "mission_closed");
  chooseFallback(store, "RU-CH-bern");
  const mission = missionById(store.reader, denmark);
  if (mission) changeMission(store, { ...mission, status: "closed" });
  const second = await seal(store, "RU-CH-bern");
  await save(store, await render(store, second), folder);
  deliver(store, second, "posted");
  expect(campaignOverview(store.reader)).toMatchObject({ counted: 3, printed: 3, delivered: 3 });
});
