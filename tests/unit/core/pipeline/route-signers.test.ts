// Which mission each counted signer goes to, and what changes it.
import { expect, it } from "vitest";
import { changeCampaign } from "#core/pipeline/campaign.ts";
import { duplicatesSummary, findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { unattended } from "#core/pipeline/job.ts";
import { addMission, changeMission, dropMission } from "#core/pipeline/mission-directory.ts";
import { missionDirectory, unroutedSigners } from "#core/pipeline/mission-lists.ts";
import { chooseFallback, readRouting, settleCountry } from "#core/pipeline/route-signers.ts";
import { missionById } from "#core/store/missions.ts";
import type { Store } from "#core/store/store.ts";
import { failureOf, routedCampaign } from "../../../support/workspace.ts";

const denmark = "RU-DK-kobenhavn";
const signers = [
  { country: "DK", email: "1@mail.example" },
  { country: "DK", email: "2@mail.example" },
  { country: "UA", email: "3@mail.example" },
  { country: "TW", email: "4@mail.example" },
  { country: "Atlantis", email: "5@mail.example" },
  { country: "", email: "6@mail.example" },
];

function routes(store: Store) {
  const { missions, unrouted } = readRouting(store.reader);
  return { ...Object.fromEntries(missions.map(({ id, signers: count }) => [id, count])), unrouted };
}

function close(store: Store, id: string): void {
  const mission = missionById(store.reader, id);
  if (mission === undefined) throw new Error(id);
  changeMission(store, { ...mission, status: "closed" });
}

it("sends signers to the open embassy of their country; without one and without a fallback they stay unrouted", async () => {
  const { store } = await routedCampaign(signers);
  expect(routes(store)).toEqual({ [denmark]: 2, unrouted: 4 });
  expect(unroutedSigners(store.reader).withoutMission).toEqual([
    { country: "TW", signers: 1 },
    { country: "UA", signers: 1 },
  ]);
});

it("the fallback gets those of closed and missing embassies, and never those of unknown countries", async () => {
  const { store } = await routedCampaign(signers);
  chooseFallback(store, "RU-CH-bern");
  expect(routes(store)).toEqual({ [denmark]: 2, "RU-CH-bern": 2, unrouted: 2 });
  chooseFallback(store, null);
  expect(routes(store)).toEqual({ [denmark]: 2, unrouted: 4 });
});

it("a closed or unknown mission cannot be the fallback, and the fallback cannot be closed", async () => {
  const { store } = await routedCampaign(signers);
  const closed = missionDirectory(store.reader).missions.find((mission) => mission.status === "closed")?.id ?? "";
  expect((await failureOf(() => chooseFallback(store, closed))).code).toBe("MISSION_FALLBACK_NOT_OPEN");
  expect((await failureOf(() => chooseFallback(store, "RU-XX-nowhere"))).code).toBe("MISSION_UNKNOWN");
  chooseFallback(store, "RU-CH-bern");
  expect((await failureOf(() => close(store, "RU-CH-bern"))).code).toBe("MISSION_FALLBACK_NOT_OPEN");
  expect(missionById(store.reader, "RU-CH-bern")?.status).toBe("open");
});

it("closing, adding and removing a mission routes again", async () => {
  const { store } = await routedCampaign(signers);
  chooseFallback(store, "RU-CH-bern");
  close(store, denmark);
  expect(routes(store)).toEqual({ "RU-CH-bern": 4, unrouted: 2 });
  const added = addMission(store, {
    sendingState: "RU",
    receivingState: "TW",
    kind: "embassy",
    city: "Testville",
    address: "",
    status: "open",
    note: "",
  });
  expect(routes(store)).toEqual({ "RU-CH-bern": 3, "RU-TW-testville": 1, unrouted: 2 });
  dropMission(store, added.id);
  expect(routes(store)).toEqual({ "RU-CH-bern": 4, unrouted: 2 });
  dropMission(store, "RU-CH-bern");
  expect(routes(store)).toEqual({ unrouted: 6 });
  expect(missionDirectory(store.reader).fallbackMission).toBeNull();
});

it("another target state routes again, so that no signer stays with missions of the old one", async () => {
  const { store } = await routedCampaign(signers);
  changeCampaign(store, { targetState: "BY" });
  expect(routes(store)).toEqual({ unrouted: 6 });
});

it("lists unknown countries by what the file said, and settling one routes its signers", async () => {
  const { store } = await routedCampaign(signers);
  expect(
    unroutedSigners(store.reader).unknownCountry.map(({ countryText, signers: count }) => [countryText, count]),
  ).toEqual([
    [null, 1],
    ["Atlantis", 1],
  ]);
  expect(settleCountry(store, 1, "Atlantis", "DK")).toBe(1);
  expect(routes(store)).toEqual({ [denmark]: 3, unrouted: 3 });
  expect(settleCountry(store, 1, null, "DK")).toBe(1);
  expect(unroutedSigners(store.reader).unknownCountry).toEqual([]);
  expect(settleCountry(store, 1, "Atlantis", "NL")).toBe(0);
});

it("settling a country makes the keys anew, so that the next search links what it could not before", async () => {
  const { store } = await routedCampaign([{ country: "DK" }, { country: "Atlantis" }]);
  expect(duplicatesSummary(store.reader)?.duplicates).toBe(0);
  settleCountry(store, 1, "Atlantis", "DK");
  expect(duplicatesSummary(store.reader)?.stale).toBe(true);
  expect((await findDuplicates(store, unattended)).duplicates).toBe(1);
  expect(routes(store)).toEqual({ [denmark]: 1, unrouted: 0 });
});
