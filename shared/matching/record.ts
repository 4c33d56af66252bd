// What the matching needs of a signature, and how its fields lie in a row of the table. Knows no storage.

/** One signature as plain values: empty cells are null. A name may come in parts or in one piece (`name` alone). */
export type MatchRecord = {
  /** A whole number from 1 to 2^32 − 1; each at most once in a table. */
  readonly id: number;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly street: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly region: string | null;
  readonly country: string | null;
  /** `YYYY-MM-DD` */
  readonly birthDate: string | null;
  /** A number that the state or an organisation gives to one person; null in nearly all petitions. */
  readonly identifier?: string | null;
};

/** Fields whose values are compared, in the order in which a screen lists them. */
export const matchFields = [
  "givenName",
  "familyName",
  "email",
  "phone",
  "street",
  "city",
  "postalCode",
  "region",
  "country",
  "birthDate",
  "identifier",
] as const;
export type MatchField = (typeof matchFields)[number];

/** The place of each value in a row; a row is 16 whole numbers, one cache line of 64 bytes. */
export const column = {
  givenName: 0,
  familyName: 1,
  email: 2,
  phone: 3,
  street: 4,
  city: 5,
  postalCode: 6,
  region: 7,
  country: 8,
  birthDate: 9,
  identifier: 10,
  emailUser: 11,
  /** Index in `scripts` of the whole name. */
  script: 12,
  /** 1 when the name came in one piece, so that which part is which is a guess. */
  undivided: 13,
} as const;
export const rowWidth = 16;
