import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalEmail } from "#shared/normalise/emails.ts";
import { postalKey } from "#shared/normalise/postal-codes.ts";

describe("canonicalEmail", () => {
  it.each([
    [" Anna.Berg@Example.ORG ", "anna.berg@example.org"],
    ["anna+petition@example.org", "anna@example.org"],
    ["anna+a+b@example.org", "anna@example.org"],
    ["A.n.n.a+x@gmail.com", "anna@gmail.com"],
    ["anna.berg@googlemail.com", "annaberg@gmail.com"],
    ["+45@example.org", "+45@example.org"],
    ["søren@example.dk", "søren@example.dk"],
    ["anna@example.org.", "anna@example.org"],
  ])("of %s is %s", (email, canonical) => {
    expect(canonicalEmail(email)).toBe(canonical);
  });

  it.each([
    "",
    "anna",
    "anna@",
    "@example.org",
    "anna@localhost",
    "a@b@c.org",
    "an na@example.org",
    "anna@.org",
    "anna@a..b",
    ".@gmail.com",
  ])("of %j is none", (email) => {
    expect(canonicalEmail(email)).toBeNull();
  });

  it("of a canonical address is the address", () => {
    const local = fc.string({ unit: fc.constantFrom(..."aBc.+-_İßﬁé"), minLength: 1, maxLength: 8 });
    const domain = fc.constantFrom("gmail.com", "GoogleMail.com", "example.org", "İ.org", "a.b.c.");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.tuple(local, domain).map((parts) => parts.join("@")),
          fc.string({ unit: "binary" }),
        ),
        (email) => {
          const canonical = canonicalEmail(email);
          if (canonical !== null) expect(canonicalEmail(canonical)).toBe(canonical);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

describe("postalKey", () => {
  it("keeps letters, digits and leading zeros alone", () => {
    expect(["sw1a 1aa", "00-950", "0150", "LV-1010", "１０１"].map(postalKey)).toEqual([
      "SW1A1AA",
      "00950",
      "0150",
      "LV1010",
      "101",
    ]);
  });

  it("is nothing without a letter or digit", () => {
    expect(["", "-", "нет"].map(postalKey)).toEqual([null, null, null]);
  });
});
