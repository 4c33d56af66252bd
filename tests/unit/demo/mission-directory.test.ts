// The directory of missions is well-formed and holds what the demo's routing counts on.
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { missionKinds, missionStatuses } from "#shared/model/mission.ts";

const text = readFileSync(new URL("../../../resources/missions/rus.csv", import.meta.url), "utf8");
const { data: rows, errors } = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true });

function statusOf(country: string, kind: string): string | undefined {
  return rows.find((row) => row["receiving_state"] === country && row["kind"] === kind)?.["status"];
}

it("has 61 rows with a known kind and status, a city, a source and a date", () => {
  expect(errors).toEqual([]);
  expect(rows.length).toBe(61);
  for (const row of rows) {
    expect(row["sending_state"]).toBe("RU");
    expect(row["receiving_state"]).toMatch(/^[A-Z]{2}$/);
    expect(missionKinds).toContain(row["kind"]);
    expect(missionStatuses).toContain(row["status"]);
    expect(row["city"]).not.toBe("");
    expect(row["source"]).not.toBe("");
    expect(row["source_date"]).toBe("2026-11-21");
  }
});

it("names each state's embassy once", () => {
  const embassies = rows.filter((row) => row["kind"] !== "consulate-general").map((row) => row["receiving_state"]);
  expect(new Set(embassies).size).toBe(embassies.length);
});

it("has open embassies for the demo's packets, a closed one in Ukraine and none in Taiwan", () => {
  for (const country of ["DK", "NL", "NO", "PL", "AU", "CH"]) expect(statusOf(country, "embassy")).toBe("open");
  expect(statusOf("UA", "embassy")).toBe("closed");
  expect(statusOf("TW", "none")).toBe("none");
});
