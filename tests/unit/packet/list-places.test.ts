import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupBounds, pagePlaces } from "#shared/packet/layout/list-places.ts";

const groups = groupBounds([
  { key: "DK", signers: 3 },
  { key: null, signers: 2 },
]);

describe("the rows of a page", () => {
  it("run down the first column, then the next, and are given to no line that does not fit whole", () => {
    const places = pagePlaces(2, 3, null);
    expect([1, 2, 3].map((line) => places.place(line, line === 2 ? 2 : 1))).toMatchObject([
      { column: 0, row: 0 },
      { column: 0, row: 1 },
      { column: 1, row: 0 },
    ]);
    expect(places.place(4, 3)).toBeNull();
    expect(places.place(4, 2)).toMatchObject({ column: 1, row: 1 });
    expect(places.place(5, 1)).toBeNull();
  });

  it("hold a heading before each group and a subtotal after it", () => {
    const places = pagePlaces(1, 20, groups);
    expect([1, 2, 3, 4, 5].map((line) => places.place(line, 1))).toEqual([
      { column: 0, row: 1, heading: { row: 0, group: { key: "DK", signers: 3 }, isContinued: false }, subtotal: null },
      { column: 0, row: 2, heading: null, subtotal: null },
      { column: 0, row: 3, heading: null, subtotal: { row: 4, group: { key: "DK", signers: 3 } } },
      { column: 0, row: 6, heading: { row: 5, group: { key: null, signers: 2 }, isContinued: false }, subtotal: null },
      { column: 0, row: 7, heading: null, subtotal: { row: 8, group: { key: null, signers: 2 } } },
    ]);
  });

  it("name a group again that goes on from the page before, not from the column before", () => {
    expect(pagePlaces(1, 9, groups).place(2, 1)?.heading).toMatchObject({ row: 0, isContinued: true });
    const places = pagePlaces(2, 2, groups);
    expect(places.place(1, 1)).toMatchObject({ column: 0, row: 1 });
    expect(places.place(2, 1)).toMatchObject({ column: 1, row: 0, heading: null });
  });

  it("keep a heading with its first line and a subtotal with its last", () => {
    const places = pagePlaces(1, 6, groups);
    expect([1, 2, 3].map((line) => places.place(line, 1)?.row)).toEqual([1, 2, 3]);
    expect(places.place(4, 1)).toBeNull();
    const short = pagePlaces(1, 4, groups);
    expect([1, 2].map((line) => short.place(line, 1)?.row)).toEqual([1, 2]);
    expect(short.place(3, 1)).toBeNull();
  });

  it("are never given twice, and none beyond the page, whatever the lines and groups", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 8, max: 20 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 4 })),
        (signers, columns, rows, heights) => {
          const bounds = groupBounds(signers.map((count, index) => ({ key: String(index), signers: count })));
          const lines = signers.reduce((sum, count) => sum + count, 0);
          let places = pagePlaces(columns, rows, bounds);
          let taken = new Set<string>();
          const take = (column: number, row: number): void => {
            const key = `${column} ${row}`;
            expect(taken.has(key)).toBe(false);
            expect(row).toBeLessThan(rows);
            taken.add(key);
          };
          let headings = 0;
          let subtotals = 0;
          for (let line = 1; line <= lines; line++) {
            const height = heights.next().value ?? 1;
            let place = places.place(line, height);
            if (place === null) {
              places = pagePlaces(columns, rows, bounds);
              taken = new Set();
              place = places.place(line, height);
            }
            if (place === null) throw new Error(`Line ${line} got no place.`);
            for (let row = 0; row < height; row++) take(place.column, place.row + row);
            if (place.heading !== null) take(place.column, place.heading.row);
            if (place.subtotal !== null) take(place.column, place.subtotal.row);
            if (place.heading?.isContinued === false) headings += 1;
            if (place.subtotal !== null) subtotals += 1;
          }
          expect([headings, subtotals]).toEqual([signers.length, signers.length]);
        },
      ),
    );
  });
});
