import { describe, expect, it } from "vitest";
import { changeMapping, checkMapping, findPreset, parseMappingChanges } from "#shared/import/mapping.ts";
import { failureOf } from "./failures.ts";
import { knowledge } from "./knowledge.ts";

describe("parseMappingChanges", () => {
  it("reads roles and columns, whose names may hold commas and equals signs", () => {
    expect(parseMappingChanges("full_name=Name, first and last,city=a=b,region=")).toEqual({
      full_name: "Name, first and last",
      city: "a=b",
      region: null,
    });
  });

  it("fails for a role that does not exist", () => {
    expect(failureOf(() => parseMappingChanges("nickname=Name"))).toMatchObject({
      code: "IMPORT_ROLE_UNKNOWN",
      params: { role: "nickname" },
    });
    expect(failureOf(() => parseMappingChanges("Name"))).toMatchObject({ code: "IMPORT_ROLE_UNKNOWN" });
  });
});

describe("changeMapping", () => {
  it("replaces, adds and takes away, and leaves a column one role", () => {
    const guessed = { full_name: "Name", city: "Place", region: "State" };
    expect(changeMapping(guessed, { region: "place", country: "State", email: null })).toEqual({
      full_name: "Name",
      region: "place",
      country: "State",
    });
    expect(changeMapping(guessed, { city: null })).toEqual({ full_name: "Name", region: "State" });
  });
});

describe("checkMapping", () => {
  const columns = ["Full Name", "City"];

  it("writes columns as they stand in the file", () => {
    expect(checkMapping({ full_name: "full_name", city: "City" }, columns, "a.csv")).toEqual({
      full_name: "Full Name",
      city: "City",
    });
  });

  it("names a column that is not there, and those that are", () => {
    expect(failureOf(() => checkMapping({ full_name: "Navn" }, columns, "a.csv"))).toEqual({
      code: "IMPORT_COLUMN_MISSING",
      params: { file: "a.csv", column: "Navn", columns: "Full Name, City" },
    });
  });

  it("needs a column of names", () => {
    expect(failureOf(() => checkMapping({ city: "City" }, columns, "a.csv"))).toEqual({
      code: "IMPORT_NO_NAME_COLUMN",
      params: { file: "a.csv" },
    });
  });
});

describe("findPreset", () => {
  it("finds by name and lists the names otherwise", () => {
    expect(findPreset("mailchimp", knowledge.presets).title).toBe("Mailchimp");
    expect(failureOf(() => findPreset("mailkimp", knowledge.presets))).toMatchObject({
      code: "IMPORT_PRESET_UNKNOWN",
      params: { preset: "mailkimp" },
    });
  });
});
