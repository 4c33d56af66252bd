import { describe, expect, it } from "vitest";
import { countryCode, isCountryCode } from "#shared/normalise/countries.ts";
import { countryAliases } from "#shared/normalise/country-aliases.ts";
import { alpha2Codes, countryNames } from "#shared/normalise/country-names.ts";

describe("countryCode", () => {
  it.each([
    [
      "DK",
      ["dk", " DK ", "DNK", "Denmark", "DANMARK", "Dänemark", "Dania", "Дания", "Данія", "Danimarka", "Tanska", "🇩🇰"],
    ],
    ["GB", ["UK", "U.K.", "GBR", "England", "Scotland", "Great Britain", "Storbritannien", "Великобритания", "🇬🇧"]],
    [
      "US",
      [
        "USA",
        "U.S.A.",
        "United States",
        "The United States of America",
        "Соединенные Штаты Америки",
        "Vereinigte Staaten",
      ],
    ],
    ["NL", ["Holland", "Nederland", "The Netherlands", "Pays-Bas", "Нидерланды"]],
    ["DE", ["Deutschland", "Tyskland", "Niemcy", "Германия", "Almanya", "Saksa"]],
    ["TR", ["Türkiye", "TURKIYE", "Turkey", "Tyrkiet"]],
    ["CZ", ["Czechia", "Czech Republic", "Česko", "Чехия"]],
    ["TW", ["Taiwan", "Taiwan, Province of China", "Republic of China (Taiwan)", "台灣", "Тайвань"]],
    ["RU", ["Россия", "РОССИЯ", "Russian Federation", "Росія", "Venäjä"]],
    ["GR", ["Ελλάδα", "EL", "Greece", "Grækenland"]],
    ["NO", ["no", "Norge", "Noreg", "Norvège"]],
    ["CD", ["Democratic Republic of the Congo", "República Democrática do Congo", "DRC"]],
  ])("knows %s however it is written", (code, spellings) => {
    expect(spellings.map((text) => [text, countryCode(text)])).toEqual(spellings.map((text) => [text, code]));
  });

  it.each(["", "  ", "Narnia", "XX", "ZZZ", "🇽🇽", "🇩", "42", "Congo", "constructor", "__proto__"])(
    "does not guess %j",
    (text) => {
      expect(countryCode(text)).toBeNull();
    },
  );

  it("knows every code in both forms", () => {
    for (const code of alpha2Codes) expect(countryCode(code.toLowerCase())).toBe(code);
  });

  it("knows every name of its lists, apart from those that an alias settles", () => {
    const aliased = new Set(Object.values(countryAliases));
    for (const [name, code] of countryNames()) {
      const understood = countryCode(name);
      if (understood === null || aliased.has(understood)) continue;
      expect(understood, name).toBe(code);
    }
    const missed = [...countryNames()].filter(([name]) => countryCode(name) === null).map(([name]) => name);
    expect(new Set(missed)).toEqual(new Set(["Congo", "Kongo", "São Martinho"]));
  });

  it("points aliases to codes that exist", () => {
    for (const [name, code] of Object.entries(countryAliases))
      expect(code === "" || isCountryCode(code), name).toBe(true);
  });

  it("gives the same answer after thousands of other texts", () => {
    for (let index = 0; index < 10_000; index++) countryCode(`nowhere ${"x".repeat(index % 50)}${index}`);
    expect(countryCode("Danmark")).toBe("DK");
  });
});
