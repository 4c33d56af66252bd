// Sheets that were signed on paper: entered by hand, counted with the rest, and never on the list of online signatories.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { unattended } from "#core/pipeline/job.ts";
import { makePackets } from "#core/pipeline/packets/make-packets.ts";
import { sealedDocument } from "#core/pipeline/packets/packet-document.ts";
import { missionPackets } from "#core/pipeline/packets/packet-lists.ts";
import { verifyPackets } from "#core/pipeline/packets/verify-packets.ts";
import { addPaperSheet, type PaperLine, type PaperSheet } from "#core/pipeline/paper-sheet.ts";
import { campaignOverview } from "#core/pipeline/report.ts";
import { searchClusters } from "#core/pipeline/search-clusters.ts";
import { sourceLog } from "#core/pipeline/source-log.ts";
import { rejectedRows } from "#core/store/source-files.ts";
import { defaultPacketSettings } from "#shared/model/packet-settings.ts";
import { readPages } from "../../../pdf/poppler.ts";
import { draftFor, drawVolume, linesOfDraft, linesOfPacket, sealFor } from "../../../support/packets.ts";
import { hasProgram } from "../../../support/read-list.ts";
import { countRows, eventLog, failureOf, newCampaign, resources, routedCampaign } from "../../../support/workspace.ts";

const denmark = "RU-DK-kobenhavn";
const hasTools = await hasProgram("pdftotext");

function line(number: number, name: string, country: string | null = "DK"): PaperLine {
  return { line: number, name, city: "Ry", postalCode: "8680", country };
}
function sheet(name: string, lines: readonly PaperLine[], illegible = 0): PaperSheet {
  return { sheet: name, date: "2026-05-01", lines, illegible };
}

/** Two online signers, and three on two sheets. */
async function mixedCampaign() {
  const campaign = await routedCampaign([{ first: "Ida" }, { first: "Bo" }]);
  addPaperSheet(campaign.store, sheet("12", [line(1, "Eva Vos"), line(3, "Per Dahl")], 1));
  addPaperSheet(campaign.store, sheet("Aarhus 3", [line(1, "Zoë Lind"), line(2, "Jan Vos", "NL")]));
  await findDuplicates(campaign.store, unattended);
  return campaign;
}

it("illegible lines are rejected rows after the last line, so that the sheet adds up", () => {
  const { store } = newCampaign();
  const source = addPaperSheet(store, sheet("12", [line(2, "Eva  Vos"), line(5, "Per Dahl", null)], 2));
  expect(source).toMatchObject({ kind: "paper", name: "12", rowsRead: 4, imported: 2, rejected: 2, signatures: 2 });
  expect(source.warnings).toEqual({ unknownCountries: 0, missingCountries: 1, unreadableDates: 0 });
  expect(rejectedRows(store.reader, source.id)).toEqual([
    { row: 6, reason: "illegible", cells: [] },
    { row: 7, reason: "illegible", cells: [] },
  ]);
  expect(sourceLog(store.reader)).toMatchObject([{ id: source.id, reasons: { illegible: 2 }, sealedIn: null }]);
  expect(store.reader.all("SELECT row, name, city, postal_code, country, signed_at, original FROM signature")).toEqual([
    { row: 2, name: "Eva Vos", city: "Ry", postal_code: "8680", country: "DK", signed_at: "2026-05-01", original: 1 },
    { row: 5, name: "Per Dahl", city: "Ry", postal_code: "8680", country: null, signed_at: "2026-05-01", original: 1 },
  ]);
  expect(JSON.stringify(eventLog(store))).not.toMatch(/Vos|Dahl/);
});

it("only the lines of the sheet are originals, not what was imported before", async () => {
  const { store } = await mixedCampaign();
  expect(store.reader.all("SELECT id FROM signature WHERE original = 1")).toEqual([3, 4, 5, 6].map((id) => ({ id })));
  expect(campaignOverview(store.reader)).toMatchObject({ collected: 6, counted: 6, originals: 4 });
});

it("refuses the same sheet a second time, however its number is written, and a line that stands twice", async () => {
  const { store } = newCampaign();
  addPaperSheet(store, sheet("Aarhus 3", [line(1, "Eva Vos")]));
  expect(await failureOf(() => addPaperSheet(store, sheet(" AARHUS  3 ", [line(1, "Per Dahl")])))).toEqual({
    code: "PAPER_SHEET_KNOWN",
    params: { sheet: "AARHUS 3", date: "2026-11-21" },
  });
  const twice = sheet("4", [line(1, "Eva Vos"), line(1, "Per Dahl")]);
  expect(await failureOf(() => addPaperSheet(store, twice))).toEqual({
    code: "PAPER_SHEET_LINE",
    params: { line: 1, sheet: "4" },
  });
  expect([countRows(store, "source_file"), countRows(store, "signature"), countRows(store, "event")]).toEqual([
    1, 1, 2,
  ]);
});

