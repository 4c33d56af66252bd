// Seals and makes packets for missions, into one folder with a manifest.
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { ResourceRoot } from "#core/files/resources.ts";
import { failAboutFile } from "#core/files/system-failures.ts";
import { readCampaign } from "#core/store/campaigns.ts";
import { missionById } from "#core/store/missions.ts";
import { listPackets, waitingByMission } from "#core/store/packets.ts";
import type { Store } from "#core/store/store.ts";
import { fail } from "#shared/errors/outcome.ts";
import type { PacketLanguage, PaperSize } from "#shared/model/campaign.ts";
import type { Packet, Volume } from "#shared/model/packet.ts";
import type { JobControl } from "./job.ts";
import { writeManifest } from "./manifest.ts";
import { sealPacket } from "./packets.ts";
import { duplicatesStale, routingStale } from "./progress-of-work.ts";
import { renderPacket } from "./render-packet.ts";
import { savePacket } from "./save-packet.ts";

export type PacketsOrder = {
  /** Folder for the files; made when missing. */
  readonly folder: string;
  /** Missions to make packets for; all that have signers when empty. */
  readonly missions: readonly string[];
  readonly language: PacketLanguage;
  readonly paper: PaperSize;
};

export type MadeFiles = { readonly packet: Packet; readonly volumes: readonly Volume[] };

/**
 * Seals what waits for each mission, and makes the files of all its packets, earlier ones as they were. A manifest.json with
 * digests and counts is written beside them. Fails with PACKET_DUPLICATES_NOT_FOUND, PACKET_NOT_ROUTED, MISSION_UNKNOWN,
 * PACKET_NOTHING_TO_SEAL and the codes of sealing and saving.
 */
export async function makePackets(
  store: Store,
  resources: ResourceRoot,
  order: PacketsOrder,
  control: JobControl,
): Promise<readonly MadeFiles[]> {
  if (duplicatesStale(store.reader)) fail("PACKET_DUPLICATES_NOT_FOUND");
  if (routingStale(store.reader)) fail("PACKET_NOT_ROUTED");
  const waiting = waitingByMission(store.reader);
  const missions = chooseMissions(store, order.missions, waiting);
  makeFolder(order.folder);
  for (const missionId of missions.filter((id) => waiting.has(id))) {
    sealPacket(store, resources, { missionId, language: order.language, paper: order.paper });
  }
  const made: MadeFiles[] = [];
  for (const packet of listPackets(store.reader).filter((one) => missions.includes(one.missionId))) {
    const bytes = await renderPacket(store, resources, packet.id, control);
    made.push({ packet, volumes: [savePacket(store, bytes, path.join(order.folder, `${packet.id}.pdf`))] });
  }
  const { id, title } = readCampaign(store.reader);
  writeManifest(order.folder, {
    campaign: { id, title },
    packets: made.map(packetSummary),
  });
  return made;
}

/** What a made packet is, as the manifest and the command line tell it. */
export function packetSummary({ packet, volumes }: MadeFiles) {
  return {
    id: packet.id,
    mission: packet.missionId,
    sealedAt: packet.sealedAt,
    signers: packet.signers,
    originals: packet.originals,
    volumes: volumes.map(({ file, pages, firstLine, lastLine, sha256 }) => ({
      file,
      pages,
      firstLine,
      lastLine,
      sha256,
    })),
  };
}

function chooseMissions(
  store: Store,
  chosen: readonly string[],
  waiting: ReadonlyMap<string, unknown>,
): readonly string[] {
  const sealed = new Set(listPackets(store.reader).map((packet) => packet.missionId));
  if (chosen.length === 0) {
    const all = [...new Set([...waiting.keys(), ...sealed])].sort();
    return all.length > 0 ? all : fail("PACKET_NOTHING_TO_SEAL", { mission: "any mission" });
  }
  for (const mission of chosen) {
    if (missionById(store.reader, mission) === undefined) fail("MISSION_UNKNOWN", { mission });
    if (!waiting.has(mission) && !sealed.has(mission)) fail("PACKET_NOTHING_TO_SEAL", { mission });
  }
  return [...new Set(chosen)].sort();
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw failAboutFile(error, folder, "write");
  }
}
