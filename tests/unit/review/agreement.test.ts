import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Verdict, verdicts } from "#shared/model/review.ts";
import { agreement, cohensKappa, type Judgement, mergeDecisions, type TwoVerdicts } from "#shared/review/agreement.ts";

/** `counts[first][second]` in the order same, different, unsure. */
function table(counts: readonly (readonly number[])[]): TwoVerdicts[] {
  return verdicts.flatMap((first, row) =>
    verdicts.flatMap((second, column) =>
      Array.from({ length: counts[row]?.[column] ?? 0 }, () => [first, second] as const),
    ),
  );
}

describe("Cohen's kappa", () => {
  it.each([
    // p₀ = 35/50 = .7; pₑ = .5·.6 + .5·.4 = .5; (.7 - .5) / .5
    [
      "two categories",
      [
        [20, 5],
        [10, 15],
      ],
      0.4,
    ],
    // p₀ = 60/100; pₑ = .6·.7 + .4·.3 = .54; .06 / .46
    [
      "the same agreement with uneven use",
      [
        [45, 15],
        [25, 15],
      ],
      0.06 / 0.46,
    ],
    // p₀ = 60/100; pₑ = .6·.3 + .4·.7 = .46; .14 / .54
    [
      "the same agreement with opposite use",
      [
        [25, 35],
        [5, 35],
      ],
      0.14 / 0.54,
    ],
    // p₀ = 7/10; pₑ = .5·.4 + .3·.4 + .2·.2 = .36; .34 / .64
    [
      "three categories",
      [
        [4, 1, 0],
        [0, 2, 1],
        [0, 1, 1],
      ],
      0.34 / 0.64,
    ],
    [
      "full agreement",
      [
        [3, 0, 0],
        [0, 2, 0],
        [0, 0, 1],
      ],
      1,
    ],
    // p₀ = 0; pₑ = .5; -.5 / .5
    [
      "full disagreement",
      [
        [0, 5],
        [5, 0],
      ],
      -1,
    ],
    // p₀ = .5; pₑ = .5: one of them never varies
    [
      "one who always says the same",
      [
        [5, 5],
        [0, 0],
      ],
      0,
    ],
  ])("is as worked by hand for %s", (_, counts, kappa) => {
    expect(cohensKappa(table(counts))).toBeCloseTo(kappa, 12);
  });

  it("is null without pairs, and when both said one and the same throughout", () => {
    expect(cohensKappa([])).toBeNull();
    expect(
      cohensKappa(
        table([
          [0, 0],
          [0, 7],
        ]),
      ),
    ).toBeNull();
    expect(
      cohensKappa(
        table([
          [0, 7],
          [0, 0],
        ]),
      ),
    ).toBe(0);
  });

  it("is what counting all crossed pairs gives, and does not ask who is first", () => {
    const verdict = fc.constantFrom(...verdicts);
    fc.assert(
      fc.property(fc.array(fc.tuple(verdict, verdict), { minLength: 1, maxLength: 30 }), (both) => {
        // Chance: any judgement of the one beside any judgement of the other.
        const crossed = both.flatMap(([first]) => both.map(([, second]) => Number(first === second)));
        const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
        const observed = mean(both.map(([first, second]) => Number(first === second)));
        const expected = mean(crossed);
        const kappa = cohensKappa(both);
        if (expected === 1) expect(kappa).toBeNull();
        else expect(kappa).toBeCloseTo((observed - expected) / (1 - expected), 10);
        expect(cohensKappa(both.map(([first, second]) => [second, first]))).toBe(kappa);
      }),
    );
  });
});

function said(pair: string, volunteer: string, verdict: Verdict, at = "2026-01-01"): Judgement {
  return { pair, volunteer, verdict, at };
}

it("tells the agreement of each two volunteers who judged a pair in common", () => {
  const judgements = [
    ...["a", "b", "c", "d"].map((pair) => said(pair, "Ida", pair < "c" ? "same" : "different")),
    ...["a", "b", "c"].map((pair) => said(pair, "Bo", pair < "b" ? "same" : "different")),
    said("d", "Eva", "different"),
    said("e", "Uwe", "same"),
  ];
  // Ida and Bo: p₀ = 2/3; pₑ = (2·1 + 1·2) / 9 = 4/9; (6/9 - 4/9) / (5/9)
  expect(agreement(judgements)).toEqual([
    { first: "Bo", second: "Ida", pairs: 3, kappa: 0.4 },
    { first: "Eva", second: "Ida", pairs: 1, kappa: null },
  ]);
  expect(agreement(judgements.toReversed())).toEqual(agreement(judgements));
});

it("of several judgements of one person about a pair the last counts for the agreement", () => {
  const judgements = [
    said("a", "Ida", "same", "2026-01-02"),
    said("a", "Ida", "different", "2026-01-01"),
    said("b", "Ida", "different"),
    said("a", "Bo", "same"),
    said("b", "Bo", "different"),
  ];
  expect(agreement(judgements)).toEqual([{ first: "Bo", second: "Ida", pairs: 2, kappa: 1 }]);
});

it("a pair gets the verdict of all, and a second look when two differ or one of two is unsure", () => {
  const cases: readonly [readonly Verdict[], Verdict, boolean][] = [
    [["same"], "same", false],
    [["different", "different"], "different", false],
    [["unsure"], "unsure", false],
    [["unsure", "unsure"], "unsure", false],
    [["same", "different"], "unsure", true],
    [["unsure", "same"], "unsure", true],
    [["different", "different", "same"], "unsure", true],
  ];
  for (const [all, verdict, isConflict] of cases) {
    const judgements = all.map((one, index) => said("a", `V${index}`, one));
    expect(mergeDecisions(judgements)).toEqual([{ pair: "a", verdict, isConflict }]);
    expect(mergeDecisions(judgements.toReversed())).toEqual([{ pair: "a", verdict, isConflict }]);
  }
});

it("the same judgements in any order give the same decisions in the same order", () => {
  const judgement = fc.record({
    pair: fc.constantFrom("1 2", "1 3", "2 9", "10 11"),
    volunteer: fc.constantFrom("Ida", "Bo", "Eva"),
    verdict: fc.constantFrom(...verdicts),
    at: fc.constantFrom("2026-01-01", "2026-01-02"),
  });
  fc.assert(
    fc.property(fc.array(judgement, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (judgements, keys) => {
      const other = judgements.map((one) => ({ one, key: keys.next().value ?? 0 }));
      const mixed = other.toSorted((a, b) => a.key - b.key).map(({ one }) => one);
      expect(mergeDecisions(mixed)).toEqual(mergeDecisions(judgements));
    }),
  );
});
