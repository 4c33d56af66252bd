import { describe, expect, it } from "vitest";
import { parsePath, pathData, pathOperators, transformPath } from "#shared/packet/pdf/svg-path.ts";

function absolute(data: string): string | null {
  const segments = parsePath(data);
  return segments === null ? null : pathData(segments);
}

describe("SVG path data", () => {
  it.each([
    ["M10 20 30 40 50 60z", "M10 20L30 40L50 60Z"],
    ["m10,20,5,5-3-4", "M10 20L15 25L12 21"],
    ["M1 2H5v6h-2V0Z", "M1 2L5 2L5 8L3 8L3 0Z"],
    ["M0 0C1 2 3 4 5 6s7 8 9 10", "M0 0C1 2 3 4 5 6C7 8 12 14 14 16"],
    ["M0 0S1 1 2 2", "M0 0C0 0 1 1 2 2"],
    ["M0 0Q3 3 6 0T12 0", "M0 0C2 2 4 2 6 0C8 -2 10 -2 12 0"],
    ["M0 0T6 0", "M0 0C0 0 2 0 6 0"],
    ["M1.5.5-.5-1e1", "M1.5 0.5L-0.5 -10"],
    ["M5 5h1z h2", "M5 5L6 5ZM5 5L7 5"],
    ["M0 0zm4 4h1", "M0 0ZM4 4L5 4"],
    ["M0 0A0 5 0 0 1 9 9", "M0 0L9 9"],
    [" \n", ""],
  ])("%j is %s", (data, expected) => {
    expect(absolute(data)).toBe(expected);
  });

  it.each(["L1 1", "M1", "M1 2 3", "M0 0 X", "M0 0 L 1 1 hello", "M0 0A1 1 0 2 0 3 3", "M0 0L1e999 0", "M0 0,C1 2"])(
    "%j is none",
    (data) => {
      expect(parsePath(data)).toBeNull();
    },
  );

  it.each([
    // A quarter about the origin or about the other corner; and the three quarters that are left.
    { flags: "0 1 ", centre: [0, 0], quarters: 1 },
    { flags: "0 0 ", centre: [10, 10], quarters: 1 },
    { flags: "1 0 ", centre: [0, 0], quarters: 3 },
    { flags: "1 1 ", centre: [10, 10], quarters: 3 },
    { flags: "01", centre: [0, 0], quarters: 1 },
    { flags: "11", centre: [10, 10], quarters: 3 },
  ])("draws the arc with the flags $flags on its circle", ({ flags, centre: [x = 0, y = 0], quarters }) => {
    const segments = parsePath(`M10 0A10 10 0 ${flags}0 10`) ?? [];
    const ends = segments.map(({ points }) => points.slice(-2));
    expect(ends.at(-1)).toEqual([0, 10]);
    for (const [endX = 0, endY = 0] of ends) expect(Math.hypot(endX - x, endY - y)).toBeCloseTo(10, 6);
    expect(segments).toHaveLength(1 + quarters);
  });

  it("enlarges the radii of an arc that would not reach its end", () => {
    expect(absolute("M0 0A1 1 0 0 1 20 0")).toBe("M0 0C0 -5.523 4.477 -10 10 -10C15.523 -10 20 -5.523 20 0");
  });

  it("becomes operators of a page, moved and turned", () => {
    const turned = transformPath(parsePath("M1 0L0 1C1 2 3 4 5 6Z") ?? [], [0, 1, -1, 0, 100, 200]);
    expect(pathOperators(turned)).toBe("100 201 m\n99 200 l\n98 201 96 203 94 205 c\nh\n");
  });
});
