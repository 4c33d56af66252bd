// How far volunteers agree, and what their judgements amount to. Knows verdicts and names, not signatures.
import type { Verdict } from "#shared/model/review.ts";

/** What a volunteer said about a pair; `pair` is any key of it. */
export type Judgement = {
  readonly pair: string;
  readonly volunteer: string;
  readonly verdict: Verdict;
  /** ISO 8601. */
  readonly at: string;
};

/** What two people said about one thing. */
export type TwoVerdicts = readonly [first: Verdict, second: Verdict];

/**
 * Cohen's kappa: (p₀ − pₑ) ÷ (1 − pₑ), where p₀ is the share of things on which both said the same, and pₑ the share on which they
 * would by chance if each had used the categories as often as they did. 1 is full agreement, 0 what chance gives. Null without
 * anything to compare, and when both used one and the same category throughout: chance alone explains that.
 * Source: J. Cohen, “A coefficient of agreement for nominal scales”, Educational and Psychological Measurement 20 (1960), 37–46.
 */
export function cohensKappa(verdicts: readonly TwoVerdicts[]): number | null {
  const firsts = new Map<Verdict, number>();
  const seconds = new Map<Verdict, number>();
  let agreed = 0;
  for (const [first, second] of verdicts) {
    if (first === second) agreed += 1;
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
    seconds.set(second, (seconds.get(second) ?? 0) + 1);
  }
  // Both shares times n², so that nothing is rounded before the division.
  const total = verdicts.length ** 2;
  let byChance = 0;
  for (const [verdict, times] of firsts) byChance += times * (seconds.get(verdict) ?? 0);
  return total === byChance ? null : (agreed * verdicts.length - byChance) / (total - byChance);
}

export type Agreement = {
  readonly first: string;
  readonly second: string;
  /** Pairs that both judged. */
  readonly pairs: number;
  readonly kappa: number | null;
};

/** Agreement of each two volunteers who judged a pair in common, by name. Of several judgements of one person the last counts. */
export function agreement(judgements: readonly Judgement[]): readonly Agreement[] {
  const byVolunteer = new Map<string, Map<string, Verdict>>();
  for (const { volunteer, pair, verdict } of judgements.toSorted(inTime)) {
    const own = byVolunteer.get(volunteer) ?? new Map<string, Verdict>();
    byVolunteer.set(volunteer, own.set(pair, verdict));
  }
  const names = [...byVolunteer.keys()].toSorted(inOrder);
  return names.flatMap((first, index) =>
    names.slice(index + 1).flatMap((second) => {
      const verdicts = commonVerdicts(byVolunteer.get(first) ?? new Map(), byVolunteer.get(second) ?? new Map());
      return verdicts.length === 0 ? [] : [{ first, second, pairs: verdicts.length, kappa: cohensKappa(verdicts) }];
    }),
  );
}

function commonVerdicts(first: ReadonlyMap<string, Verdict>, second: ReadonlyMap<string, Verdict>): TwoVerdicts[] {
  return [...first].flatMap(([pair, verdict]) => {
    const other = second.get(pair);
    return other === undefined ? [] : [[verdict, other] as const];
  });
}

export type MergedDecision = {
  readonly pair: string;
  /** What all said, or `unsure` when they do not agree: the pair then waits for a second look. */
  readonly verdict: Verdict;
  readonly isConflict: boolean;
};

/**
 * What the judgements of each pair amount to, in the order of the keys. Two different verdicts are a conflict, also when one of
 * them is `unsure`: somebody saw a reason to doubt. The same judgements give the same decisions in any order.
 */
export function mergeDecisions(judgements: readonly Judgement[]): readonly MergedDecision[] {
  const byPair = Map.groupBy(judgements, ({ pair }) => pair);
  return [...byPair]
    .map(([pair, said]) => {
      const verdicts = new Set(said.map(({ verdict }) => verdict));
      const [agreed = "unsure"] = verdicts;
      return verdicts.size === 1
        ? { pair, isConflict: false, verdict: agreed }
        : { pair, isConflict: true, verdict: "unsure" as const };
    })
    .toSorted((a, b) => inOrder(a.pair, b.pair));
}

function inTime(a: Judgement, b: Judgement): number {
  return inOrder(a.at, b.at) || inOrder(a.volunteer, b.volunteer) || inOrder(a.verdict, b.verdict);
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
