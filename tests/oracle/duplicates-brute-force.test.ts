import { describe, expect, it } from "vitest";
import { clusterDefaults } from "#shared/matching/clusters.ts";
import { createScorer } from "#shared/matching/score.ts";
import { population } from "../bench/duplicates-population.ts";
import { pairsOf, plainPairs, tableOf } from "../unit/matching/records.ts";

describe("findPairs against all pairs", () => {
  it("finds what scoring every pair finds, but for few pairs that no pass proposes", () => {
    let above = 0;
    let missed = 0;
    for (const seed of [11, 12, 13, 14]) {
      const table = tableOf([...population(800, seed)].map(({ record }) => record));
      const scorer = createScorer(table);
      const found = new Map(plainPairs(pairsOf(table)).map(([left, right, ...rest]) => [`${left} ${right}`, rest]));
      for (let left = 0; left < table.rows; left++) {
        for (let right = left + 1; right < table.rows; right++) {
          const score = scorer.score(left, right);
          const proposed = found.get(`${table.ids[left]} ${table.ids[right]}`);
          if (proposed !== undefined) expect(proposed).toEqual([score, scorer.guards()]);
          if (score < clusterDefaults.link) continue;
          above += 1;
          if (proposed === undefined) missed += 1;
        }
      }
    }
    console.log(
      `pairs from ${clusterDefaults.link} bits on: ${above}; proposed by no pass: ${missed} (${((100 * missed) / above).toFixed(2)} %)`,
    );
    expect(above).toBeGreaterThan(300);
    expect(missed / above).toBeLessThan(0.02);
  });
});
