// What the Deliveries screen asks of the engine.
import { useMutation, useQuery } from "@tanstack/react-query";
import type { MissionPackets, PacketRow } from "#shared/contract/packets.ts";
import type { Delivery, DeliveryFields } from "#shared/model/delivery.ts";
import type { Mission } from "#shared/model/mission.ts";
import { ask } from "../../api/engine.ts";
import { keys } from "../../state/queries.ts";

export type DeliveryRow = Delivery & { readonly missionId: string };
export type PacketChoice = { readonly packet: PacketRow; readonly mission: Mission };

export function useDeliveries() {
  return useQuery({ queryKey: keys.deliveries, queryFn: () => ask((client) => client.deliveries.list()) });
}

export function usePacketLists() {
  return useQuery({ queryKey: keys.packets, queryFn: () => ask((client) => client.packets.list()) });
}

export function useRecordDelivery() {
  return useMutation({
    mutationFn: (fields: DeliveryFields) => ask((client) => client.deliveries.record(fields)),
  });
}

/** All packets with their missions; those that are not delivered come first. */
export function packetChoices(missions: readonly MissionPackets[]): readonly PacketChoice[] {
  const all = missions.flatMap(({ mission, packets }) => packets.map((packet) => ({ packet, mission })));
  const isDelivered = ({ packet }: PacketChoice) => packet.state === "delivered";
  return [...all.filter((choice) => !isDelivered(choice)), ...all.filter(isDelivered)];
}

export type MissionDeliveries = { readonly missionId: string; readonly deliveries: readonly DeliveryRow[] };

/** Deliveries per mission, the latest first within each, the mission with the latest delivery first. */
export function byMission(deliveries: readonly DeliveryRow[]): readonly MissionDeliveries[] {
  const latestFirst = deliveries.toSorted((a, b) => b.date.localeCompare(a.date) || b.id - a.id);
  const groups = Map.groupBy(latestFirst, ({ missionId }) => missionId);
  return [...groups].map(([missionId, rows]) => ({ missionId, deliveries: rows }));
}
