import { describe, expect, test } from "vitest";
import { oddsOf, waterfallOf } from "../../../renderer/components/pair/waterfall.ts";

const thresholds = { linkAt: 7, reviewFrom: 0 };

describe("the waterfall of a score", () => {
  test("begins with the prior and adds each part to the sum before it", () => {
    const { steps, total } = waterfallOf(
      [
        { field: "email", level: "exact", bits: 12 },
        { field: "prior", level: "", bits: -15 },
        { field: "city", level: "different", bits: -1 },
      ],
      thresholds,
    );
    expect(steps.map(({ field, sum }) => [field, sum])).toEqual([
      ["prior", -15],
      ["email", -3],
      ["city", -4],
    ]);
    expect(total).toBe(-4);
  });

  test("lets each bar begin where the one before it ended, to the right for and to the left against", () => {
    const { steps, zero } = waterfallOf(
      [
        { field: "prior", level: "", bits: -10 },
        { field: "email", level: "exact", bits: 14 },
        { field: "city", level: "different", bits: -2 },
      ],
      thresholds,
    );
    const [prior, email, city] = steps;
    expect((prior?.start ?? 0) + (prior?.width ?? 0)).toBeCloseTo(zero);
    expect(email?.start).toBeCloseTo(prior?.start ?? 0);
    expect((city?.start ?? 0) + (city?.width ?? 0)).toBeCloseTo((email?.start ?? 0) + (email?.width ?? 0));
  });

  test("keeps all bars and both lines within the scale", () => {
    for (const parts of [[], [{ field: "prior", level: "", bits: -40 }], [{ field: "email", level: "", bits: 60 }]]) {
      const { steps, linkAt, reviewFrom, zero } = waterfallOf(parts, thresholds);
      const places = [linkAt, reviewFrom, zero, ...steps.flatMap(({ start, width }) => [start, start + width])];
      for (const place of places) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(100);
      }
    }
  });
});

test("says odds as a whole number to one", () => {
  expect(oddsOf(7)).toEqual({ say: "oddsFor", odds: 128 });
  expect(oddsOf(-3)).toEqual({ say: "oddsAgainst", odds: 8 });
  expect(oddsOf(0.2)).toEqual({ say: "oddsEven", odds: 1 });
  expect(oddsOf(20)).toEqual({ say: "oddsFor", odds: 1_050_000 });
});
