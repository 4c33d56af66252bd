import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divideIntoVolumes, type PartPages, sheetsOf } from "#shared/packet/plan-volumes.ts";

const letter: PartPages = { part: "letter", pages: 1, isFront: true };
const summary: PartPages = { part: "summary", pages: 1, isFront: false };
const list = (pages: number): PartPages => ({ part: "list", pages, isFront: true });
const receipts: readonly PartPages[] = [
  { part: "receiptForMission", pages: 1, isFront: true },
  { part: "receiptForDelegation", pages: 1, isFront: true },
];
const said = (volumes: ReturnType<typeof divideIntoVolumes>) =>
  volumes.map((runs) => runs.map(({ part, firstPage, pages, offset }) => `${part} ${firstPage}+${pages} @${offset}`));

describe("the volumes of a packet", () => {
  it("are one, without a cover, when everything fits", () => {
    const rules = { sheetsPerVolume: 20, duplex: false, covers: true };
    expect(said(divideIntoVolumes([letter, summary, list(16)], receipts, rules))).toEqual([
      ["letter 1+1 @0", "summary 2+1 @0", "list 3+16 @0", "receiptForMission 19+1 @0", "receiptForDelegation 20+1 @0"],
    ]);
  });

  it("begin with a cover each, and the receipts end the first, when there are several", () => {
    const rules = { sheetsPerVolume: 20, duplex: false, covers: true };
    expect(said(divideIntoVolumes([letter, summary, list(36)], receipts, rules))).toEqual([
      [
        "cover 1+1 @0",
        "letter 2+1 @0",
        "summary 3+1 @0",
        "list 4+15 @0",
        "receiptForMission 19+1 @0",
        "receiptForDelegation 20+1 @0",
      ],
      ["cover 21+1 @0", "list 22+19 @15"],
      ["cover 41+1 @0", "list 42+2 @34"],
    ]);
    expect(said(divideIntoVolumes([list(30)], [], { ...rules, covers: false }))).toEqual([
      ["list 1+20 @0"],
      ["list 21+10 @20"],
    ]);
  });

  it("leave back sides blank where a part begins on a front, and end with a back side but for the last", () => {
    const rules = { sheetsPerVolume: 20, duplex: true, covers: true };
    expect(said(divideIntoVolumes([letter, list(40)], receipts, rules))).toEqual([
      [
        "cover 1+1 @0",
        "blank 2+1 @0",
        "letter 3+1 @0",
        "blank 4+1 @0",
        "list 5+32 @0",
        "receiptForMission 37+1 @0",
        "blank 38+1 @0",
        "receiptForDelegation 39+1 @0",
        "blank 40+1 @0",
      ],
      ["cover 41+1 @0", "list 42+8 @32"],
    ]);
  });

  it("hold every page once, in order, on no more sheets than allowed, whatever the parts", () => {
    const part = fc.record({
      part: fc.constantFrom("letter", "delegation", "translation", "summary", "list", "originals"),
      pages: fc.integer({ min: 1, max: 90 }),
      isFront: fc.boolean(),
    }) satisfies fc.Arbitrary<PartPages>;
    const rules = fc.record({
      sheetsPerVolume: fc.integer({ min: 6, max: 60 }),
      duplex: fc.boolean(),
      covers: fc.boolean(),
    });
    const body = fc.uniqueArray(part, { minLength: 1, selector: (one) => one.part });
    fc.assert(
      fc.property(body, fc.boolean(), rules, (parts, hasReceipts, rule) => {
        const ends = hasReceipts ? receipts : [];
        const volumes = divideIntoVolumes(parts, ends, rule);
        const runs = volumes.flat();
        const pages = runs.flatMap(({ part: name, firstPage, pages: count, offset }) =>
          Array.from({ length: count }, (_, index) => ({ name, page: firstPage + index, index: offset + index })),
        );
        expect(pages.map(({ page }) => page)).toEqual(pages.map((_, index) => index + 1));
        for (const { part: name, pages: count } of [...parts, ...ends]) {
          const own = pages.filter((page) => page.name === name);
          expect(own.map(({ index }) => index)).toEqual(Array.from({ length: count }, (_, index) => index));
        }
        const order = [...new Set(pages.map(({ name }) => name))].filter((name) =>
          parts.some((one) => one.part === name),
        );
        expect(order).toEqual(parts.map((one) => one.part));
        for (const volume of volumes) {
          const count = volume.reduce((sum, run) => sum + run.pages, 0);
          expect(sheetsOf(count, rule.duplex)).toBeLessThanOrEqual(rule.sheetsPerVolume);
          if (rule.duplex) expect((volume[0]?.firstPage ?? 0) % 2).toBe(1);
        }
        if (!rule.duplex) return;
        const fronts = new Set([...parts.filter(({ isFront }) => isFront), ...ends].map(({ part: name }) => name));
        for (const { name, page, index } of pages) if (index === 0 && fronts.has(name)) expect(page % 2).toBe(1);
      }),
      { numRuns: 300 },
    );
  });
});
