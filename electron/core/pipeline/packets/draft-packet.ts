// The draft of a mission's next packet: who stands on which line, what it says, how it is laid out. Writes nothing.
import type { ResourceRoot } from "#core/files/resources.ts";
import { readCampaign } from "#core/store/campaigns.ts";
import type { StoreReader } from "#core/store/connection.ts";
import { missionById } from "#core/store/missions.ts";
import type { ReplacedText } from "#core/store/packet-lines.ts";
import { packetsOfMission } from "#core/store/packets.ts";
import { duplicatesOfWaiting } from "#core/store/waiting-signers.ts";
import type { PacketChoice } from "#shared/contract/packets.ts";
import { fail } from "#shared/errors/outcome.ts";
import { countryName } from "#shared/packet/countries.ts";
import { type ListColumns, newestDesign, type PacketDocument } from "#shared/packet/document.ts";
import type { PacketOutline, PacketPlans } from "#shared/packet/plan.ts";
import { type JobControl, pause } from "../job.ts";
import { chooseLines, type DraftLine } from "./draft-lines.ts";
import { earlierPackets } from "./earlier-packets.ts";
import { orderLines } from "./order-lines.ts";
import type { PrintedLine } from "./packet-lines.ts";
import { packetWording } from "./packet-wording.ts";
import { layOutPacket, planPacket } from "./plan-packet.ts";
import type { UndrawableSigners } from "./undrawable-signers.ts";

export type PacketDraft = {
  /** Without a packet number, as a draft says on every page. */
  readonly document: PacketDocument;
  readonly plans: PacketPlans;
  /** What sealing it makes of it. */
  readonly sealed: { readonly document: PacketDocument; readonly outline: PacketOutline };
  /** The signatures of the lines in order. */
  readonly online: Uint32Array;
  readonly originals: Uint32Array;
  readonly replaced: readonly ReplacedText[];
  /** Signers who wait on, as their name or city cannot be drawn. */
  readonly held: number;
  /** All whose name or city cannot be drawn, whether they wait on or not. */
  readonly undrawable: UndrawableSigners;
};

/** Lines that are measured between two pauses. */
const batchSize = 2000;

/**
 * Drafts the packet that sealing now would give. Reads all at once, so it belongs into a thread when there are many.
 * Fails with MISSION_UNKNOWN, PACKET_NOTHING_TO_SEAL, PACKET_UNDRAWABLE, PACKET_ALL_HELD, PACKET_LANGUAGE, TEMPLATE_PLACEHOLDER,
 * PACKET_TEXT_UNDRAWABLE, CANCELLED.
 * @param date of the letter, `YYYY-MM-DD`
 */
export async function draftPacket(
  reader: StoreReader,
  resources: ResourceRoot,
  { missionId, settings }: PacketChoice,
  date: string,
  control: JobControl,
): Promise<PacketDraft> {
  const mission = missionById(reader, missionId) ?? fail("MISSION_UNKNOWN", { mission: missionId });
  const { title, request, organisation, contact } = readCampaign(reader);
  const wording = packetWording(reader, resources, settings);
  await pause(control);
  const { lines, held, undrawable } = await chooseLines(reader, resources, missionId, settings.undrawable, control);
  control.progress("reading_signatures", lines.length, lines.length);
  await pause(control);
  const originals = lines.filter(({ original }) => original === 1);
  const { lines: online, groups } = orderLines(
    lines.filter(({ original }) => original === 0),
    settings,
    (country) => countryName(settings.language, wording.template, country),
  );
  await pause(control);
  const duplicates = duplicatesOfWaiting(reader, missionId);
  const document: PacketDocument = {
    design: newestDesign,
    packetNumber: null,
    paper: settings.paper,
    ...wording,
    campaign: { title, request, organisation, contact },
    mission,
    signers: online.length,
    withheld: online.filter(({ name }) => name === null).length,
    originals: {
      signers: originals.length,
      sheets: new Set(originals.map(({ sourceFile }) => sourceFile)).size,
      columns: columnsOf(originals),
    },
    byCountry: countCountries(lines),
    duplicatesRemoved: lines.reduce((sum, { id }) => sum + (duplicates.get(id) ?? 0), 0),
    date,
    columns: columnsOf(online),
    undrawable: settings.undrawable === "geta" ? "geta" : "refuse",
    parts: settings.parts,
    layout: settings.layout,
    grouping: { by: settings.grouping, groups },
    earlier: earlierPackets(reader, missionId),
    file: { tagged: settings.tagged, embedCsv: settings.embedCsv },
  };
  const printed = { online: printedBatches(online), originals: printedBatches(originals) };
  const plans = await planPacket(resources, document, printed, control);
  const packetNumber = `${missionId}-${packetsOfMission(reader, missionId) + 1}`;
  const sealed = { ...document, packetNumber };
  return {
    document,
    plans,
    sealed: { document: sealed, outline: await layOutPacket(resources, sealed, plans) },
    online: Uint32Array.from(online, ({ id }) => id),
    originals: Uint32Array.from(originals, ({ id }) => id),
    replaced: [...replacedIn(online, "online"), ...replacedIn(originals, "originals")],
    held,
    undrawable,
  };
}

function columnsOf(lines: readonly DraftLine[]): ListColumns {
  return {
    city: lines.some(({ city }) => city !== null),
    country: lines.some(({ country }) => country !== null),
    date: lines.some(({ signedAt }) => signedAt !== null),
  };
}

/** Most signers first. */
function countCountries(lines: readonly DraftLine[]): PacketDocument["byCountry"] {
  const counts = new Map<string | null, number>();
  for (const { country } of lines) counts.set(country, (counts.get(country) ?? 0) + 1);
  return [...counts]
    .map(([country, signers]) => ({ country, signers }))
    .toSorted((a, b) => b.signers - a.signers || ((a.country ?? "") < (b.country ?? "") ? -1 : 1));
}

function* printedBatches(lines: readonly DraftLine[]): Generator<readonly PrintedLine[]> {
  for (let first = 0; first < lines.length; first += batchSize) {
    yield lines.slice(first, first + batchSize).map(({ name, city, country, signedAt, sheet }, index) => {
      return { line: first + index + 1, name, city, country, signedOn: signedAt, sheet };
    });
  }
}

function replacedIn(lines: readonly DraftLine[], list: ReplacedText["list"]): readonly ReplacedText[] {
  return lines.flatMap(({ undrawable }, index) =>
    (["name", "city"] as const).flatMap((field) => {
      const characters = undrawable?.[field] ?? null;
      return characters === null ? [] : [{ list, line: index + 1, field, characters }];
    }),
  );
}
