import { describe, expect, it } from "vitest";
import { displayText, undrawableCharacters } from "#shared/packet/text/display.ts";
import { assets, names } from "./sample.ts";

describe("display form", () => {
  it("is NFC", () => {
    expect(displayText("Đặng".normalize("NFD"))).toBe("Đặng".normalize("NFC"));
  });

  it("makes TAB and line breaks spaces and leaves out what draws nothing", () => {
    expect(displayText("Anna\tB\u2028C")).toBe("Anna B C");
    expect(displayText("A\u200bn\u202ena\u0007\u00ad\ufeff")).toBe("Anna");
  });

  it("keeps a joiner after a Devanagari virama and drops it elsewhere", () => {
    expect(displayText("क्\u200dष")).toBe("क्\u200dष");
    expect(displayText("An\u200dna")).toBe("Anna");
  });
});

describe("undrawable characters", () => {
  it("are none in names of the scripts of Noto Sans", () => {
    for (const name of names) expect(undrawableCharacters(name, assets)).toBeNull();
  });

  it("are named once each by code point", () => {
    expect(undrawableCharacters("王 Anna 王小", assets)).toBe("U+738B U+5C0F");
    expect(undrawableCharacters("Anna 😀", assets)).toBe("U+1F600");
    expect(undrawableCharacters("יוסף", assets)).toBe("U+05D9 U+05D5 U+05E1 U+05E3");
  });

  it("are all of them when nothing would be seen", () => {
    expect(undrawableCharacters("\u200b\u200e", assets)).toBe("U+200B U+200E");
    expect(undrawableCharacters("", assets)).toBeNull();
  });

  it("include the replacement character, lone surrogates and private use, which a font would draw as a box", () => {
    expect(undrawableCharacters("S\ufffdren", assets)).toBe("U+FFFD");
    expect(undrawableCharacters("A\ud800", assets)).toBe("U+D800");
    expect(undrawableCharacters("A\ue000", assets)).toBe("U+E000");
  });
});
