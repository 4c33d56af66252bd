// Seals and makes packets for missions, into one folder with a manifest.
import type { ResourceRoot } from "#core/files/resources.ts";
import { missionById } from "#core/store/missions.ts";
import { listPackets } from "#core/store/packets.ts";
import type { Store } from "#core/store/store.ts";
import { type Waiting, waitingByMission } from "#core/store/waiting-signers.ts";
import type { PacketChoice } from "#shared/contract/packets.ts";
import { fail } from "#shared/errors/outcome.ts";
import type { PacketSettings } from "#shared/model/packet-settings.ts";
import type { JobControl } from "../job.ts";
import { type PacketRecord, packetRecords } from "../report.ts";
import { writeManifest } from "./manifest.ts";
import { openPacketHand, openPacketThreads } from "./packet-hands.ts";
import { createPacketWorks } from "./packet-works.ts";
import { checkReady } from "./seal-packet.ts";

export type PacketsOrder = {
  /** Folder for the files; made when missing. */
  readonly folder: string;
  /** Missions to make packets for; all that have signers when empty. */
  readonly missions: readonly string[];
  readonly settings: PacketSettings;
};

export type ChosenPackets = {
  /** Folder for the files; made when missing. */
  readonly folder: string;
  /** Packets that are sealed already. */
  readonly sealed: readonly string[];
  /** Those that are sealed first. */
  readonly choices: readonly PacketChoice[];
};

/** The packets whose files were made, and how many signers of each mission wait on as they cannot be drawn. */
export type MadePackets = {
  readonly packets: readonly PacketRecord[];
  readonly held: ReadonlyMap<string, number>;
};

/** Lines up to which all is done here, before threads would have started. */
const fewLines = 20_000;

/**
 * Seals what waits for each mission, and makes the files of all its packets, earlier ones as they were; only what an earlier
 * version of the program wrote is not made again. Fails with MISSION_UNKNOWN and as {@link makeChosenPackets} does.
 */
export async function makePackets(
  store: Store,
  resources: ResourceRoot,
  { folder, missions: wanted, settings }: PacketsOrder,
  control: JobControl,
): Promise<MadePackets> {
  checkReady(store.reader);
  const waiting = waitingByMission(store.reader);
  const missions = chooseMissions(store, wanted, waiting);
  const choices = missions.filter((id) => waiting.has(id)).map((missionId) => ({ missionId, settings }));
  const ofMissions = () => packetRecords(store.reader).filter(({ missionId }) => missions.includes(missionId));
  const sealed = ofMissions()
    .filter(canBeMadeAgain)
    .map(({ id }) => id);
  const { held } = await makeChosenPackets(store, resources, { folder, sealed, choices }, control);
  return { packets: ofMissions(), held };
}

/**
 * Makes the files of sealed packets, and seals and makes others. A manifest.json with digests and counts is written beside them.
 * Each file is written as soon as it is drawn, so that memory does not grow with the number of packets. Packets that were sealed
 * before it failed or was cancelled stay sealed, and files that were written whole stay.
 * Fails with PACKET_DUPLICATES_NOT_FOUND, PACKET_NOT_ROUTED, PACKET_NOTHING_TO_SEAL, PACKET_UNKNOWN, CANCELLED and the codes of
 * sealing and saving.
 */
export async function makeChosenPackets(
  store: Store,
  resources: ResourceRoot,
  { folder, sealed, choices }: ChosenPackets,
  control: JobControl,
): Promise<MadePackets> {
  checkReady(store.reader);
  const waiting = waitingByMission(store.reader);
  const before = packetRecords(store.reader);
  const lines =
    before.reduce((sum, { id, signers }) => sum + (sealed.includes(id) ? signers : 0), 0) +
    choices.reduce((sum, { missionId }) => sum + (waiting.get(missionId)?.online ?? 0), 0);
  const hands = lines <= fewLines ? [openPacketHand(store.reader, resources)] : openPacketThreads(store, resources);
  const works = createPacketWorks(store, resources, folder, lines, control);
  try {
    for (const id of sealed) await works.addDrawing(id);
    for (const choice of choices) works.addSealing(choice);
    const ended = await Promise.allSettled(hands.map(works.workWith));
    for (const end of ended) if (end.status === "rejected") throw end.reason;
  } finally {
    await Promise.all(hands.map((hand) => hand.end()));
  }
  const known = new Set(before.map(({ id }) => id));
  const packets = packetRecords(store.reader).filter(({ id }) => sealed.includes(id) || !known.has(id));
  writeManifest(
    store.reader,
    folder,
    packets.map(({ id }) => id),
  );
  return { packets, held: works.held };
}

/** False for a file that an earlier version of the program wrote: this one draws the pages of such a packet otherwise. */
function canBeMadeAgain({ size, volumes }: PacketRecord): boolean {
  return size !== null || volumes.length === 0;
}

function chooseMissions(
  store: Store,
  chosen: readonly string[],
  waiting: ReadonlyMap<string, Waiting>,
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
