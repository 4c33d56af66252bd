// The lines of a paper sheet as they are typed, and the countries that a few letters mean.
import { expect, test } from "vitest";
import { findCountry, wholeCountryName } from "../../../renderer/app/country-text.ts";
import {
  emptyLine,
  isEmptyLine,
  nextSheetNumber,
  withRoom,
  wrongField,
} from "../../../renderer/screens/import/paper-lines.ts";

test("counts a sheet's number on and keeps its leading zeros", () => {
  expect(["17", "AAR-009", "A 99", "9007199254740993", "Aarhus"].map(nextSheetNumber)).toEqual([
    "18",
    "AAR-010",
    "A 100",
    "9007199254740994",
    "",
  ]);
});

test("keeps exactly one empty line at the end, up to a thousand lines", () => {
  const typed = { ...emptyLine(), name: "Ida Ink" };
  const lines = withRoom([typed]);
  expect(lines.map(isEmptyLine)).toEqual([false, true]);
  expect(withRoom(lines)).toBe(lines);
  const full = Array.from({ length: 1000 }, () => typed);
  expect(withRoom(full)).toBe(full);
});

test("marks a missing name and an unknown country, and nothing on an empty line", () => {
  expect(wrongField(emptyLine())).toBeNull();
  expect(wrongField({ ...emptyLine(), city: "Aarhus" })).toBe("name");
  expect(wrongField({ ...emptyLine(), name: "Ida Ink", country: "xq" })).toBe("country");
  expect(wrongField({ ...emptyLine(), name: "Ida Ink", country: "dk" })).toBeNull();
});

test("finds a country by code, by name and by three letters of its beginning, never by fewer", () => {
  expect(["dk", "Denmark", "denm", "niger", "de", "d", "", "xq"].map(findCountry)).toEqual([
    "DK",
    "DK",
    "DK",
    "NE",
    "DE",
    null,
    null,
    null,
  ]);
  expect(wholeCountryName("swed")).toBe("Sweden");
  expect(wholeCountryName("Atlantis")).toBe("Atlantis");
});
