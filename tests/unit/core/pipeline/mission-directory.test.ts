// The directory of missions as it is read from a file and added to: no two missions that page codes or file names would mix up.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { addMission, importMissions } from "#core/pipeline/mission-directory.ts";
import { missionById, saveMission } from "#core/store/missions.ts";
import type { Store } from "#core/store/store.ts";
import type { Mission } from "#shared/model/mission.ts";
import { failureOf, newCampaign, temporaryFolder } from "../../../support/workspace.ts";

const fields = {
  sendingState: "RU",
  receivingState: "TW",
  kind: "embassy",
  status: "open",
  address: "",
  note: "",
} as const;

function directory(...ids: readonly string[]): string {
  const file = path.join(temporaryFolder(), "missions.csv");
  const rows = ids.map((id) => `${id},RU,TW,embassy,Somewhere`);
  writeFileSync(file, ["id,sending_state,receiving_state,kind,city", ...rows].join("\n"));
  return file;
}
function addedBefore(store: Store, ...ids: readonly string[]): void {
  const missions = ids.map((id): Mission => ({ ...fields, id, city: "Somewhere" }));
  store.change("missions.changed", (writer) => {
    for (const mission of missions) saveMission(writer, mission);
  });
}

it.each([
  ["in the file", [], ["RU-TW-a", "RU-TW-A"]],
  ["of which one is known", ["RU-TW-a"], ["RU-TW-A"]],
  ["written with an accent in two ways", ["RU-TW-\u00e9"], ["RU-TW-e\u0301"]],
])("two missions that differ in capitals only, %s, are refused and nothing is imported", async (_name, known, ids) => {
  const { store } = newCampaign();
  addedBefore(store, ...known);
  const file = directory("RU-TW-other", ...ids);
  expect(await failureOf(() => importMissions(store, file))).toEqual({
    code: "MISSION_ID_ALIKE",
    params: { mission: ids.at(-1), known: [...known, ...ids][0], file },
  });
  expect(missionById(store.reader, "RU-TW-other")).toBeUndefined();
});

it("a mission is not added beside one whose id has other capitals", async () => {
  const { store } = newCampaign();
  importMissions(store, directory("RU-TW-TESTVILLE"));
  expect(await failureOf(() => addMission(store, { ...fields, city: "Testville" }))).toEqual({
    code: "MISSION_EXISTS",
    params: { mission: "RU-TW-TESTVILLE" },
  });
});

it("a file with two such missions from before can be imported again", () => {
  const { store } = newCampaign();
  addedBefore(store, "RU-TW-a", "RU-TW-A");
  expect(importMissions(store, directory("RU-TW-a", "RU-TW-A"))).toEqual({ added: 0, updated: 2 });
});