it("makes the search for duplicates stale, and a signer who signed online too counts once", async () => {
  const { store } = await routedCampaign([{ first: "Ida" }]);
  addPaperSheet(store, sheet("1", [line(1, "IDA HOLM"), line(2, "Eva Vos")]));
  expect((await failureOf(() => sealFor(store, denmark))).code).toBe("PACKET_DUPLICATES_NOT_FOUND");
  await findDuplicates(store, unattended);
  expect(campaignOverview(store.reader)).toMatchObject({ counted: 2, duplicates: 1, originals: 1 });
  const { members } = await searchClusters(store.reader, "", 0, 9);
  expect(members.map(({ sourceFile }) => sourceFile)).toEqual(["first.csv", "1"]);
  expect(await sealFor(store, denmark)).toMatchObject({ signers: 1, originals: 1, duplicatesRemoved: 1 });
});

it("is routed by country, and waits apart from the online signers", async () => {
  const { store } = await mixedCampaign();
  const waiting = missionPackets(store.reader).missions.map((one) => [
    one.mission.id,
    one.signers,
    one.waiting,
    one.waitingOriginals,
  ]);
  expect(waiting).toEqual([
    [denmark, 5, 2, 3],
    ["RU-NL-den-haag", 1, 0, 1],
  ]);
});

it("is counted apart in the packet and stands on no line of the list", async () => {
  const { store } = await mixedCampaign();
  expect(linesOfDraft(store.reader, await draftFor(store, denmark))).toHaveLength(2);
  const packet = await sealFor(store, denmark);
  expect(packet).toMatchObject({ signers: 2, originals: 3 });
  expect(sealedDocument(store.reader, packet.id)).toMatchObject({
    signers: 2,
    originals: { signers: 3, sheets: 2 },
    byCountry: [{ country: "DK", signers: 5 }],
  });
  expect(linesOfPacket(store.reader, packet.id).map(({ line: at, name }) => `${at} ${name}`)).toEqual([
    "1 Ida Holm",
    "2 Bo Holm",
  ]);
  expect(missionPackets(store.reader).missions[0]).toMatchObject({ waiting: 0, waitingOriginals: 0 });
  expect((await failureOf(() => sealFor(store, denmark))).code).toBe("PACKET_NOTHING_TO_SEAL");
  expect(sourceLog(store.reader).map(({ sealedIn }) => sealedIn)).toEqual([packet.id, packet.id, packet.id]);
});

it("a later sheet goes into a supplement that has originals only, and its file is verified", async () => {
  const { store, folder } = await mixedCampaign();
  await sealFor(store, denmark);
  addPaperSheet(store, sheet("13", [line(1, "Liv Berg")]));
  await findDuplicates(store, unattended);
  const out = path.join(folder, "packets");
  const made = await makePackets(
    store,
    resources,
    { folder: out, missions: [denmark], settings: defaultPacketSettings },
    unattended,
  );
  expect(made.packets.map((packet) => [packet.id, packet.signers, packet.originals])).toEqual([
    [`${denmark}-1`, 2, 3],
    [`${denmark}-2`, 0, 1],
  ]);
  expect((await verifyPackets(out)).map(({ verdict }) => verdict)).toEqual(["ok", "ok", "ok", "ok"]);
  expect(campaignOverview(store.reader)).toMatchObject({ printed: 6, counted: 7 });
});

it.skipIf(!hasTools)(
  "the summary tells the numbers online, on paper and in all, and names of the sheets stand on their own list",
  async () => {
    const { store, folder } = await mixedCampaign();
    const { id } = await sealFor(store, denmark);
    const { bytes } = await drawVolume(store, id);
    writeFileSync(path.join(folder, "packet.pdf"), bytes);
    const pages = readPages(bytes);
    const text = pages.join("\n").replace(/\s+/g, " ");
    expect(text).toContain("Ida Holm");
    const named = pages.filter((page) => /Eva Vos|Per Dahl|Zoë Lind/.test(page));
    expect(named).toHaveLength(1);
    expect(named.join()).toContain("List of signatories on paper");
    expect(named.join()).not.toContain("Ida Holm");
    expect(text).toMatch(/2 sheets with original signatures are enclosed/);
    const summary = pages.find((page) => /Total\s/.test(page)) ?? "";
    expect(summary).toMatch(/Total\s+5\b/);
  },
);
