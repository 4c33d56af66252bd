// Packets: what they say, which signers they hold, and the seal that fixes both.
import { readFileSync } from "node:fs";
import { type ResourceRoot, resourceFile } from "#core/files/resources.ts";
import { readCampaign } from "#core/store/campaigns.ts";
import type { StoreReader } from "#core/store/connection.ts";
import { missionById } from "#core/store/missions.ts";
import {
  duplicatesOfWaiting,
  insertPacket,
  type LineRow,
  packetById,
  packetDocument,
  packetLines,
  packetsOfMission,
  sealWaitingSigners,
  waitingLines,
  waitingOriginals,
} from "#core/store/packets.ts";
import type { Store } from "#core/store/store.ts";
import { fail } from "#shared/errors/outcome.ts";
import { type PacketLanguage, type PaperSize, packetLanguages } from "#shared/model/campaign.ts";
import type { Mission } from "#shared/model/mission.ts";
import type { Packet, SignatoryLine } from "#shared/model/packet.ts";
import { defaultPacketSettings } from "#shared/model/packet-settings.ts";
import { checkDocument } from "#shared/packet/check-document.ts";
import type { ListColumns, PacketDocument } from "#shared/packet/document.ts";
import { readSealedDocument } from "#shared/packet/sealed-document.ts";
import type { LetterTemplate } from "#shared/packet/template.ts";
import { createDrawableCheck } from "#shared/packet/text/drawable.ts";
import { loadPacketAssets } from "./packet-assets.ts";
import { duplicatesStale, routingStale } from "./progress-of-work.ts";

export type PacketOrder = {
  readonly missionId: string;
  readonly language: PacketLanguage;
  readonly paper: PaperSize;
};

/** Lines handed over at once. */
const batchSize = 2000;

/**
 * Seals the signers of a mission that no packet holds: from here on each has its line for ever.
 * Fails with PACKET_DUPLICATES_NOT_FOUND, PACKET_NOT_ROUTED, PACKET_NOTHING_TO_SEAL, PACKET_UNDRAWABLE,
 * PACKET_TEXT_UNDRAWABLE, MISSION_UNKNOWN.
 */
export function sealPacket(store: Store, resources: ResourceRoot, order: PacketOrder): Packet {
  return store.change("packet.sealed", (writer, note) => {
    if (duplicatesStale(writer)) fail("PACKET_DUPLICATES_NOT_FOUND");
    if (routingStale(writer)) fail("PACKET_NOT_ROUTED");
    const { missionId, paper, language } = order;
    const id = `${missionId}-${packetsOfMission(writer, missionId) + 1}`;
    const sealedAt = store.now();
    const document = draftDocument(writer, resources, order, { packetNumber: id, date: sealedAt.slice(0, 10) });
    const { signers, duplicatesRemoved } = document;
    const originals = document.originals.signers;
    const packet: Packet = { id, missionId, sealedAt, paper, language, signers, originals, duplicatesRemoved };
    const key = insertPacket(writer, packet, JSON.stringify(document));
    const sealed = sealWaitingSigners(writer, key, missionId);
    if (sealed.online !== signers || sealed.originals !== originals) {
      throw new Error(`sealed ${sealed.online} lines of ${signers}`);
    }
    note({ packet: id, signers, originals });
    return packet;
  });
}

/**
 * What the next packet of a mission says, without a packet number as a draft.
 * Fails with MISSION_UNKNOWN, PACKET_NOTHING_TO_SEAL, PACKET_UNDRAWABLE, PACKET_TEXT_UNDRAWABLE.
 */
export function draftDocument(
  reader: StoreReader,
  resources: ResourceRoot,
  order: PacketOrder,
  seal: { readonly packetNumber: string | null; readonly date: string },
): PacketDocument {
  const mission = missionById(reader, order.missionId);
  if (mission === undefined) fail("MISSION_UNKNOWN", { mission: order.missionId });
  const { title, request, organisation, contact } = readCampaign(reader);
  const list = surveyLines(reader, mission);
  const document: PacketDocument = {
    ...seal,
    paper: order.paper,
    language: order.language,
    campaign: { title, request, organisation, contact },
    mission,
    ...list,
    duplicatesRemoved: duplicatesOfWaiting(reader, order.missionId),
    undrawable: "refuse",
    template: readTemplate(resources, order.language),
    second: null,
    parts: defaultPacketSettings.parts,
    layout: defaultPacketSettings.layout,
    grouping: { by: "none", groups: [] },
    letterhead: null,
    translations: [],
    earlier: [],
    file: { tagged: false, embedCsv: false },
  };
  checkDrawable(reader, resources, order.missionId, document);
  return document;
}

