// The keys of a signature by which duplicates are found. Stored beside the signature, with normaliseVersion.
import type { Signature } from "#shared/model/signature.ts";
import { canonicalEmail } from "./emails.ts";
import { nameKey } from "./names.ts";
import { postalKey } from "./postal-codes.ts";

export type SignatureKeys = {
  /** Canonical e-mail address, or null without a usable one. */
  readonly email: string | null;
  /** Empty when the name holds no letter and no digit. */
  readonly name: string;
  readonly postalCode: string | null;
  /** ISO 3166-1 alpha-2 */
  readonly country: string | null;
};

/** Computes the keys of one signature from its printed name, e-mail, postal code and country. */
export function signatureKeys(signature: Pick<Signature, "name" | "email" | "postalCode" | "country">): SignatureKeys {
  return {
    email: signature.email === null ? null : canonicalEmail(signature.email),
    name: nameKey(signature.name),
    postalCode: signature.postalCode === null ? null : postalKey(signature.postalCode),
    country: signature.country,
  };
}
