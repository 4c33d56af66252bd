// The directory of missions: shipped with the app, edited by the user, exchanged as CSV.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { writeFileAtomically } from "#core/files/atomic-write.ts";
import { type ResourceRoot, resourceFile } from "#core/files/resources.ts";
import { failAboutFile } from "#core/files/system-failures.ts";
import { readCampaign } from "#core/store/campaigns.ts";
import { listMissions, missionById, removeMission, saveMission } from "#core/store/missions.ts";
import { packetsOfMission } from "#core/store/packets.ts";
import type { Store } from "#core/store/store.ts";
import { csvLine } from "#shared/csv/write-csv.ts";
import { fail } from "#shared/errors/outcome.ts";
import type { Mission } from "#shared/model/mission.ts";
import { missionId, missionKey } from "#shared/routing/mission-id.ts";
import { missionColumns, parseMissions } from "#shared/routing/missions-csv.ts";
import { routeAgain } from "./route-signers.ts";

/** Files of resources/missions by the state that sends the missions. */
const shippedFiles: { readonly [state: string]: string } = { RU: "rus.csv" };

/** Missions that the app knows for a target state; none for a state without a directory. */
export function shippedMissions(resources: ResourceRoot, targetState: string): readonly Mission[] {
  const name = shippedFiles[targetState];
  return name === undefined ? [] : readMissions(resourceFile(resources, "missions", name));
}

function readMissions(file: string): readonly Mission[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw failAboutFile(error, file, "read");
  }
  return parseMissions(text, path.basename(file));
}

/** Adds a mission. Fails with MISSION_EXISTS, also when only the capitals of its id would be others. */
export function addMission(store: Store, fields: Omit<Mission, "id">): Mission {
  const mission = { ...fields, id: missionId(fields.sendingState, fields.receivingState, fields.city) };
  const known = listMissions(store.reader).find(({ id }) => missionKey(id) === missionKey(mission.id));
  if (known !== undefined) fail("MISSION_EXISTS", { mission: known.id });
  saveAndRoute(store, [mission]);
  return mission;
}

/** Changes a mission; its id stays, whatever its city is called now. Fails with MISSION_UNKNOWN. */
export function changeMission(store: Store, mission: Mission): Mission {
  if (!missionById(store.reader, mission.id)) fail("MISSION_UNKNOWN", { mission: mission.id });
  saveAndRoute(store, [mission]);
  return mission;
}

/** Removes a mission without packets. Fails with MISSION_UNKNOWN, MISSION_IN_USE. */
export function dropMission(store: Store, id: string): void {
  if (!missionById(store.reader, id)) fail("MISSION_UNKNOWN", { mission: id });
  if (packetsOfMission(store.reader, id) > 0) fail("MISSION_IN_USE", { mission: id });
  store.change("missions.changed", (writer, note) => {
    removeMission(writer, id);
    routeAgain(writer);
    note({ removed: id });
  });
}

/**
 * Adds the missions of a CSV file and replaces those with the same id.
 * Fails with FILE_NOT_READABLE, MISSION_COLUMN_MISSING, MISSION_FIELD, MISSION_EXISTS, MISSION_ID_ALIKE; nothing is changed then.
 */
export function importMissions(store: Store, file: string): { readonly added: number; readonly updated: number } {
  if (!existsSync(file)) fail("FILE_NOT_READABLE", { file, detail: "not found" });
  const missions = readMissions(file);
  const known = new Set(listMissions(store.reader).map((mission) => mission.id));
  const added = missions.filter((mission) => !known.has(mission.id));
  refuseAlike([...known], added, file);
  saveAndRoute(store, missions);
  return { added: added.length, updated: missions.length - added.length };
}

/** Missions that are known already stay, whatever they are called: they may have packets. */
function refuseAlike(known: readonly string[], added: readonly Mission[], file: string): void {
  const byKey = new Map(known.map((id) => [missionKey(id), id]));
  for (const { id: mission } of added) {
    const alike = byKey.get(missionKey(mission));
    if (alike !== undefined) fail("MISSION_ID_ALIKE", { mission, known: alike, file });
    byKey.set(missionKey(mission), mission);
  }
}

/** Writes the directory as CSV; gives the number of missions. Fails with FILE_NOT_WRITABLE. */
export function exportMissions(store: Store, file: string): number {
  const missions = listMissions(store.reader);
  const rows = missions.map((m) =>
    csvLine([m.id, m.sendingState, m.receivingState, m.kind, m.city, m.address, m.status, m.note]),
  );
  writeFileAtomically(file, [csvLine(missionColumns), ...rows]);
  return missions.length;
}

function saveAndRoute(store: Store, missions: readonly Mission[]): void {
  store.change("missions.changed", (writer, note) => {
    for (const mission of missions) saveMission(writer, mission);
    const fallback = readCampaign(writer).fallbackMission;
    const closedFallback = missions.find((mission) => mission.id === fallback && mission.status !== "open");
    if (closedFallback) fail("MISSION_FALLBACK_NOT_OPEN", { mission: closedFallback.id });
    routeAgain(writer);
    note({ saved: missions.length });
  });
}