/** What a sealed packet says: exactly what it said when it was sealed. Fails with PACKET_UNKNOWN. */
export function sealedDocument(reader: StoreReader, packetId: string): PacketDocument {
  const document = packetDocument(reader, packetId);
  if (document === undefined) fail("PACKET_UNKNOWN", { packet: packetId });
  return readSealedDocument(document);
}

/** The lines of a sealed packet in order, in batches. */
export function* sealedLines(reader: StoreReader, packetId: string): Generator<readonly SignatoryLine[]> {
  if (packetById(reader, packetId) === undefined) fail("PACKET_UNKNOWN", { packet: packetId });
  for (let last = 0; ; ) {
    const batch = packetLines(reader, packetId, last, batchSize).map(signatoryLine);
    const end = batch.at(-1);
    if (end === undefined) return;
    last = end.line;
    yield batch;
  }
}

/** The lines that sealing a mission's packet now would give, in batches. */
export function draftLines(reader: StoreReader, missionId: string): readonly (readonly SignatoryLine[])[] {
  const lines = [...waitingLines(reader, missionId)].map(signatoryLine);
  return Array.from({ length: Math.ceil(lines.length / batchSize) }, (_, index) =>
    lines.slice(index * batchSize, (index + 1) * batchSize),
  );
}

function signatoryLine(row: LineRow): SignatoryLine {
  const { line, country, signedAt } = row;
  const name = row.visible ? row.name : null;
  const city = row.visible ? row.city : null;
  return { line, name, city, country, signedOn: signedAt?.slice(0, 10) ?? null };
}

type Survey = Pick<PacketDocument, "signers" | "originals" | "withheld" | "byCountry" | "columns">;

function surveyLines(reader: StoreReader, mission: Mission): Survey {
  const byCountry = new Map<string | null, number>();
  let signers = 0;
  let withheld = 0;
  let columns: ListColumns = { city: false, country: false, date: false };
  for (const line of waitingLines(reader, mission.id)) {
    signers += 1;
    if (!line.visible) withheld += 1;
    byCountry.set(line.country, (byCountry.get(line.country) ?? 0) + 1);
    columns = {
      city: columns.city || (line.city !== null && line.visible === 1),
      country: columns.country || line.country !== null,
      date: columns.date || line.signedAt !== null,
    };
  }
  const paper = waitingOriginals(reader, mission.id);
  let originals = 0;
  for (const group of paper.byCountry) {
    originals += group.signers;
    byCountry.set(group.country, (byCountry.get(group.country) ?? 0) + group.signers);
  }
  if (signers + originals === 0) fail("PACKET_NOTHING_TO_SEAL", { mission: mission.id });
  const counted = [...byCountry].map(([country, count]) => ({ country, signers: count }));
  return {
    signers,
    withheld,
    originals: { signers: originals, sheets: paper.sheets },
    columns,
    byCountry: counted.toSorted((a, b) => b.signers - a.signers || order(a, b)),
  };
}

function order(a: { readonly country: string | null }, b: { readonly country: string | null }): number {
  return (a.country ?? "") < (b.country ?? "") ? -1 : 1;
}

function checkDrawable(
  reader: StoreReader,
  resources: ResourceRoot,
  missionId: string,
  document: PacketDocument,
): void {
  const findUndrawable = createDrawableCheck(loadPacketAssets(resources).coverage);
  checkDocument(document, findUndrawable);
  for (const line of waitingLines(reader, missionId)) {
    if (!line.visible) continue;
    const characters = findUndrawable(line.name) ?? findUndrawable(line.city ?? "");
    if (characters !== null) {
      fail("PACKET_UNDRAWABLE", { line: line.line, characters, source: line.sourceFile, row: line.row });
    }
  }
}

/** The letter of a language. Fails with PACKET_LANGUAGE. */
function readTemplate(resources: ResourceRoot, language: PacketLanguage): LetterTemplate {
  if (!packetLanguages.includes(language)) {
    fail("PACKET_LANGUAGE", { language, languages: packetLanguages.join(", ") });
  }
  const text = readFileSync(resourceFile(resources, "templates", `${language}.json`), "utf8");
  return JSON.parse(text) as LetterTemplate;
}
