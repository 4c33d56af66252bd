// Gives each different given or family name a number, with all that comparing it needs. Knows names, not whose they are.
import { nameParticles } from "#shared/normalise/name-particles.ts";
import { nameKey } from "#shared/normalise/names.ts";
import { romanise, scriptOf } from "#shared/normalise/romanise.ts";
import { soundex } from "#shared/normalise/soundex.ts";
import { nicknameLines, petNames } from "./nicknames.ts";
import { sharedInts, withRoom } from "./shared-arrays.ts";
import { createTextPool, type Texts } from "./text-pool.ts";

/** Nicknames and words of one name that are kept; more stand in no real name. */
export const keptLines = 4;
export const keptWords = 4;

/** The names of a table as arrays that threads can share; number 0 stands for no name. */
export type Names = {
  /** The texts of names and of their words. */
  readonly texts: Texts;
  /** The text that is compared: all words without spaces, romanised; Chinese, Japanese and Korean ones in their own script. */
  readonly compared: Int32Array;
  /** The romanised text: the same as `compared` unless the name is Chinese, Japanese or Korean. */
  readonly latin: Int32Array;
  /** Soundex of the first word, for a given name. */
  readonly firstSound: Int32Array;
  /** Soundex of the last word that is no particle, for a family name. */
  readonly lastSound: Int32Array;
  /** Four texts a name: its words without particles; 0 where there are fewer. */
  readonly words: Int32Array;
  /** Four numbers a name: the lines of nicknames that hold its first word, negative for a pet form; 0 where there are fewer. */
  readonly nicknames: Int32Array;
};

export type NamePool = {
  readonly intern: (name: string | null) => number;
  readonly freeze: () => Names;
};

const mostRemembered = 200_000;

export function createNamePool(): NamePool {
  const texts = createTextPool("texts");
  const keys = createTextPool("texts");
  /** What was typed → number. Cleared when it is full: the same name gets the same number again from its key. */
  const typed = new Map<string, number>();
  const lists = {
    compared: new Int32Array(1024),
    latin: new Int32Array(1024),
    firstSound: new Int32Array(1024),
    lastSound: new Int32Array(1024),
    words: new Int32Array(1024),
    nicknames: new Int32Array(1024),
  };
  let count = 1;

  function describe(number: number, key: string): void {
    makeRoom(number + 1);
    const isEastAsian = scriptOf(key) === "cjk";
    const romanised = romanise(key).split(" ");
    const own = romanised.filter((word) => !nameParticles.has(word));
    const words = own.length === 0 ? romanised : own;
    lists.latin[number] = texts.intern(romanised.join(""));
    lists.compared[number] = isEastAsian ? texts.intern(key.replaceAll(" ", "")) : (lists.latin[number] ?? 0);
    lists.firstSound[number] = soundex(words[0] ?? "");
    lists.lastSound[number] = soundex(words.at(-1) ?? "");
    for (const [index, word] of words.slice(0, keptWords).entries()) {
      lists.words[number * keptWords + index] = texts.intern(word);
    }
    const isPet = words.length === 1 && petNames.has(words[0] ?? "");
    for (const [index, line] of (nicknameLines.get(words[0] ?? "") ?? []).slice(0, keptLines).entries()) {
      lists.nicknames[number * keptLines + index] = isPet ? -line : line;
    }
  }

  function makeRoom(names: number): void {
    lists.compared = withRoom(lists.compared, names);
    lists.latin = withRoom(lists.latin, names);
    lists.firstSound = withRoom(lists.firstSound, names);
    lists.lastSound = withRoom(lists.lastSound, names);
    lists.words = withRoom(lists.words, names * keptWords);
    lists.nicknames = withRoom(lists.nicknames, names * keptLines);
  }

  return {
    intern(name) {
      if (name === null || name === "") return 0;
      const known = typed.get(name);
      if (known !== undefined) return known;
      const key = nameKey(name);
      const number = keys.intern(key);
      if (number === count) {
        describe(number, key);
        count += 1;
      }
      if (typed.size >= mostRemembered) typed.clear();
      typed.set(name, number);
      return number;
    },
    freeze() {
      const shared = (values: Int32Array, width: number) => {
        const copy = sharedInts(count * width);
        copy.set(values.subarray(0, count * width));
        return copy;
      };
      return {
        texts: texts.freeze(),
        compared: shared(lists.compared, 1),
        latin: shared(lists.latin, 1),
        firstSound: shared(lists.firstSound, 1),
        lastSound: shared(lists.lastSound, 1),
        words: shared(lists.words, keptWords),
        nicknames: shared(lists.nicknames, keptLines),
      };
    },
  };
}
