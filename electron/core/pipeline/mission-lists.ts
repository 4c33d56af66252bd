// What the Missions screen and the command line list: the directory with its signers, and who is not routed.

import { readCampaign } from "#core/store/campaigns.ts";
import type { StoreReader } from "#core/store/connection.ts";
import { listMissions, readRoutes, signersByCountry, unknownCountries } from "#core/store/missions.ts";
import { listPackets } from "#core/store/packets.ts";
import { untilNextEvent } from "#core/store/until-next-event.ts";
import type { MissionDirectory, Unrouted } from "#shared/contract/missions.ts";
import { routingStale } from "./progress-of-work.ts";
import { readRouting } from "./route-signers.ts";

export function missionDirectory(reader: StoreReader): MissionDirectory {
  return untilNextEvent(reader, "missions", () => readDirectory(reader));
}

export function unroutedSigners(reader: StoreReader): Unrouted {
  return untilNextEvent(reader, "unrouted", () => readUnrouted(reader));
}

function readDirectory(reader: StoreReader): MissionDirectory {
  const routing = readRouting(reader);
  const signers = new Map(routing.missions.map((mission) => [mission.id, mission.signers]));
  const packets = listPackets(reader);
  return {
    missions: listMissions(reader).map((mission) => ({
      ...mission,
      signers: signers.get(mission.id) ?? 0,
      packets: packets.filter((packet) => packet.missionId === mission.id).length,
    })),
    fallbackMission: readCampaign(reader).fallbackMission,
    routed: !routingStale(reader),
    unrouted: routing.unrouted,
  };
}

function readUnrouted(reader: StoreReader): Unrouted {
  const routes = readRoutes(reader);
  return {
    unknownCountry: unknownCountries(reader),
    withoutMission: signersByCountry(reader).flatMap(({ country, signers }) =>
      country === null || routes.has(country) ? [] : [{ country, signers }],
    ),
  };
}
