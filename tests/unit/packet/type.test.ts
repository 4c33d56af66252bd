import { describe, expect, it } from "vitest";
import { readCoverage } from "#shared/packet/text/coverage.ts";
import { directedRuns, insideLeftToRight } from "#shared/packet/text/direction.ts";
import { createFontChooser } from "#shared/packet/text/fallback.ts";
import { graphemes } from "#shared/packet/text/graphemes.ts";
import { hanRegion } from "#shared/packet/text/han-region.ts";
import { assets } from "./sample.ts";

const coverage = readCoverage(assets.coverage);

describe("letters as a reader counts them", () => {
  it("keep their marks, vowels and selectors", () => {
    expect(graphemes("x̌é")).toEqual(["x̌", "é"]);
    expect(graphemes("שָׁלוֹם")).toEqual(["שָׁ", "ל", "וֹ", "ם"]);
    expect(graphemes("น้ำผึ้ง")).toEqual(["น้ำ", "ผึ้", "ง"]);
    expect(graphemes("葛\u{e0100}城")).toEqual(["葛\u{e0100}", "城"]);
    expect(graphemes("\u1112\u1161\u11ab\u1100")).toEqual(["\u1112\u1161\u11ab", "\u1100"]);
  });

  it("hold a whole emoji, family, flag or skin tone", () => {
    expect(graphemes("👨‍👩‍👧🇩🇰🇸🇪❤️👍🏽a")).toEqual(["👨‍👩‍👧", "🇩🇰", "🇸🇪", "❤️", "👍🏽", "a"]);
  });
});

describe("the direction of a line", () => {
  const visual = (text: string, base: "prose" | "auto") => directedRuns(text, base).map((run) => run.text);

  it("is one run when nothing in it runs from right to left", () => {
    expect(directedRuns("Anna 陳 123", "auto")).toEqual([{ text: "Anna 陳 123", isRightToLeft: false }]);
  });

  it("turns the order of runs round where the first letter is Arabic", () => {
    expect(visual("محمد (John) 123", "auto")).toEqual(["123", ") ", "John", "محمد ("]);
    expect(visual("محمد John", "prose")).toEqual(["محمد", " John"]);
  });

  it("is that of the letters of a line of prose that all run from right to left, its full stop at the left", () => {
    expect(visual("כל העצורים.", "prose")).toEqual(["כל העצורים."]);
    expect(directedRuns("כל העצורים.", "prose")[0]?.isRightToLeft).toBe(true);
  });

  it("keeps a number behind a name in Hebrew that is put into prose, and prints no mark for it", () => {
    expect(visual(`${insideLeftToRight("חיפה")}: 12 signatories`, "prose")).toEqual(["חיפה", ": 12 signatories"]);
    expect(insideLeftToRight("Haifa")).toBe("Haifa");
  });

  it("leaves digits among Hebrew letters as they are read", () => {
    const runs = directedRuns("דוד 123 כהן", "auto");
    expect(runs.map((run) => run.text)).toEqual([" כהן", "123", "דוד "]);
    expect(runs.map((run) => run.isRightToLeft)).toEqual([true, false, true]);
  });
});

describe("the font of a letter", () => {
  const chooser = createFontChooser(coverage, "regular", "tc");

  it("is the text font where that has it, in Devanagari too", () => {
    for (const letter of ["Ø", "Щ", "ᾶ", "ồ", "x̌", "ष", " ", "7"])
      expect(chooser.fontOf(letter)).toBe("NotoSans-Regular");
  });

  it("is that of its script, with the space beside it in the text font", () => {
    expect(chooser.runs("დავით 陳 A")).toEqual([
      { font: "NotoSansGeorgian-Regular", text: "დავით" },
      { font: "NotoSans-Regular", text: " " },
      { font: "NotoSansTC-Regular", text: "陳" },
      { font: "NotoSans-Regular", text: " A" },
    ]);
  });

  it("is the Han font of the region, and a neighbour's for a character that only that has", () => {
    const simplified = createFontChooser(coverage, "regular", "sc");
    expect(simplified.fontOf("骨")).toBe("NotoSansSC-Regular");
    expect(simplified.fontOf("𠮷")).toBe("NotoSansJP-Regular");
    expect(chooser.fontOf("뷁")).toBe("NotoSansKR-Regular");
  });

  it("is the emoji font for what is shown as a picture, with all that belongs to it", () => {
    for (const letter of ["😀", "❤️", "👨‍👩‍👧", "1️⃣"]) expect(chooser.fontOf(letter)).toBe("NotoEmoji-Regular");
  });

  it("is none for a character that no font has", () => {
    expect(chooser.fontOf("\u{2137c}")).toBeNull();
  });
});

describe("the region of Han forms", () => {
  it("is that of the signer's country, and traditional Chinese elsewhere", () => {
    const countries = ["JP", "KR", "CN", "SG", "MY", "TW", "HK", "DK", null];
    expect(countries.map((country) => hanRegion("王", country))).toEqual([
      "jp",
      "kr",
      "sc",
      "sc",
      "sc",
      "tc",
      "tc",
      "tc",
      "tc",
    ]);
  });

  it("is Japanese for a text with kana and Korean for one with Hangul, wherever the signer lives", () => {
    expect(hanRegion("高橋さくら", "DK")).toBe("jp");
    expect(hanRegion("金敏俊 김", "CN")).toBe("kr");
  });
});

describe("the coverage of the fonts", () => {
  it("holds every kanji of JIS X 0208, all Hangul syllables, Big5 and GB 2312", () => {
    const missing = (font: Parameters<typeof coverage.has>[0], encoding: string, first: number, last: number) => {
      const decoder = new TextDecoder(encoding);
      const characters: string[] = [];
      for (let lead = first; lead <= last; lead++) {
        for (let trail = 0xa1; trail <= 0xfe; trail++) characters.push(decoder.decode(Uint8Array.of(lead, trail)));
      }
      return characters.filter((one) => /^\p{Script=Han}$/u.test(one) && !coverage.has(font, one.codePointAt(0) ?? 0));
    };
    expect(missing("NotoSansJP-Regular", "euc-jp", 0xb0, 0xf4)).toEqual([]);
    expect(missing("NotoSansTC-Regular", "big5", 0xa4, 0xf9)).toEqual([]);
    expect(missing("NotoSansSC-Regular", "gb18030", 0xb0, 0xf7)).toEqual([]);
    for (let syllable = 0xac00; syllable <= 0xd7a3; syllable++) {
      if (!coverage.has("NotoSansKR-Regular", syllable)) expect.fail(`U+${syllable.toString(16)}`);
    }
  });
});
