// What is shown of a pair, field by field: both values in words, and where they differ. Pure but for the words of the language.
import type { PackedSignature } from "#shared/contract/review-pack.ts";
import { countryName, formatDate } from "../../app/format.ts";
import { diffTexts, type Likeness, likenessOf, type Segment } from "./text-diff.ts";

/** A side of a pair. Volunteers get no source. */
export type PairSide = PackedSignature & { readonly sourceFile?: string; readonly row?: number };

/** The fields in the order in which people compare them. */
export const pairFields = [
  "name",
  "email",
  "phone",
  "birthDate",
  "street",
  "postalCode",
  "city",
  "region",
  "country",
  "signedAt",
] as const satisfies readonly (keyof PackedSignature)[];
export type PairField = (typeof pairFields)[number];

export type RowLikeness = Likeness | "missing" | "context";

export type PairRow = {
  readonly field: PairField;
  /** Null where nothing is given. */
  readonly left: readonly Segment[] | null;
  readonly right: readonly Segment[] | null;
  /** `missing`: one side gives nothing, which tells nothing; `context`: says nothing about who somebody is. */
  readonly likeness: RowLikeness;
};

export type PairRows = {
  readonly rows: readonly PairRow[];
  /** Fields that neither side gives. */
  readonly missing: readonly PairField[];
};

/** The rows of a pair; fields that neither side gives are named apart. */
export function pairRows(left: PairSide, right: PairSide): PairRows {
  const given = pairFields.filter((field) => left[field] !== null || right[field] !== null);
  return {
    rows: given.map((field) => rowOf(field, inWords(field, left[field]), inWords(field, right[field]))),
    missing: pairFields.filter((field) => !given.includes(field)),
  };
}

function rowOf(field: PairField, left: string | null, right: string | null): PairRow {
  if (field === "signedAt") return { field, left: plain(left), right: plain(right), likeness: "context" };
  if (left === null || right === null) return { field, left: plain(left), right: plain(right), likeness: "missing" };
  const diff = diffTexts(left, right);
  return { field, ...diff, likeness: likenessOf(diff) };
}

function plain(text: string | null): readonly Segment[] | null {
  return text === null ? null : [{ text, likeness: "same" }];
}

function inWords(field: PairField, value: string | null): string | null {
  if (value === null) return null;
  if (field === "country") return /^[A-Z]{2}$/.test(value) ? countryName(value) : value;
  return field === "signedAt" && /^\d{4}-\d{2}-\d{2}/.test(value) ? formatDate(value) : value;
}
