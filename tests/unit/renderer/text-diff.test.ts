import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffTexts, likenessOf, type Segment } from "../../../renderer/components/pair/text-diff.ts";

/** Marks as they read: [other characters], (other form), capitals unmarked. */
function told(segments: readonly Segment[]): string {
  const brackets = { same: ["", ""], case: ["", ""], form: ["(", ")"], different: ["[", "]"] } as const;
  return segments.map(({ text, likeness }) => brackets[likeness].join(text)).join("");
}

function both(left: string, right: string): readonly [string, string] {
  const diff = diffTexts(left, right);
  return [told(diff.left), told(diff.right)];
}

describe("the characters that differ", () => {
  test("marks only the characters that were put in, left out or swapped", () => {
    expect(both("8000", "8010")).toEqual(["80[0]0", "80[1]0"]);
    expect(both("Aarhus", "Arhus")).toEqual(["A[a]rhus", "Arhus"]);
    expect(both("Ida Invented", "Ida B. Invented")).toEqual(["Ida Invented", "Ida [B. ]Invented"]);
  });

  test("marks another accent softly, and capitals not at all", () => {
    expect(both("Søren", "Soren")).toEqual(["S(ø)ren", "S(o)ren"]);
    expect(both("BERG", "Berg")).toEqual(["BERG", "Berg"]);
    expect(likenessOf(diffTexts("BERG", "Berg"))).toBe("case");
    expect(likenessOf(diffTexts("Søren", "SOREN"))).toBe("form");
  });

  test("takes one sign as it is seen for one character", () => {
    expect(both("José 👩‍👧", "José 👩‍👦")).toEqual(["José [👩‍👧]", "José [👩‍👦]"]);
    expect(likenessOf(diffTexts("Jose\u0301", "José"))).toBe("same");
  });

  test("marks texts with little in common as a whole", () => {
    expect(both("Anna", "Yekaterina")).toEqual(["[Anna]", "[Yekaterina]"]);
    expect(both("Ольга", "Olga")).toEqual(["[Ольга]", "[Olga]"]);
  });

  test("does not compare long texts by character", () => {
    const long = "a".repeat(500);
    expect(likenessOf(diffTexts(long, long))).toBe("same");
    expect(both(long, `${long}b`)).toEqual([`[${long}]`, `[${long}b]`]);
  });

  test("gives both texts back, and marks nothing where they are equal", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 30 }),
        fc.string({ unit: "grapheme", maxLength: 30 }),
        (a, b) => {
          const { left, right } = diffTexts(a, b);
          expect(
            left
              .map(({ text }) => text)
              .join("")
              .normalize("NFC"),
          ).toBe(a.normalize("NFC"));
          expect(
            right
              .map(({ text }) => text)
              .join("")
              .normalize("NFC"),
          ).toBe(b.normalize("NFC"));
          expect(likenessOf(diffTexts(a, a))).toBe("same");
        },
      ),
    );
  });
});
