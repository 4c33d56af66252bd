// The files of packets: volumes, labels, the manifest, reprints, and what verifying and checking codes find.
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { unattended } from "#core/pipeline/job.ts";
import { checkAnew, checkCode, readCheckedPages } from "#core/pipeline/packets/check-code.ts";
import { createPacketDrawing } from "#core/pipeline/packets/draw-packet.ts";
import { makePackets } from "#core/pipeline/packets/make-packets.ts";
import { readManifest, writeManifest } from "#core/pipeline/packets/manifest.ts";
import { sealedOutline } from "#core/pipeline/packets/packet-document.ts";
import { openPacketThread } from "#core/pipeline/packets/packet-hands.ts";
import { missionPackets } from "#core/pipeline/packets/packet-lists.ts";
import { saveDrawnLabels, saveDrawnVolume, saveReprint } from "#core/pipeline/packets/save-packet.ts";
import { sealPacket } from "#core/pipeline/packets/seal-packet.ts";
import { verifyPackets } from "#core/pipeline/packets/verify-packets.ts";
import { packetRecords } from "#core/pipeline/report.ts";
import type { Store } from "#core/store/store.ts";
import { defaultPacketSettings, type PacketSettings } from "#shared/model/packet-settings.ts";
import { readPacketFacts } from "#shared/packet/packet-facts.ts";
import { formatDigest, formatPageCode } from "#shared/packet/page-code.ts";
import { outlinePage } from "#shared/packet/plan.ts";
import { drawVolume } from "../../../../support/packets.ts";
import { differentSigners, failureOf, resources, routedCampaign } from "../../../../support/workspace.ts";

const denmark = "RU-DK-kobenhavn";
const id = `${denmark}-1`;
/** Small volumes, so that few signers fill several. */
const settings: PacketSettings = {
  ...defaultPacketSettings,
  layout: { ...defaultPacketSettings.layout, linesPerPage: 30, sheetsPerVolume: 20 },
};

async function madeInVolumes() {
  const campaign = await routedCampaign(differentSigners(1500, "DK", "a"));
  const folder = path.join(campaign.folder, "packets");
  const made = await makePackets(campaign.store, resources, { folder, missions: [], settings }, unattended);
  return { ...campaign, folder, made };
}

it("writes a file for each volume and one for the labels, and a manifest that adds up", async () => {
  const { store, folder, made } = await madeInVolumes();
  const [packet] = made.packets;
  const names = ["1", "2", "3", "4"].map((number) => `${id}-volume-${number}.pdf`);
  expect(packet?.volumes.map(({ file }) => file)).toEqual(names.slice(0, packet?.volumes.length));
  expect(packet).toMatchObject({ id, state: "saved", size: { volumes: packet?.volumes.length } });
  const manifest = readManifest(folder)?.packets[0];
  expect(manifest).toMatchObject({
    id,
    signers: 1500,
    pages: packet?.size?.pages,
    labels: { file: `${id}-labels.pdf` },
  });
  let [lastLine, lastPage] = [0, 0];
  for (const volume of manifest?.volumes ?? []) {
    expect(volume.firstLine).toBe(lastLine + 1);
    expect(volume.firstPage).toBe(lastPage + 1);
    expect(volume.sheets).toBeLessThanOrEqual(20);
    expect(volume.codes.split(" ")).toHaveLength(volume.pages);
    lastLine = volume.lastLine;
    lastPage += volume.pages;
  }
  expect([lastLine, lastPage]).toEqual([1500, manifest?.pages]);
  expect((await verifyPackets(folder)).every(({ verdict }) => verdict === "ok")).toBe(true);
  expect(packetRecords(store.reader)[0]?.labels?.savedTo).toBe(path.join(folder, `${id}-labels.pdf`));
});

it("drawn in threads and in the calling one, each volume has the same bytes", async () => {
  const { store, folder } = await madeInVolumes();

  const thread = openPacketThread(store, resources);
  try {
    const { drawn } = await thread.perform({ kind: "volume", packetId: id, volume: 2 }, unattended);
    expect(Buffer.compare(drawn.bytes, readFileSync(path.join(folder, `${id}-volume-2.pdf`)))).toBe(0);
  } finally {
    await thread.end();
  }
});

