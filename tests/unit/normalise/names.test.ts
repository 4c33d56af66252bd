import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKey } from "#shared/normalise/names.ts";

describe("nameKey", () => {
  it.each([
    ["Łukasz Żółć", "lukasz zolc"],
    ["Søren Ærø", "soren aero"],
    ["Anna-Maria  O’Neill", "anna maria oneill"],
    ["O'NEILL, J. R.", "oneill j r"],
    ["İsmail Işık", "ismail isik"],
    ["Jürgen Weiß", "jurgen weiss"],
    ["Семён Йорк", "семен йорк"],
    ["ＡＮＮＡ", "anna"],
    ["Γιώργος", "γιωργοσ"],
    ["Rene\u0301e", "renee"],
    ["—", ""],
  ])("of %s is %s", (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it("keeps names apart that differ in letters, in order, or in the vowel signs of other scripts", () => {
    expect(nameKey("Anna Maria")).not.toBe(nameKey("Maria Anna"));
    expect(nameKey("Mueller")).not.toBe(nameKey("Müller"));
    expect(nameKey("Андрей")).not.toBe(nameKey("Андреи"));
    expect(nameKey("किरण")).not.toBe(nameKey("करण"));
  });

  it("of a key is the key", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
      }),
      { numRuns: 5_000 },
    );
  });

  it("does not depend on case in the scripts of Europe", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abcåäöøæßłđšžéñçğışþðАБВЁЙїґ αβσς-' ") });
    fc.assert(
      fc.property(letters, (name) => {
        expect(nameKey(name.toUpperCase())).toBe(nameKey(name));
      }),
    );
  });
});
