// Whether the first row of a table names its columns or is data already. Knows words and shapes; a person has the last word.
import type { Role } from "#shared/model/signature.ts";
import { foldLetters } from "#shared/normalise/letters.ts";
import { contentKind, looksLikeData } from "./content.ts";
import { givenNames } from "./given-names.ts";
import { headerKey } from "./header.ts";
import type { Synonyms } from "./presets.ts";
import type { Row } from "./rows.ts";

/** Header words that are hardly ever the content of a cell; towns and counties are called “Kent”, “By” and “Via”. */
const plainRoles = new Set<Role>(["given_name", "family_name", "full_name", "email", "postal_code", "signed_at"]);

/** The role of each header that the synonyms know, by `headerKey`. */
export function roleByHeaderKey(synonyms: Synonyms): ReadonlyMap<string, Role> {
  const roleOfKey = new Map<string, Role>();
  for (const [role, headers] of Object.entries(synonyms) as [Role, readonly string[]][]) {
    for (const header of headers) if (!roleOfKey.has(headerKey(header))) roleOfKey.set(headerKey(header), role);
  }
  return roleOfKey;
}

/**
 * True when the row is a header: its words are known, or nothing in it looks like data. An address, a date, a number, a country
 * or a digest in a row whose words are not known makes it data; so does a common given name above a column of names.
 */
export function looksLikeHeader(first: Row, rest: readonly Row[], synonyms: Synonyms): boolean {
  const roleOfKey = roleByHeaderKey(synonyms);
  const known = first.flatMap((cell) => roleOfKey.get(headerKey(cell)) ?? []);
  const evidence = first.map(looksLikeData);
  if (evidence.includes("surely")) return known.length >= 2;
  if (known.length > 1 || known.some((role) => plainRoles.has(role))) return true;
  if (evidence.includes("perhaps")) return false;
  if (known.length === 1) return true;
  return !first.some((cell, column) =>
    isAmongNames(
      cell,
      rest.map((row) => row[column] ?? ""),
    ),
  );
}

function isAmongNames(cell: string, below: readonly string[]): boolean {
  const words = foldLetters(cell).match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length === 0 || words.length > 4 || !words.some((word) => givenNames.has(word))) return false;
  const kind = contentKind(below);
  return kind === null || kind === "full_name" || kind === "given_name";
}
