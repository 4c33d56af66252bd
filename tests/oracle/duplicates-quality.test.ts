import { describe, expect, it } from "vitest";
import { readFebrl } from "../bench/duplicates-febrl.ts";
import { households } from "../bench/duplicates-households.ts";
import { measureQuality } from "../bench/duplicates-quality.ts";

describe("quality of the matching on records with known truth", () => {
  it.for([
    ["febrl1", "name, suburb, postcode, state", 0.98],
    ["febrl2", "name, suburb, postcode, state", 0.955],
    ["febrl1", "all", 0.998],
    ["febrl2", "all", 0.998],
  ] as const)("finds the duplicates of %s by %s at the threshold as shipped", ([name, fields, f1], { skip }) => {
    const records = readFebrl(name, fields);
    if (records === null) {
      console.log(`skipped: ../shared/data/${name}.csv is not there`);
      return skip();
    }
    const { found, linked } = measureQuality(records);
    expect(found.precision).toBeGreaterThanOrEqual(0.995);
    expect(found.f1).toBeGreaterThanOrEqual(f1);
    expect(linked.precision).toBeGreaterThanOrEqual(0.995);
  });

  it("keeps the members of households apart", () => {
    for (const seed of [1, 2, 3]) {
      const { found, linked } = measureQuality(households(1000, seed));
      expect(linked.precision).toBeGreaterThanOrEqual(0.97);
      expect(found.precision).toBeGreaterThanOrEqual(0.97);
      expect(linked.recall).toBeGreaterThanOrEqual(0.95);
    }
  });
});