it("a packet counts as printed when all its volumes were written", async () => {
  const { store, folder } = await routedCampaign(differentSigners(1500, "DK", "a"));

  await sealPacket(store, resources, { missionId: denmark, settings }, unattended);
  await saveDrawnVolume(store, resources, await drawVolume(store, id, 1), folder);
  expect(packetRecords(store.reader)[0]?.state).toBe("sealed");
  const volumes = packetRecords(store.reader)[0]?.size?.volumes ?? 0;
  for (let volume = 2; volume <= volumes; volume += 1) {
    await saveDrawnVolume(store, resources, await drawVolume(store, id, volume), folder);
  }
  expect(packetRecords(store.reader)[0]?.state).toBe("saved");
});

it("a reprinted volume has the bytes of the first one, and a reprinted page the content of its page", async () => {
  const { store, folder } = await madeInVolumes();
  const drawing = createPacketDrawing(store.reader, resources);
  const again = path.join(folder, "again.pdf");
  const { bytes } = await drawing.volume(id, 2, unattended);
  saveReprint(store, id, { kind: "volume", volume: 2 }, bytes, again);
  expect(readFileSync(again).equals(readFileSync(path.join(folder, `${id}-volume-2.pdf`)))).toBe(true);
  const forged = new Uint8Array(bytes).fill(0, 100, 101);
  expect((await failureOf(() => saveReprint(store, id, { kind: "volume", volume: 1 }, forged, again))).code).toBe(
    "PACKET_DIGEST",
  );
  const page = await drawing.page(id, 25);
  expect(Buffer.compare(page, await drawing.page(id, 25))).toBe(0);
  const facts = await readPacketFacts(page);
  const code = readManifest(folder)?.packets[0]?.volumes.flatMap(({ codes }) => codes.split(" "))[24];
  expect(facts.pageFacts.map(({ digest }) => digest)).toEqual([code]);
  expect((await failureOf(() => drawing.page(id, 999))).code).toBe("PACKET_NO_SUCH_PART");
  expect((await failureOf(() => drawing.volume(id, 9, unattended))).code).toBe("PACKET_NO_SUCH_PART");
});

it("other labels than those that were written are refused", async () => {
  const { store, folder } = await madeInVolumes();
  const bytes = readFileSync(path.join(folder, `${id}-labels.pdf`));
  expect(saveDrawnLabels(store, id, bytes, path.join(folder, "copy")).file).toBe(`${id}-labels.pdf`);
  bytes[50] = (bytes[50] ?? 0) ^ 1;
  expect((await failureOf(() => saveDrawnLabels(store, id, bytes, folder))).code).toBe("PACKET_DIGEST");
});

it("verify names the volume that is missing, the one in the place of another, and the damaged one", async () => {
  const { folder } = await madeInVolumes();
  const file = (volume: number) => path.join(folder, `${id}-volume-${volume}.pdf`);
  copyFileSync(file(2), path.join(folder, "kept.pdf"));
  copyFileSync(file(1), file(2));
  const exchanged = (await verifyPackets(folder)).find(({ file: name }) => name === path.basename(file(2)));
  expect(exchanged?.verdict).toBe("digest");
  expect(exchanged?.findings.map(({ kind }) => kind)).toContain("foreign");
  copyFileSync(path.join(folder, "kept.pdf"), file(2));
  const damaged = readFileSync(file(1));
  writeFileSync(file(1), damaged.subarray(0, damaged.length / 2));
  rmSync(file(3));
  rmSync(path.join(folder, `${id}-labels.pdf`));
  const verdicts = (await verifyPackets(folder)).map(({ verdict }) => verdict);
  expect(verdicts.slice(0, 3)).toEqual(["digest", "ok", "missing"]);
  expect(verdicts.at(-1)).toBe("missing");
});

it("verify names the volumes that were never written into the folder", async () => {
  const { store, folder } = await routedCampaign(differentSigners(1500, "DK", "a"));
  await sealPacket(store, resources, { missionId: denmark, settings }, unattended);
  await saveDrawnVolume(store, resources, await drawVolume(store, id, 1), path.join(folder, "elsewhere"));
  await saveDrawnVolume(store, resources, await drawVolume(store, id, 2), folder);
  writeManifest(store.reader, folder, [id]);
  const volumes = readManifest(folder)?.packets[0]?.volumesInAll ?? 0;
  expect(volumes).toBeGreaterThan(1);
  const lacking = Array.from({ length: volumes }, (_, index) => index + 1).filter((number) => number !== 2);
  expect((await verifyPackets(folder)).map(({ file, verdict }) => [file, verdict])).toEqual([
    [`${id}-volume-2.pdf`, "ok"],
    ...lacking.map((number) => [`${id}-volume-${number}.pdf`, "missing"]),
  ]);
});

