// How the parts of a score add up, as bars on one scale. Pure.
import type { ScorePart } from "#shared/model/review.ts";

export type WaterfallStep = ScorePart & {
  /** The sum after this step, in bits. */
  readonly sum: number;
  /** The bar, in percent of the scale. */
  readonly start: number;
  readonly width: number;
};

export type Waterfall = {
  readonly steps: readonly WaterfallStep[];
  readonly total: number;
  /** Places on the scale, in percent. */
  readonly zero: number;
  readonly linkAt: number;
  readonly reviewFrom: number;
};

export type Thresholds = { readonly linkAt: number; readonly reviewFrom: number };

/** The steps in the order of the parts; the prior goes first, wherever it stands. */
export function waterfallOf(parts: readonly ScorePart[], { linkAt, reviewFrom }: Thresholds): Waterfall {
  const ordered = [...parts.filter(isPrior), ...parts.filter((part) => !isPrior(part))];
  const sums: number[] = [];
  for (const { bits } of ordered) sums.push((sums.at(-1) ?? 0) + bits);
  const low = Math.min(0, linkAt, reviewFrom, ...sums);
  const high = Math.max(0, linkAt, reviewFrom, ...sums);
  const margin = Math.max(1, (high - low) * 0.03);
  const percent = (bits: number) => (100 * (bits - low + margin)) / (high - low + 2 * margin);
  return {
    steps: ordered.map((part, index) => {
      const sum = sums[index] ?? 0;
      const before = sums[index - 1] ?? 0;
      const start = percent(Math.min(before, sum));
      return { ...part, sum, start, width: percent(Math.max(before, sum)) - start };
    }),
    total: sums.at(-1) ?? 0,
    zero: percent(0),
    linkAt: percent(linkAt),
    reviewFrom: percent(reviewFrom),
  };
}

function isPrior({ field }: ScorePart): boolean {
  return field === "prior";
}

export type Odds = { readonly say: "oddsFor" | "oddsAgainst" | "oddsEven"; readonly odds: number };

/**
 * Odds of so many bits as a whole number to one, large ones to three figures, and for what they speak.
 * @example oddsOf(7) // { say: "oddsFor", odds: 128 }
 */
export function oddsOf(bits: number): Odds {
  const exact = 2 ** Math.abs(bits);
  const odds = exact < 1000 ? Math.round(exact) : Number(exact.toPrecision(3));
  if (odds === 1) return { say: "oddsEven", odds };
  return { say: bits > 0 ? "oddsFor" : "oddsAgainst", odds };
}
