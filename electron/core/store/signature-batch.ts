// Signatures on their way into the store: a flat list of values, so that a batch crosses from thread to thread cheaply.
import { exactKey, exactKeyNumber } from "#shared/matching/exact.ts";
import type { Role, Signature } from "#shared/model/signature.ts";
import type { SourceForm } from "#shared/model/source-file.ts";
import { signatureKeys } from "#shared/normalise/keys.ts";
import type { SqlValue } from "./connection.ts";

type StoredColumn = { readonly name: string; readonly value: (signature: Signature) => SqlValue };

const always: readonly StoredColumn[] = [
  { name: "row", value: (s) => s.row },
  { name: "name", value: (s) => s.name },
  { name: "country", value: (s) => s.country },
  // What the exact tier of the matching links by.
  { name: "exact_key", value: storedExactKey },
];

/** Columns that are stored only for files that have them; the rest stays empty at no cost. */
const byRole: readonly (StoredColumn & { readonly roles: readonly Role[] })[] = [
  { name: "given_name", value: (s) => s.givenName, roles: ["given_name", "full_name"] },
  { name: "family_name", value: (s) => s.familyName, roles: ["family_name", "full_name"] },
  { name: "email", value: (s) => s.email, roles: ["email"] },
  { name: "phone", value: (s) => s.phone, roles: ["phone"] },
  { name: "street", value: (s) => s.street, roles: ["street"] },
  { name: "city", value: (s) => s.city, roles: ["city"] },
  { name: "postal_code", value: (s) => s.postalCode, roles: ["postal_code"] },
  { name: "region", value: (s) => s.region, roles: ["region"] },
  // What was understood needs no second column; what was not is shown to whoever settles it.
  { name: "country_text", value: (s) => (s.country === null ? s.countryText : null), roles: ["country"] },
  { name: "birth_date", value: (s) => s.birthDate, roles: ["birth_date"] },
  { name: "signed_at", value: (s) => s.signedAt, roles: ["signed_at"] },
  { name: "comment", value: (s) => s.comment, roles: ["comment"] },
  { name: "visible", value: (s) => (s.visible ? 1 : 0), roles: ["visible", "full_name", "given_name", "family_name"] },
  { name: "external_id", value: (s) => s.externalId, roles: ["external_id"] },
];

/** The number that a signature is grouped by in the exact tier, or null when it has too little to be linked by rule. */
export function storedExactKey(signature: Parameters<typeof signatureKeys>[0]): number | null {
  const key = exactKey(signatureKeys(signature));
  return key === null ? null : exactKeyNumber(key);
}

function storedColumns({ mapping, second }: StoredForm): readonly StoredColumn[] {
  const present = byRole.filter((column) =>
    column.roles.some((role) => (mapping[role] ?? second?.[role]) !== undefined),
  );
  return [...always, ...present];
}

/** What decides which columns a file fills. */
type StoredForm = Pick<SourceForm, "mapping" | "second">;

/** Names of the columns that files of this form fill, in the order of {@link packSignatures}. */
export function storedColumnNames(form: StoredForm): readonly string[] {
  return storedColumns(form).map((column) => column.name);
}

/** Prepares the packing of signatures: all their values one after another, in the order of the columns. */
export function packSignatures(form: StoredForm): (signatures: readonly Signature[]) => SqlValue[] {
  const columns = storedColumns(form);
  return (signatures) => {
    const values: SqlValue[] = [];
    for (const signature of signatures) for (const column of columns) values.push(column.value(signature));
    return values;
  };
}
