import { describe, expect, it } from "vitest";
import { displayText } from "#shared/packet/text/display.ts";
import { createUndrawable } from "#shared/packet/text/drawable.ts";
import { assets, names } from "./sample.ts";

describe("display form", () => {
  it("is NFC", () => {
    expect(displayText("Đặng".normalize("NFD"))).toBe("Đặng".normalize("NFC"));
    expect(displayText("김민준".normalize("NFD"))).toBe("김민준");
  });

  it("makes TAB and line breaks spaces and leaves out what draws nothing", () => {
    expect(displayText("Anna\tB\u2028C")).toBe("Anna B C");
    expect(displayText("A\u200bn\u202ena\u0007\u00ad\ufeff")).toBe("Anna");
  });

  it("keeps a joiner where it chooses the form of a letter and drops it elsewhere", () => {
    expect(displayText("क्\u200dष")).toBe("क्\u200dष");
    expect(displayText("علی\u200cرضا")).toBe("علی\u200cرضا");
    expect(displayText("An\u200dna \u200cB")).toBe("Anna B");
  });

  it("keeps the selectors of Han characters and of emoji, and drops them elsewhere", () => {
    expect(displayText("葛\u{e0100}城")).toBe("葛\u{e0100}城");
    expect(displayText("👨\u200d👩\u200d👧 ❤\ufe0f")).toBe("👨\u200d👩\u200d👧 ❤\ufe0f");
    expect(displayText("An\ufe0fna\u{e0100}\u{e0067}")).toBe("Anna");
  });
});

describe("undrawable characters", () => {
  const { find, replace } = createUndrawable(assets.coverage);

  it("are none in names of the scripts of the fonts", () => {
    for (const name of names) expect(find(name), name).toBeNull();
  });

  it("are named once each by code point", () => {
    expect(find("許\u{2137c}峯 \u{2137c} \u{13000}")).toBe("U+2137C U+13000");
    expect(find("Anna 😀")).toBeNull();
  });

  it("are all of them when nothing would be seen", () => {
    expect(find("\u200b\u200e")).toBe("U+200B U+200E");
    expect(find("")).toBeNull();
  });

  it("include the replacement character, lone surrogates and private use, which a font would draw as a box", () => {
    expect(find("S\ufffdren")).toBe("U+FFFD");
    expect(find("A\ud800")).toBe("U+D800");
    expect(find("A\ue000")).toBe("U+E000");
  });

  it("are replaced by one geta mark for each letter, and nothing else is", () => {
    expect(replace("許\u{2137c}峯")).toBe("許〓峯");
    expect(replace("S\ufffdren Kjærgård")).toBe("S〓ren Kjærgård");
    expect(replace("\u200b")).toBe("〓");
    expect(replace("Anna")).toBe("Anna");
  });
});
