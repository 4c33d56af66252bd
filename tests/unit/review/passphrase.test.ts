import { expect, it } from "vitest";
import { decisionsFileName, packFileName } from "#shared/review/pack-files.ts";
import { makePassphrase, normalisePassphrase } from "#shared/review/passphrase.ts";
import { passphraseWords } from "#shared/review/words.ts";
import { seededRandom } from "../../support/chance.ts";

it("the list has 1296 different words of 3 to 8 plain letters", () => {
  expect(new Set(passphraseWords).size).toBe(1296);
  expect(passphraseWords).toHaveLength(1296);
  for (const word of passphraseWords) expect(word).toMatch(/^[a-z]{3,8}$/);
});

it("no word begins another, so that a phrase without spaces is read in one way only", () => {
  const sorted = passphraseWords.toSorted();
  const beginnings = sorted.filter((word, index) => sorted[index + 1]?.startsWith(word));
  expect(beginnings).toEqual([]);
});

it("no two words differ by one letter", () => {
  const seen = new Map<string, string>();
  const alike: string[] = [];
  for (const word of passphraseWords) {
    // Two words are one change apart when they are the same after a letter is left out of one, or of both at one place.
    const forms = new Set([word]);
    for (let place = 0; place < word.length; place += 1) {
      forms.add(word.slice(0, place) + word.slice(place + 1));
      forms.add(`${word.slice(0, place)}?${word.slice(place + 1)}`);
    }
    for (const form of forms) {
      const isOfOneLength = form.includes("?");
      const other = seen.get(form);
      const isAlike = other !== undefined && (isOfOneLength || other === form || word === form);
      if (isAlike) alike.push(`${other} ${word}`);
      seen.set(form, word);
    }
  }
  expect(alike).toEqual([]);
});

it("no two words sound alike", () => {
  const sounds = Map.groupBy(passphraseWords, soundOf);
  expect([...sounds.values()].filter((words) => words.length > 1)).toEqual([]);
});

/** Spellings of one sound as one, and all vowels as one. */
function soundOf(word: string): string {
  const spellings: readonly [RegExp, string][] = [
    [/^[kgp]n/, "n"],
    [/^wr|^rh/, "r"],
    [/^ps/, "s"],
    [/^wh/, "w"],
    [/ph/g, "f"],
    [/gh(?=$|t)/g, ""],
    [/mb$/, "m"],
    [/t?ch/g, "C"],
    [/sh/g, "S"],
    [/th/g, "T"],
    [/ck/g, "k"],
    [/qu/g, "kw"],
    [/x/g, "ks"],
    [/c(?=[eiy])/g, "s"],
    [/c/g, "k"],
    [/dge/g, "j"],
    [/g(?=[eiy])/g, "j"],
    [/z/g, "s"],
    [/y/g, "i"],
    [/e$/, ""],
    [/(.)\1+/g, "$1"],
    [/[aeiou]+/g, "a"],
  ];
  return spellings.reduce((sound, [spelling, as]) => sound.replace(spelling, as), word);
}

it("a passphrase is seven words of the list, which is more than 64 bits", () => {
  const words = makePassphrase(seededRandom(7)).split(" ");
  expect(words).toHaveLength(7);
  for (const word of words) expect(passphraseWords).toContain(word);
  expect(7 * Math.log2(passphraseWords.length)).toBeGreaterThan(72);
  expect(makePassphrase(seededRandom(8))).not.toBe(words.join(" "));
});

it("every word of the list may come at every place", () => {
  for (const last of [0, passphraseWords.length - 1]) {
    const words = makePassphrase((limit) => Math.min(last, limit - 1)).split(" ");
    expect(new Set(words)).toEqual(new Set([passphraseWords[last]]));
  }
});

it("is read again however it was typed", () => {
  const typed = [
    "apple river stone",
    "Apple-River Stone",
    "  APPLE\triver\n stone ",
    "appleriverstone",
    "apple, river. ﬆone",
  ];
  expect(new Set(typed.map(normalisePassphrase))).toEqual(new Set(["appleriverstone"]));
  expect(normalisePassphrase("apple stone river")).not.toBe("appleriverstone");
});

it("files of a division sort by their number, and decisions stand under the name of their pack", () => {
  expect(packFileName("china", 3, 12)).toBe("china-part-03-of-12.review");
  expect(packFileName("china", 3, 4)).toBe("china-part-3-of-4.review");
  expect(decisionsFileName("china-part-3-of-4.review")).toBe("china-part-3-of-4.decisions");
  expect(decisionsFileName("CHINA.REVIEW")).toBe("CHINA.decisions");
  expect(decisionsFileName("pack.bin")).toBe("pack.bin.decisions");
});
