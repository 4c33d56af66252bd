import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jaro, jaroWinkler } from "#shared/matching/jaro-winkler.ts";

type Similarity = typeof jaro;

function similarityOf(similarity: Similarity, left: string, right: string): number {
  const units = Uint16Array.from(`${left}${right}`, (character) => character.charCodeAt(0));
  return similarity(units, 0, left.length, units, left.length, right.length);
}

/** Jaro–Winkler from its definition: sets of places instead of arrays of marks, the common characters written out as texts. */
function jaroWinklerByDefinition(left: string, right: string): number {
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const free = new Set(right.split("").keys());
  const partners = new Map<number, number>();
  for (const [place, character] of left.split("").entries()) {
    const partner = [...free]
      .sort((one, other) => one - other)
      .find((other) => Math.abs(other - place) <= reach && right[other] === character);
    if (partner === undefined) continue;
    free.delete(partner);
    partners.set(place, partner);
  }
  const common = partners.size;
  if (common === 0) return 0;
  const inLeft = [...partners.keys()].sort((one, other) => one - other).map((place) => left[place]);
  const inRight = [...partners.values()].sort((one, other) => one - other).map((place) => right[place]);
  const transpositions = inLeft.filter((character, place) => character !== inRight[place]).length / 2;
  const similarity = (common / left.length + common / right.length + (common - transpositions) / common) / 3;
  const firstDifference = [0, 1, 2, 3].find((place) => left[place] === undefined || left[place] !== right[place]) ?? 4;
  return similarity + firstDifference * 0.1 * (1 - similarity);
}

describe("jaroWinkler", () => {
  it.each([
    ["MARTHA", "MARHTA", 0.944, 0.961],
    ["DWAYNE", "DUANE", 0.822, 0.84],
    ["DIXON", "DICKSONX", 0.767, 0.813],
    ["JONES", "JOHNSON", 0.79, 0.832],
    ["ABROMS", "ABRAMS", 0.889, 0.922],
    ["DUNNINGHAM", "CUNNIGHAM", 0.896, 0.896],
    ["NICHLESON", "NICHULSON", 0.926, 0.956],
    ["JERALDINE", "GERALDINE", 0.926, 0.926],
    ["MICHELLE", "MICHAEL", 0.869, 0.921],
    ["HARDIN", "MARTINEZ", 0.722, 0.722],
    ["AL", "AL", 1, 1],
    ["AB", "BA", 0, 0],
  ])("gives the published values of %s and %s", (left, right, withoutPrefix, withPrefix) => {
    expect(similarityOf(jaro, left, right)).toBeCloseTo(withoutPrefix, 3);
    expect(similarityOf(jaroWinkler, left, right)).toBeCloseTo(withPrefix, 3);
  });

  it("is nought for an empty text", () => {
    expect(similarityOf(jaroWinkler, "", "ANNA")).toBe(0);
    expect(similarityOf(jaroWinkler, "", "")).toBe(0);
  });

  it("agrees with the definition on any two texts, in both orders", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const found = similarityOf(jaroWinkler, left, right);
        expect(found).toBeCloseTo(jaroWinklerByDefinition(left, right), 12);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
      }),
      { numRuns: 5000 },
    );
  });

  it("agrees with the definition on names with a slip", () => {
    const name = fc.string({ unit: fc.constantFrom(..."aeinorst"), minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(name, fc.nat(11), fc.constantFrom(..."aeinorst", ""), (left, place, letter) => {
        const right = `${left.slice(0, place)}${letter}${left.slice(place + 1)}`;
        if (right === "") return;
        expect(similarityOf(jaroWinkler, left, right)).toBeCloseTo(jaroWinklerByDefinition(left, right), 12);
      }),
      { numRuns: 5000 },
    );
  });
});
