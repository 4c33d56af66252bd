import { describe, expect, it } from "vitest";
import type { Mission } from "#shared/model/mission.ts";
import { missionId } from "#shared/routing/mission-id.ts";
import { parseMissions } from "#shared/routing/missions-csv.ts";
import { routeCountries } from "#shared/routing/route.ts";

function mission(receivingState: string, city: string, changes: Partial<Mission> = {}): Mission {
  const id = missionId("RU", receivingState, city);
  return {
    id,
    sendingState: "RU",
    receivingState,
    kind: "embassy",
    city,
    address: "",
    status: "open",
    note: "",
    ...changes,
  };
}

const missions = [
  mission("DK", "København"),
  mission("UA", "Kyiv", { status: "closed" }),
  mission("AU", "Sydney", { kind: "consulate-general" }),
  mission("AU", "Canberra"),
  mission("MT", "Valletta", { kind: "consulate" }),
  mission("TW", "Taipei", { kind: "none", status: "none" }),
];

describe("routeCountries", () => {
  const countries = ["DK", "AU", "UA", "TW", "MT", "AQ", null];

  it("sends signers to the open embassy of their country and all others to the fallback", () => {
    expect([...routeCountries(countries, missions, "RU-DK-kobenhavn")]).toEqual([
      ["DK", "RU-DK-kobenhavn"],
      ["AU", "RU-AU-canberra"],
      ["UA", "RU-DK-kobenhavn"],
      ["TW", "RU-DK-kobenhavn"],
      ["MT", "RU-DK-kobenhavn"],
      ["AQ", "RU-DK-kobenhavn"],
      [null, null],
    ]);
  });

  it("leaves them unrouted without a fallback", () => {
    const unrouted = [...routeCountries(countries, missions, null)]
      .filter(([, id]) => id === null)
      .map(([country]) => country);
    expect(unrouted).toEqual(["UA", "TW", "MT", "AQ", null]);
  });

  it("takes the first by id of two open embassies, in any order of the directory", () => {
    const two = [mission("CH", "Genève"), mission("CH", "Bern")];
    expect(routeCountries(["CH"], two, null).get("CH")).toBe("RU-CH-bern");
    expect(routeCountries(["CH"], two.toReversed(), null).get("CH")).toBe("RU-CH-bern");
  });
});

describe("the id of a mission in a directory", () => {
  const read = (id: string) =>
    parseMissions(`id,sending_state,receiving_state,kind,city\n${id},RU,TW,embassy,臺北`, "missions.csv")[0]?.id;

  it("may hold letters of any script, digits and hyphens, and is made of the city when it is empty", () => {
    expect(["RU-TW-taipei-2", "RU-TW-臺北", ""].map(read)).toEqual(["RU-TW-taipei-2", "RU-TW-臺北", "RU-TW-臺北"]);
  });

  it.each(["../RU-TW", "RU/TW", "RU\\TW", "..", "RU*TW", "-RU", "RU TW"])("cannot be %s, as it names files", (id) => {
    expect(() => read(id)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code: "MISSION_FIELD" }) }),
    );
  });
});

describe("missionId", () => {
  it.each([
    ["DK", "København", "RU-DK-kobenhavn"],
    ["MX", "Ciudad de México", "RU-MX-ciudad-de-mexico"],
    ["LV", "Rīga", "RU-LV-riga"],
    ["MD", "Chișinău", "RU-MD-chisinau"],
    ["CY", "Lefkosía", "RU-CY-lefkosia"],
    ["GR", "Athína", "RU-GR-athina"],
    ["RO", "București", "RU-RO-bucuresti"],
    ["YE", "Sana'a", "RU-YE-sanaa"],
    ["US", " Washington, D.C. ", "RU-US-washington-d-c"],
  ])("of %s, %s is %s", (state, city, id) => {
    expect(missionId("ru", state.toLowerCase(), city)).toBe(id);
  });
});