async function codeOf(store: Store, page: number) {
  const outline = outlinePage(await sealedOutline(store.reader, resources, id), page);
  const volume = packetRecords(store.reader)[0]?.volumes.find(({ number }) => number === outline.volume);
  const codes = (await drawVolume(store, id, outline.volume)).codes;
  const digest = codes[page - (volume?.firstPage ?? 1)] ?? "";
  const { volume: number, firstLine, lastLine } = outline;
  return { packet: id.toUpperCase(), volume: number, page, firstLine, lastLine, digest };
}

it("a page's code is right once its volume was made, scanned or typed, and the page is noted", async () => {
  const { store } = await madeInVolumes();
  const code = await codeOf(store, 27);
  const check = (text: string) => checkCode(store, resources, text, id);
  expect(missionPackets(store.reader).missions[0]?.packets[0]).toMatchObject({ id, checkedPages: 0 });
  expect(await check(formatPageCode(code))).toEqual({
    verdict: "right",
    page: {
      packetId: id,
      missionCity: "København",
      volume: code.volume,
      page: 27,
      firstLine: code.firstLine,
      lastLine: code.lastLine,
      pages: packetRecords(store.reader)[0]?.size?.pages,
      again: false,
    },
    noted: true,
  });
  expect(await check(formatDigest(code.digest).toLowerCase())).toMatchObject({
    verdict: "right",
    page: { page: 27, again: true },
  });
  expect((await readCheckedPages(store, resources, id)).checked).toEqual([27]);
  const listed = () => missionPackets(store.reader).missions[0]?.packets[0]?.checkedPages;
  expect(listed()).toBe(1);
  expect((await checkAnew(store, resources, id)).checked).toEqual([]);
  expect(listed()).toBe(0);
});

it("a code with another digest, other lines, or of what is not there is told so, and nothing is noted", async () => {
  const { store } = await madeInVolumes();
  const code = await codeOf(store, 27);
  const other = await codeOf(store, 28);
  const verdict = async (text: string) => (await checkCode(store, resources, text, null)).verdict;
  expect(await verdict(formatPageCode({ ...code, digest: other.digest }))).toBe("digest");
  expect(await verdict(formatPageCode({ ...code, lastLine: code.lastLine + 1 }))).toBe("lines");
  expect(await verdict(formatPageCode({ ...code, volume: 1 }))).toBe("lines");
  expect(await verdict(formatPageCode({ ...code, page: 9999 }))).toBe("unknown_page");
  expect(await verdict(formatPageCode({ ...code, packet: "RU-XX-NONE-1" }))).toBe("unknown_packet");
  expect(await verdict("0000-0000")).toBe("unknown_page");
  expect(await verdict("https://example.org")).toBe("unreadable");
  expect((await readCheckedPages(store, resources, id)).checked).toEqual([]);
});

it("the manifest names the digest of the CSV file that lies in a volume", async () => {
  const { store, folder } = await routedCampaign(differentSigners(3, "DK", "a"));
  const out = path.join(folder, "packets");
  const withCsv = { ...defaultPacketSettings, embedCsv: true };
  await makePackets(store, resources, { folder: out, missions: [], settings: withCsv }, unattended);
  const { csvSha256 } = await drawVolume(store, id);
  expect(csvSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(readManifest(out)?.packets[0]?.volumes.map((volume) => volume.csvSha256)).toEqual([csvSha256]);
  expect((await verifyPackets(out)).map(({ verdict }) => verdict)).toEqual(["ok", "ok"]);
});

it("a packet without labels and with one volume has one file", async () => {
  const { store, folder } = await routedCampaign(differentSigners(3, "DK", "a"));
  const out = path.join(folder, "packets");
  const parts = { ...defaultPacketSettings.parts, labels: false };
  await makePackets(
    store,
    resources,
    { folder: out, missions: [], settings: { ...defaultPacketSettings, parts } },
    unattended,
  );
  expect(existsSync(path.join(out, `${id}.pdf`))).toBe(true);
  expect((await verifyPackets(out)).map(({ file, verdict }) => [file, verdict])).toEqual([[`${id}.pdf`, "ok"]]);
});
