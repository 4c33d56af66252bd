import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { junkReason } from "#shared/import/junk.ts";

const folder = join(import.meta.dirname, "../../../resources/demo/names");

function namesOfTheDemo(): readonly string[] {
  const names: string[] = [];
  for (const file of readdirSync(folder).filter((name) => !name.startsWith("places"))) {
    const lists = Object.values(JSON.parse(readFileSync(join(folder, file), "utf8")) as Record<string, unknown>);
    const texts = lists.flat().filter((name) => typeof name === "string");
    names.push(...texts);
    for (const given of texts) names.push(`${given} ${texts[names.length % texts.length]}`);
  }
  return names;
}

describe("junkReason", () => {
  it("flags none of the names of the demo, alone or in pairs", () => {
    const names = namesOfTheDemo();
    expect(names.length).toBeGreaterThan(2_000);
    expect(names.filter((name) => junkReason({ name }) !== null)).toEqual([]);
  });

  it.each([
    [
      "short names",
      [
        "Li",
        "Ø",
        "Å",
        "An Wu",
        "Bo Ek",
        "O Berg",
        "U Thant",
        "Jo",
        "Y Nguyen",
        "Ng",
        "E. Vos",
        "李",
        "김",
        "A. B. Olsen",
      ],
    ],
    [
      "names with odd letters",
      ["D’Arcy O’Neill", "Jean-Luc", "X Æ Musk", "Íñigo Ñ", "Nguyễn Thị Ánh", "Ng Ee Ee", "Aaron Aalto", "Ooi Aa"],
    ],
    [
      "names that resemble junk",
      ["Ann Test", "Qwentin Asda", "Donald Trumper", "Nobody Owens", "Santa Maria", "Potter Harry", "Mickey Rooney"],
    ],
    ["names of one repeated syllable", ["Mimi", "Lulu Lulu", "Toto", "Zaza", "Bebe Jojo", "Nana Nana", "Mama", "Jaja"]],
    ["names that hold digits beside letters", ["John Smith 3rd", "Anna Berg2"]],
    [
      "invented persons' family names",
      ["Anna Potter", "Lars Mus", "Ingrid Duck", "Vladimir Putinov", "Bruce Lee", "Иван Мороз", "Олена Дід"],
    ],
    ["other scripts", ["สมชาย ใจดี", "佐藤 花子", "陳怡君", "أحمد علي", "Γιώργος Ω", "Ян", "Юй Ли"]],
  ])("leaves alone %s", (_, names) => {
    expect(names.filter((name) => junkReason({ name }) !== null)).toEqual([]);
  });

  it.each([
    ["empty_or_one_letter", ["x", "A", ".", "-", "?!", "a.", "Я", "…"]],
    [
      "test_name",
      [
        "test",
        "Test Test",
        "TEST TESTER",
        "foo bar",
        "Тест Тест",
        "prøve test",
        "Firstname Lastname",
        "deneme",
        "abcdef",
        "null",
      ],
    ],
    [
      "keyboard_run",
      [
        "qwerty",
        "asdf",
        "Asdf Asdf",
        "asdfgh jkl",
        "asdasd",
        "йцукен",
        "фыва фыва",
        "zxcvbn",
        "qwertz",
        "poiuyt",
        "asdf test",
      ],
    ],
    ["email_as_name", ["anna@example.org", "Bo.Lund+list@mail.example.dk"]],
    ["only_digits", ["12345", "1", "+45 12 34 56 78", "007", "2026-01-01", "١٢٣"]],
    [
      "invented_name",
      [
        "Mickey Mouse",
        "DONALD DUCK",
        "santa claus",
        "Harry Potter",
        "Дед Мороз",
        "Père Noël",
        "pere noel",
        "Anders And",
        "Дід Мороз",
      ],
    ],
    ["repeated_letters", ["aaaa", "Aaa Bbb", "xxxx", "XXX", "a a a a", "ыыыы"]],
  ])("flags %s", (reason, names) => {
    expect(names.map((name) => [name, junkReason({ name })])).toEqual(names.map((name) => [name, reason]));
  });

  it("gives the same reason for a name in two parts as for the whole", () => {
    const part = fc.constantFrom(
      ..."Anna Berg test Qwerty asdf X x aaa Aaa A. 12 a@b.example Mickey Mouse An-na fyva фыва йцук 李 Ø - (Anon) X.X asd Xxx foo bar".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(part, part, (givenName, familyName) => {
        const name = `${givenName} ${familyName}`;
        expect(junkReason({ name, givenName, familyName })).toBe(
          junkReason({ name, givenName: null, familyName: null }),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
