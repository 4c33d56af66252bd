import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactKey } from "#shared/matching/exact.ts";
import { exactKeyNumber } from "#shared/matching/exact-number.ts";
import { signatureKeys } from "#shared/normalise/keys.ts";

const part = fc.constantFrom(
  "Anna",
  "anna",
  "Ánna",
  "Anna-Maria",
  "Anna Maria",
  "BERG",
  "Berg",
  "berg",
  "O’Neill",
  "ONeill",
  "—",
);
const email = fc.constantFrom(
  null,
  "",
  "no address",
  "a@b@c.example",
  "a.b@gmail.com",
  "ab+x@GoogleMail.com",
  "AB@gmail.com.",
  "ab@mail.example",
  "Ab@Mail.Example",
  "@mail.example",
  "æb@mail.example",
);
const signature = fc.record({
  givenName: part,
  familyName: part,
  email,
  postalCode: fc.constantFrom(null, "0150", "150", "sw1a 1aa", "SW1A1AA", "–"),
  country: fc.constantFrom(null, "DK", "NO"),
});

type Drawn = typeof signature extends fc.Arbitrary<infer T> ? T : never;

function numberOf({ givenName, familyName, ...rest }: Drawn) {
  return exactKeyNumber({ ...rest, name: `${givenName} ${familyName}`, givenName, familyName });
}

function keyOf({ givenName, familyName, ...rest }: Drawn) {
  return exactKey(signatureKeys({ ...rest, name: `${givenName} ${familyName}` }));
}

describe("exactKeyNumber", () => {
  it("is the same for two signatures when their exact keys are, and only then", () => {
    fc.assert(
      fc.property(signature, signature, (left, right) => {
        expect(numberOf(left) === numberOf(right)).toBe(keyOf(left) === keyOf(right));
      }),
      { numRuns: 5000 },
    );
  });

  it("does not depend on whether the name comes in parts", () => {
    fc.assert(
      fc.property(signature, (drawn) => {
        const { givenName, familyName, ...rest } = drawn;
        expect(exactKeyNumber({ ...rest, name: `${givenName} ${familyName}` })).toBe(numberOf(drawn));
      }),
    );
  });

  it("fits the whole numbers of SQLite and JavaScript, and spreads", () => {
    const numbers = Array.from({ length: 20_000 }, (_, index) =>
      exactKeyNumber({ name: "Ida Holm", email: `p${index}@mail.example`, postalCode: null, country: null }),
    );
    expect(numbers.every((number) => number !== null && Number.isSafeInteger(number) && number >= 0)).toBe(true);
    expect(new Set(numbers).size).toBe(numbers.length);
    const high = numbers.filter((number) => (number ?? 0) >= 2 ** 52).length;
    expect(high / numbers.length).toBeCloseTo(0.5, 1);
  });
});
