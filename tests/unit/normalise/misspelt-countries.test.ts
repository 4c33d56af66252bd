import { describe, expect, it } from "vitest";
import { countryCode } from "#shared/normalise/countries.ts";
import { countryAliases } from "#shared/normalise/country-aliases.ts";
import { countryMisspellings } from "#shared/normalise/country-misspellings.ts";
import { countryNames } from "#shared/normalise/country-names.ts";

describe("misspelt countries", () => {
  it("are understood as listed", () => {
    const wrong = Object.entries(countryMisspellings).flatMap(([code, names]) =>
      names
        .split(",")
        .flatMap((name) => (countryCode(name) === code ? [] : [`${name}: ${countryCode(name)}, not ${code}`])),
    );
    expect(wrong).toEqual([]);
  });

  it("and rarer languages take nothing from the names of the languages that exports come in", () => {
    const codes = new Map<string, Set<string>>();
    for (const [name, code] of countryNames()) codes.set(name, (codes.get(name) ?? new Set()).add(code));
    const changed = [...codes].filter(
      ([name, known]) =>
        known.size === 1 &&
        !(name in countryAliases) &&
        countryCode(name) !== null &&
        !known.has(countryCode(name) ?? ""),
    );
    expect(changed.map(([name]) => name)).toEqual([]);
  });

  it.each([
    ["Ελλάδα", "GR"],
    ["Česká republika", "CZ"],
    ["日本", "JP"],
    ["ประเทศไทย", "TH"],
    ["საქართველო", "GE"],
    ["Saksamaa", "DE"],
    ["ایران", "IR"],
  ])("understands %s", (name, code) => {
    expect(countryCode(name)).toBe(code);
  });
});
