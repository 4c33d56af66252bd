import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differentSigners } from "#shared/matching/decisions.ts";
import { clusterExact, exactKey } from "#shared/matching/exact.ts";
import { signatureKeys } from "#shared/normalise/keys.ts";

function keyOf(name: string, email: string | null, postalCode: string | null, country: string | null): string | null {
  return exactKey(signatureKeys({ name, email, postalCode, country }));
}

const nobody = differentSigners([]);

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

describe("clusterExact", () => {
  it("gives clusters by first id and leaves out who is alone", () => {
    const members = [
      { id: 9, key: "b" },
      { id: 4, key: "a" },
      { id: 5, key: null },
      { id: 6, key: null },
      { id: 3, key: "b" },
      { id: 1, key: "c" },
      { id: 8, key: "a" },
    ];
    expect(clusterExact(members, nobody)).toEqual([
      [3, 9],
      [4, 8],
    ]);
  });

  it("keeps apart who was declared different, and links the others in id order", () => {
    const members = [1, 2, 3, 4].map((id) => ({ id, key: "a" }));
    expect(clusterExact(members, differentSigners([[2, 1]]))).toEqual([[1, 3, 4]]);
    expect(
      clusterExact(
        members,
        differentSigners([
          [1, 2],
          [3, 1],
        ]),
      ),
    ).toEqual([
      [1, 4],
      [2, 3],
    ]);
  });

  it("links every pair of a key that nobody declared different and no other, in any order of rows", () => {
    const id = fc.integer({ min: 1, max: 12 });
    const groups = fc.array(fc.constantFrom("a", "b", null), { minLength: 12, maxLength: 12 });
    const shuffled = fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 });
    fc.assert(
      fc.property(groups, fc.array(fc.tuple(id, id), { maxLength: 6 }), shuffled, (keys, pairs, order) => {
        const decisions = pairs.filter(([left, right]) => left !== right);
        const members = keys.map((key, index) => ({ id: index + 1, key }));
        const clusters = clusterExact(members, differentSigners(decisions));
        expect(
          clusterExact(
            order.flatMap((index) => members[index] ?? []),
            differentSigners(decisions),
          ),
        ).toEqual(clusters);
        for (const cluster of clusters) {
          expect(new Set(cluster.map((member) => keys[member - 1])).size).toBe(1);
          for (const [left, right] of decisions) expect(cluster.includes(left) && cluster.includes(right)).toBe(false);
        }
        if (decisions.length === 0) {
          const linked = clusters.map((cluster) => cluster.length);
          const expected = ["a", "b"]
            .map((key) => keys.filter((other) => other === key).length)
            .filter((count) => count > 1);
          expect(linked.sort()).toEqual(expected.sort());
        }
      }),
    );
  });
});
