// What the Packets screen lists: one row per mission that has signers.

import type { StoreReader } from "#core/store/connection.ts";
import { latestForPackets } from "#core/store/events.ts";
import { countCheckedPages } from "#core/store/packet-files.ts";
import { untilNextEvent } from "#core/store/until-next-event.ts";
import { waitingByMission } from "#core/store/waiting-signers.ts";
import type { MissionPackets } from "#shared/contract/packets.ts";
import { duplicatesStale, routingStale } from "../progress-of-work.ts";
import { missionFunnels, packetRecords } from "../report.ts";
import { readRouting } from "../route-signers.ts";

type PacketLists = {
  readonly missions: readonly MissionPackets[];
  readonly blocked: "duplicates" | "routing" | null;
  readonly unrouted: number;
};

export function missionPackets(reader: StoreReader): PacketLists {
  const { missions, ...lists } = untilNextEvent(reader, "packets", () => readMissionPackets(reader));
  // A page that is checked is no event.
  const checked = countCheckedPages(reader);
  const counted = missions.map(({ packets, ...mission }) => ({
    ...mission,
    packets: packets.map((packet) => ({ ...packet, checkedPages: checked.get(packet.id) ?? 0 })),
  }));
  return { missions: counted, ...lists };
}

function readMissionPackets(reader: StoreReader) {
  const records = packetRecords(reader);
  const waiting = waitingByMission(reader);
  const missions = missionFunnels(reader, records).map(({ mission, counted }) => ({
    mission,
    signers: counted,
    waiting: waiting.get(mission.id)?.online ?? 0,
    waitingOriginals: waiting.get(mission.id)?.originals ?? 0,
    changed: latestForPackets(reader, mission.id),
    packets: records.filter((record) => record.missionId === mission.id),
  }));
  return { missions, blocked: blockedBy(reader), unrouted: readRouting(reader).unrouted };
}

function blockedBy(reader: StoreReader): "duplicates" | "routing" | null {
  if (duplicatesStale(reader)) return "duplicates";
  return routingStale(reader) ? "routing" : null;
}
