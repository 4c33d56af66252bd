// How far the campaign is: collected, counted, printed, delivered, per mission and in total.

import { countOriginals, countSigners } from "#core/store/clusters.ts";
import type { StoreReader } from "#core/store/connection.ts";
import { listDeliveries, type MissionDelivery } from "#core/store/deliveries.ts";
import { lastEvent } from "#core/store/events.ts";
import { listMissions } from "#core/store/missions.ts";
import { listLabels, listVolumes, type SavedLabels, type SavedVolume } from "#core/store/packet-files.ts";
import { distinctSigners } from "#core/store/packet-lines.ts";
import { listMaking, listPackets } from "#core/store/packets.ts";
import { listSourceFiles } from "#core/store/source-files.ts";
import { untilNextEvent } from "#core/store/until-next-event.ts";
import { waitingByMission } from "#core/store/waiting-signers.ts";
import { listWithdrawnLines } from "#core/store/withdrawals.ts";
import { deliveredOutcomes } from "#shared/model/delivery.ts";
import type { Mission } from "#shared/model/mission.ts";
import type { Packet } from "#shared/model/packet.ts";
import type { PacketSettings } from "#shared/model/packet-settings.ts";
import { duplicatesStale, routingStale } from "./progress-of-work.ts";
import { readRouting } from "./route-signers.ts";

/** sealed → saved (all volumes were written) → delivered, or refused when the last delivery did not succeed. */
export type PacketState = "sealed" | "saved" | "delivered" | "refused";

export type PacketRecord = Packet & {
  readonly state: PacketState;
  readonly volumes: readonly SavedVolume[];
  readonly labels: SavedLabels | null;
  readonly size: { readonly pages: number; readonly sheets: number; readonly volumes: number } | null;
  readonly settings: PacketSettings | null;
  readonly replaced: number;
  /** Lines whose signers have withdrawn. */
  readonly withdrawn: number;
  readonly lastDelivery: MissionDelivery | null;
};

/** All packets in the order of sealing, each with its files and its last delivery. */
export function packetRecords(reader: StoreReader): PacketRecord[] {
  const volumes = listVolumes(reader);
  const labels = listLabels(reader);
  const deliveries = listDeliveries(reader);
  const making = new Map(listMaking(reader).map((row) => [row.id, row]));
  const withdrawn = listWithdrawnLines(reader);
  return listPackets(reader).map((packet) => {
    const own = volumes.filter((volume) => volume.packetId === packet.id);
    const lastDelivery = deliveries.find((delivery) => delivery.packetId === packet.id) ?? null;
    const { settings = null, size = null, replaced = 0 } = making.get(packet.id) ?? {};
    return {
      ...packet,
      state: packetState(isPrinted({ volumes: own, size }), lastDelivery),
      volumes: own,
      labels: labels.get(packet.id) ?? null,
      size,
      settings,
      replaced,
      withdrawn: withdrawn.filter(({ packetId }) => packetId === packet.id).length,
      lastDelivery,
    };
  });
}

function packetState(isSaved: boolean, lastDelivery: MissionDelivery | null): PacketState {
  if (lastDelivery !== null) return deliveredOutcomes.has(lastDelivery.outcome) ? "delivered" : "refused";
  return isSaved ? "saved" : "sealed";
}

export type MissionFunnel = {
  readonly mission: Mission;
  readonly counted: number;
  readonly printed: number;
  readonly delivered: number;
};

/** Signers per mission at each stage; missions without signers and packets are left out. Most signers first. */
export function missionFunnels(reader: StoreReader, records = packetRecords(reader)): MissionFunnel[] {
  const counted = new Map(readRouting(reader).missions.map((mission) => [mission.id, mission.signers]));
  return listMissions(reader)
    .map((mission) => {
      const own = records.filter((record) => record.missionId === mission.id);
      return {
        mission,
        counted: counted.get(mission.id) ?? 0,
        printed: signersIn(reader, own.filter(isPrinted)),
        delivered: signersIn(
          reader,
          own.filter((record) => record.state === "delivered"),
        ),
      };
    })
    .filter(({ mission, counted: signers }) => signers > 0 || records.some((one) => one.missionId === mission.id))
    .toSorted((a, b) => b.counted - a.counted || (a.mission.id < b.mission.id ? -1 : 1));
}

/** True once all volumes were written, whatever happened at the door since. */
function isPrinted({ volumes, size }: Pick<PacketRecord, "volumes" | "size">): boolean {
  return volumes.length > 0 && volumes.length >= (size?.volumes ?? 1);
}

/** A signer of a refused packet may stand in the next one too, also of another mission, and counts once. */
function signersIn(reader: StoreReader, records: readonly PacketRecord[]): number {
  const [first, ...others] = records;
  if (first === undefined) return 0;
  if (others.length === 0) return first.signers + first.originals;
  return distinctSigners(
    reader,
    records.map((record) => record.id),
  );
}

/** The numbers of the Campaign screen. */
export function campaignOverview(reader: StoreReader) {
  return untilNextEvent(reader, "overview", () => readOverview(reader));
}

function readOverview(reader: StoreReader) {
  const { signatures, signers, duplicates, held, withdrawn } = countSigners(reader);
  const records = packetRecords(reader);
  const missions = missionFunnels(reader, records);
  const inState = (state: PacketState) => records.filter((record) => record.state === state).length;
  return {
    sourceFiles: listSourceFiles(reader).length,
    collected: signatures,
    counted: signers,
    duplicates,
    held,
    withdrawn,
    originals: countOriginals(reader),
    unrouted: readRouting(reader).unrouted,
    printed: signersIn(reader, records.filter(isPrinted)),
    delivered: signersIn(
      reader,
      records.filter((record) => record.state === "delivered"),
    ),
    packets: {
      missionsWaiting: waitingByMission(reader).size,
      sealed: inState("sealed"),
      saved: inState("saved"),
      delivered: inState("delivered"),
      refused: inState("refused"),
    },
    duplicatesStale: duplicatesStale(reader),
    routingStale: routingStale(reader),
    missions,
    lastEvent: lastEvent(reader),
  };
}
