import { describe, expect, it } from "vitest";
import { printedName } from "#shared/import/printed-name.ts";
import { isVisible, isWithheldName, saysNo } from "#shared/import/visibility.ts";

describe("isVisible", () => {
  it("hides a name on a no in each language of exports", () => {
    const words = "no nej nei ei nee nein non não nie нет ні hayır False 0 OFF Anoniem Скрыто gizli".split(" ");
    expect(words.filter(isVisible)).toEqual([]);
    for (const phrase of ["not visible", "niet zichtbaar", "nicht öffentlich", "ikke synlig", "не показывать"]) {
      expect(isVisible(phrase), phrase).toBe(false);
    }
  });

  it("shows it otherwise", () => {
    const words = ["", "yes", "ja", "oui", "sí", "да", "так", "evet", "1", "true", "visible", "2026-01-01", "maybe"];
    expect(words.filter((word) => !isVisible(word))).toEqual([]);
  });
});

function full(name: string) {
  return printedName("", "", name);
}

describe("isWithheldName", () => {
  it("knows what stands for a name that was not given", () => {
    const names = [
      "Anonymous",
      "ANONIEM",
      "(name withheld)",
      "Anonym",
      "*Anonyme*",
      "Anónimo",
      "Анонимно",
      "Gizli",
      "Navn skjult",
    ];
    expect(names.filter((name) => !isWithheldName(full(name)))).toEqual([]);
  });

  it("knows it in two cells, too", () => {
    expect(isWithheldName(printedName("Name", "Withheld", ""))).toBe(true);
    expect(isWithheldName(printedName("(navn", "skjult)", ""))).toBe(true);
    expect(isWithheldName(printedName("Anonymous", "Coward", ""))).toBe(false);
  });

  it("takes no name for it that holds more", () => {
    const names = ["Anonymous Coward", "Ann Onymous", "Anonia Berg", "Hidden Valley", "Gizli Kaya", "Anna", ""];
    expect(names.filter((name) => isWithheldName(full(name)))).toEqual([]);
  });
});

describe("saysNo", () => {
  it("knows empty dates of databases", () => {
    expect(["0000-00-00", "null", "FALSE", "0"].every(saysNo)).toBe(true);
    expect(["2026-01-01", "1", "yes", "true"].some(saysNo)).toBe(false);
  });
});
