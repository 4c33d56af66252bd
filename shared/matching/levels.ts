// How well two values of a field agree, and the guards of a pair. Knows names of levels only.

/** Levels of agreement, from none to all; the order is that of their numbers in arrays. */
export const levels = [
  "missing",
  "different",
  "household",
  "jw70",
  "jw88",
  "jw92",
  "oneEdit",
  "sameUser",
  "initial",
  "part",
  "variant",
  "nickname",
  "romanised",
  "swapped",
  "eitherOrder",
  "exact",
] as const;
export type Level = (typeof levels)[number];

/** The number of each level. */
export const level = {
  missing: 0,
  different: 1,
  household: 2,
  jw70: 3,
  jw88: 4,
  jw92: 5,
  oneEdit: 6,
  sameUser: 7,
  initial: 8,
  part: 9,
  variant: 10,
  nickname: 11,
  romanised: 12,
  swapped: 13,
  eitherOrder: 14,
  exact: 15,
} as const satisfies { readonly [name in Level]: number };

/** A guard keeps a pair from being linked by its score alone, whatever the score; a person may link it. */
export const guards = ["household", "relatedNames", "romanised", "scripts"] as const;
export type Guard = (typeof guards)[number];

/** The bit of each guard in the numbers that stand for sets of them. */
export const guardBit = { household: 1, relatedNames: 2, romanised: 4, scripts: 8 } as const satisfies {
  readonly [name in Guard]: number;
};

/** Not a guard: both rows have the same e-mail address and postal code, which two people of a household may share. */
export const sharedMailboxBit = 16;

/** The guards in a number made of their bits. */
export function guardsOf(bits: number): readonly Guard[] {
  return guards.filter((guard) => (bits & guardBit[guard]) !== 0);
}
