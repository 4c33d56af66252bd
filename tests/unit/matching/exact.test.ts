import { describe, expect, it } from "vitest";
import { exactKey, groupExact } from "#shared/matching/exact.ts";
import { signatureKeys } from "#shared/normalise/keys.ts";

function keyOf(name: string, email: string | null, postalCode: string | null, country: string | null): string | null {
  return exactKey(signatureKeys({ name, email, postalCode, country }));
}

describe("exactKey", () => {
  it("links one address with one name, however both are spelled", () => {
    expect(keyOf("Łukasz Żółć", "L.Zolc+a@googlemail.com", null, null)).toBe(
      keyOf("LUKASZ ZOLC", "lzolc@gmail.com", "1", "PL"),
    );
  });

  it("does not link a family that shares an address", () => {
    expect(keyOf("Anna Berg", "berg@example.org", "8000", "DK")).not.toBe(
      keyOf("Bo Berg", "berg@example.org", "8000", "DK"),
    );
  });

  it("without an address needs name, postal code and country, all the same", () => {
    expect(keyOf("Anna Berg", null, "SW1A 1AA", "GB")).toBe(keyOf("anna bérg", "", "sw1a1aa", "GB"));
    expect(keyOf("Anna Berg", null, "8000", "DK")).not.toBe(keyOf("Anna Berg", null, "8000", "NO"));
    expect(keyOf("Anna Berg", null, "0800", "DK")).not.toBe(keyOf("Anna Berg", null, "800", "DK"));
    expect(keyOf("Anna Berg", null, null, "DK")).toBeNull();
    expect(keyOf("Anna Berg", null, "8000", null)).toBeNull();
  });

  it("is none for a name without letters", () => {
    expect(keyOf("—", "anna@example.org", "8000", "DK")).toBeNull();
  });
});

describe("groupExact", () => {
  it("gives groups by first id and leaves out who is alone or has no key", () => {
    const members = [
      { id: 9, key: "b" },
      { id: 4, key: "a" },
      { id: 5, key: null },
      { id: 6, key: null },
      { id: 3, key: "b" },
      { id: 1, key: "c" },
      { id: 8, key: "a" },
    ];
    expect(groupExact(members)).toEqual([
      [3, 9],
      [4, 8],
    ]);
    expect(groupExact(members.toReversed())).toEqual(groupExact(members));
  });
});
