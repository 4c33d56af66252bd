// What the Missions screen asks of the engine.
import { useMutation, useQuery } from "@tanstack/react-query";
import type { Mission } from "#shared/model/mission.ts";
import { shell } from "../../api/bridge.ts";
import { ask } from "../../api/engine.ts";
import { keys } from "../../state/queries.ts";

export type MissionFields = Omit<Mission, "id">;

export function useMissionDirectory() {
  return useQuery({ queryKey: keys.missions, queryFn: () => ask((client) => client.missions.list()) });
}

export function useUnrouted() {
  return useQuery({ queryKey: keys.unrouted, queryFn: () => ask((client) => client.missions.unrouted()) });
}

export function useRouting() {
  return useMutation({ mutationFn: () => ask((client) => client.missions.route()) });
}

export function useSetFallback() {
  return useMutation({
    mutationFn: (missionId: string | null) => ask((client) => client.missions.setFallback({ missionId })),
  });
}

type CountryOfGroup = {
  readonly sourceFileId: number;
  readonly countryText: string | null;
  readonly country: string;
};

export function useSetCountry() {
  return useMutation({
    mutationFn: (group: CountryOfGroup) => ask((client) => client.missions.setCountry(group)),
  });
}

/** Adds a mission, or changes the one with the id. */
export function useSaveMission() {
  return useMutation({
    mutationFn: ({ id, fields }: { readonly id: string | null; readonly fields: MissionFields }) =>
      ask((client) => (id === null ? client.missions.add(fields) : client.missions.update({ ...fields, id }))),
  });
}

export function useRemoveMission() {
  return useMutation({ mutationFn: (id: string) => ask((client) => client.missions.remove({ id })) });
}

/** Asks for a file; null when the dialog was closed. */
export function useImportMissions() {
  return useMutation({
    mutationFn: async () => {
      const [path] = await shell.chooseFiles("missions", false);
      return path === undefined ? null : ask((client) => client.missions.importCsv({ path }));
    },
  });
}

/** Asks where to write; null when the dialog was closed. */
export function useExportMissions() {
  return useMutation({
    mutationFn: async () => {
      const path = await shell.chooseSavePath("missions", "missions.csv");
      return path === null ? null : ask((client) => client.missions.exportCsv({ path }));
    },
  });
}
