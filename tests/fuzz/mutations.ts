// Ways in which files get damaged, for the fuzz tests: bits, cuts, doublings, stray marks, another encoding.
import fc from "fast-check";

export type Mutation = (bytes: Uint8Array) => Uint8Array;

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}

/** A place as a share of the length, so that it fits any file. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (bytes: Uint8Array, share: number) => Math.floor(share * bytes.length);

const flip = fc.tuple(place, fc.nat(7)).map(
  ([share, bit]): Mutation =>
    (bytes) => {
      const changed = Uint8Array.from(bytes);
      const index = Math.min(at(bytes, share), bytes.length - 1);
      if (index >= 0) changed[index] = (changed[index] ?? 0) ^ (1 << bit);
      return changed;
    },
);

const cut = fc.tuple(place, place).map(
  ([one, other]): Mutation =>
    (bytes) => {
      const [start, end] = [Math.min(one, other), Math.max(one, other)];
      return join(bytes.subarray(0, at(bytes, start)), bytes.subarray(at(bytes, end)));
    },
);

const double = fc.tuple(place, place, fc.integer({ min: 1, max: 60 })).map(
  ([one, other, times]): Mutation =>
    (bytes) => {
      const piece = bytes.subarray(at(bytes, Math.min(one, other)), at(bytes, Math.max(one, other)));
      return join(
        bytes.subarray(0, at(bytes, one)),
        ...Array.from({ length: times }, () => piece),
        bytes.subarray(at(bytes, one)),
      );
    },
);

const strays = [
  '"',
  '""',
  ',"',
  '",',
  "\0",
  "\n",
  "\r",
  "\r\n",
  "\n\n\n",
  ",",
  ";",
  "\t",
  "=",
  "\xff",
  "\x1a",
  "sep=;\n",
  "Total\n",
  '"\n"',
];
const insert = fc.tuple(place, fc.constantFrom(...strays), fc.integer({ min: 1, max: 5 })).map(
  ([share, stray, times]): Mutation =>
    (bytes) => {
      const inserted = Uint8Array.from(stray.repeat(times), (character) => character.charCodeAt(0));
      return join(bytes.subarray(0, at(bytes, share)), inserted, bytes.subarray(at(bytes, share)));
    },
);

const widen = fc.boolean().map(
  (isBig): Mutation =>
    (bytes) =>
      Uint8Array.from(Array.from(bytes).flatMap((byte) => (isBig ? [0, byte] : [byte, 0]))),
);

const replaceAll = fc
  .tuple(fc.constantFrom("\n", ",", ";", '"', "\r"), fc.constantFrom("\r", "\n", ",", "|", '"', "\0", " "))
  .map(
    ([from, to]): Mutation =>
      (bytes) =>
        bytes.map((byte) => (byte === from.charCodeAt(0) ? to.charCodeAt(0) : byte)),
  );

/** One to six kinds of damage, one after another. */
export const mutations: fc.Arbitrary<Mutation> = fc
  .array(fc.oneof(flip, cut, double, insert, insert, widen, replaceAll), { minLength: 1, maxLength: 6 })
  .map(
    (steps): Mutation =>
      (bytes) => {
        let damaged = bytes;
        for (const step of steps) if (damaged.length < 300_000) damaged = step(damaged);
        return damaged;
      },
  );
