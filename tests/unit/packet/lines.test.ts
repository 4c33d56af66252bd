import { describe, expect, it } from "vitest";
import { breakLines, ellipsise, textWidth } from "#shared/packet/layout/lines.ts";
import { fitCell } from "#shared/packet/parts/fit-cell.ts";
import { readCoverage } from "#shared/packet/text/coverage.ts";
import { createFontSet } from "#shared/packet/text/font-set.ts";
import { createTypesetter, textFonts } from "#shared/packet/text/typesetter.ts";
import { assets } from "./sample.ts";

const fonts = createFontSet(readCoverage(assets.coverage), assets.readFont);
await fonts.open([...textFonts, "NotoSansJP-Regular", "NotoSansArabic-Regular"]);
const setter = createTypesetter(fonts, "regular", "jp");
const squeeze = (text: string): string => text.replace(/\s/g, "");

describe("lines of prose", () => {
  it("fit the width and hold every letter", () => {
    const text =
      "We ask https://example.org/a/very/long/address/without/any/space Donaudampfschifffahrtsgesellschaft and Þórður x̌x̌x̌x̌x̌x̌x̌x̌x̌x̌x̌x̌x̌x̌x̌x̌";
    const lines = breakLines(setter, text, 10, 90);
    for (const line of lines) expect(textWidth(setter, line, 10)).toBeLessThan(91);
    expect(squeeze(lines.join(""))).toBe(squeeze(text));
    for (const line of lines) expect(line).not.toMatch(/^\p{M}/u);
  });

  it("do not break at a no-break space", () => {
    const lines = breakLines(setter, "aaaa bbbb 58\u00a0171\u00a0человек", 10, 100);
    expect(lines.some((line) => line.includes("58\u00a0171\u00a0человек"))).toBe(true);
  });
});

describe("lines of Han characters", () => {
  it("break between characters, and none begins with a full stop or a small kana", () => {
    const text = "私たちは、当局に対し、拘束された人々の解放を求めます。ちょっと。".repeat(3);
    const lines = breakLines(setter, text, 10, 83);
    expect(lines.join("")).toBe(text);
    for (const line of lines) {
      expect(textWidth(setter, line, 10)).toBeLessThanOrEqual(84);
      expect(line).not.toMatch(/^[、。ょっ]/);
    }
  });
});

describe("a text on one line", () => {
  it("ends with an ellipsis only when it does not fit", () => {
    expect(ellipsise(setter, "Short", 8, 100)).toBe("Short");
    const cut = ellipsise(setter, "A request that is much longer than its line", 8, 100);
    expect(cut).toMatch(/^A request.*…$/);
    expect(textWidth(setter, cut, 8)).toBeLessThanOrEqual(100);
  });

  it("is cut between words, without the comma there, and in a word only when that is long", () => {
    const request = "We ask the authorities to release Arkadiy, aged 58, librarian of the town";
    const width = textWidth(setter, "We ask the authorities to release Arkadiy, aged 58, librar…", 8);
    expect(ellipsise(setter, request, 8, width)).toBe("We ask the authorities to release Arkadiy, aged 58…");
    const long = "To Llanfairpwllgwyngyllgogerychwyrndrobwll";
    expect(ellipsise(setter, long, 8, textWidth(setter, "To Llanfairpwll…", 8))).toBe("To Llanfairpwll…");
  });
});

describe("a cell of the list", () => {
  const name = "Maria Konstantina van Oranje";
  const room = (width: number) => ({ width, size: 8.5, maxLines: 40 });
  const natural = (setter.setCell(name).width * 8.5) / 1000;

  it("keeps its size when it fits", () => {
    expect(fitCell(setter, name, room(natural + 1))).toMatchObject({ size: 8.5, lines: { length: 1 } });
  });

  it("shrinks down to 85 % before it takes a second line", () => {
    const shrunk = fitCell(setter, name, room(natural * 0.9));
    expect(shrunk.lines).toHaveLength(1);
    expect(shrunk.size).toBeCloseTo(8.5 * 0.9, 1);
    const wrapped = fitCell(setter, name, room(natural * 0.7));
    expect(wrapped.lines).toHaveLength(2);
    expect(wrapped.size).toBeCloseTo(8.5 * 0.85, 2);
  });

  it("breaks a long name of any script between letters, none lost", () => {
    for (const long of ["محمد عبد الرحمن ".repeat(4).trim(), "高橋さくら渡邉".repeat(5)]) {
      const cell = fitCell(setter, long, room(100));
      expect(cell.lines.length).toBeGreaterThan(1);
      for (const line of cell.lines) expect((line.width * cell.size) / 1000).toBeLessThanOrEqual(100.5);
    }
  });

  it("never has more lines than fit on a page, and is never cut", () => {
    const long = "Absurdly-long ".repeat(400).trim();
    const cell = fitCell(setter, long, room(120));
    expect(cell.lines.length).toBeLessThanOrEqual(40);
    const shown = cell.lines
      .flatMap((line) => line.spans)
      .flatMap((span) =>
        span.kind === "plain" ? span.text.length : span.pieces.map((piece) => piece.codes.length / 2),
      )
      .reduce((sum, count) => sum + count, 0);
    expect(shown).toBeGreaterThanOrEqual(long.replaceAll(" ", "").length);
  });
});
