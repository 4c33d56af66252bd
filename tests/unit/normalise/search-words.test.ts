// The words by which signers are found, and those of a search.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexWords, isFound, searchWords } from "#shared/normalise/search-words.ts";

describe("index words", () => {
  it.each([
    ["Anna Berg", ["anna", "berg"]],
    ["Łukasz  ŽIŽKA", ["lukasz", "zizka"]],
    ["Øystein Weiß-Ærø", ["oystein", "weissaero", "aero"]],
    ["O’Neill", ["oneill", "neill"]],
    ["O´Neill", ["oneill", "neill"]],
    ["anna.b@mail.example", ["annabmailexample", "bmailexample", "mailexample", "example"]],
    ["山田太", ["山田太", "田太", "太"]],
    ["김철수", ["김철수", "철수", "수"]],
    ["สมดี", ["สมดี", "มดี", "ดี"]],
    ["मोहन कुमार", ["मोहन", "कुमार"]],
    ["Ёлкин", ["елкин"]],
    ["'\"(*)^:-", []],
    ["", []],
  ])("of %s", (text, words) => {
    expect(indexWords(text)).toEqual(words);
  });

  it("hold letters, marks and digits alone, so that none can be taken for syntax", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const word of [...indexWords(text), ...searchWords(text).flat()])
          expect(word).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
      }),
    );
  });

  it("stay short and few, whatever a cell is full of", () => {
    const words = indexWords("a-".repeat(5000) + "😀漢".repeat(5000));
    expect(words.length).toBeLessThan(50);
    expect(Math.max(...words.map((word) => word.length))).toBeLessThanOrEqual(40);
  });

  it("are never cut within a character", () => {
    const text = `${"a".repeat(39)}𠀋`;
    expect(indexWords(text).every((word) => word.isWellFormed())).toBe(true);
    expect(isFound(indexWords(text), searchWords(text))).toBe(true);
  });
});

describe("search words", () => {
  it.each([
    ["  Ann  BER ", [["ann", "ber"]]],
    ["an anna", [["anna"]]],
    [
      "Anne-Marie Berg",
      [
        ["annemarie", "berg"],
        ["marie", "anne", "berg"],
      ],
    ],
    ["anna.berg@mail", [["annabergmail"]]],
    ["@mail.example", [["mailexample"]]],
    ["mail.example", [["mailexample"]]],
    ["田太", [["田太"]]],
    ["AND OR NOT NEAR", [["near", "and", "not", "or"]]],
    ['"*() ^', []],
  ])("of %s", (text, lists) => {
    const sorted = (found: readonly (readonly string[])[]) => found.map((words) => words.toSorted());
    expect(sorted(searchWords(text))).toEqual(sorted(lists));
  });

  it("find a text by itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const search = searchWords(text);
        if (search.length > 0) expect(isFound(indexWords(text), search)).toBe(true);
      }),
    );
  });

  it.each([
    ["Anne Marie", "anne-marie"],
    ["Annemarie", "Anne-Marie"],
    ["Anne-Marie", "anne marie"],
    ["Anne-Marie", "annemarie"],
    ["O'Neill", "o neill"],
    ["anna.berg@mail.example", "berg"],
    ["anna.berg@mail.example", "annaberg@mail.example"],
    ["anna.berg@mail.example", "mail.ex"],
  ])("find %s by %s", (text, typed) => {
    expect(isFound(indexWords(text), searchWords(typed))).toBe(true);
  });

  it.each([
    ["Anna Berg", "nna"],
    ["Anna Berg", "anna berger"],
    ["berg@mail.example", "anna@mail.example"],
  ])("do not find %s by %s", (text, typed) => {
    expect(isFound(indexWords(text), searchWords(typed))).toBe(false);
  });
});
