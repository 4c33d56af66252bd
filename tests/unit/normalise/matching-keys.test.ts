import { describe, expect, it } from "vitest";
import { divideName } from "#shared/normalise/divide-name.ts";
import { emailUser } from "#shared/normalise/email-user.ts";
import { phoneKey } from "#shared/normalise/phones.ts";
import { romanise, scriptOf } from "#shared/normalise/romanise.ts";
import { soundex } from "#shared/normalise/soundex.ts";

describe("romanise", () => {
  it.each([
    ["Łukasz Žižka", "lukasz zizka"],
    ["O’Neill-Sørensen", "oneill sorensen"],
    ["Сергей", "sergey"],
    ["Γιώργος", "giorgos"],
    ["王小明", "wangxiaoming"],
    ["St. Gallen", "st gallen"],
    ["—", ""],
  ])("writes %s as %s", (text, latin) => {
    expect(romanise(text)).toBe(latin);
  });
});

describe("scriptOf", () => {
  it.each([
    ["Anna", "latin"],
    ["Łukasz", "latin"],
    ["(Анна)", "cyrillic"],
    ["王小明", "cjk"],
    ["山田 花子", "cjk"],
    ["김", "cjk"],
    ["محمد", "arabic"],
    ["नेहा", "other"],
    ["12", "none"],
  ])("finds the script of %s: %s", (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });
});

describe("soundex", () => {
  it.each([
    ["robert", 18_163],
    ["rupert", 18_163],
    ["rubin", 18_150],
    ["ashcraft", 1_261],
    ["tymczak", 20_522],
    ["pfister", 16_236],
    ["honeyman", 8_555],
    ["lee", 12_000],
    ["", 0],
    ["7up", 0],
  ])("codes %s as %i", (word, code) => {
    expect(soundex(word)).toBe(code);
  });
});

describe("divideName", () => {
  it.each([
    ["Anna Maria van der Berg", "Anna Maria", "van der Berg"],
    ["Berg, Anna", "Anna", "Berg"],
    ["Anna Berg", "Anna", "Berg"],
    ["Berg", null, "Berg"],
    ["van Berg", "van", "Berg"],
    ["王小明", "小明", "王"],
    ["歐陽小明", "小明", "歐陽"],
    ["佐藤花子", "花子", "佐藤"],
    ["김민준", "민준", "김"],
    ["山田 花子", "花子", "山田"],
    ["", null, null],
  ])("divides %s", (name, given, family) => {
    expect(divideName(name)).toEqual({ given, family });
  });
});

describe("phoneKey", () => {
  it("is the same with and without the country's code, and none for what is too short", () => {
    expect(phoneKey("+45 12 34 56 78")).toBe(phoneKey("12345678"));
    expect(phoneKey("0049 (0)30 / 123456-78")).toBe(phoneKey("030 12345678"));
    expect(phoneKey("12345")).toBeNull();
  });
});

describe("emailUser", () => {
  it("is what people keep when they change providers", () => {
    expect(emailUser("anna_berg@mail.example")).toBe("annaberg");
    expect(emailUser("._@mail.example")).toBeNull();
  });
});
