// The exact tier: which signatures are one signer beyond doubt. Knows keys and ids, not where they are stored.
import type { SignatureKeys } from "#shared/normalise/keys.ts";

/**
 * The score of a link of the exact tier, in bits (log2 of the odds that both rows are one person). Such links are certain by
 * rule and not by measurement: 20 bits, about a million to one, stands above anything that a measured comparison of names and
 * places reaches and keeps the sums of the scoring tiers finite.
 */
export const exactLinkScore = 20;

/**
 * The key that the signatures of one signer share, or null when a signature has too little to be linked by rule: with an
 * e-mail address, that and the name; without one, name, postal code and country, all three. Addresses alone do not link:
 * families share them.
 */
export function exactKey(keys: SignatureKeys): string | null {
  if (keys.name === "") return null;
  if (keys.email !== null) return `email\n${keys.email}\n${keys.name}`;
  if (keys.postalCode === null || keys.country === null) return null;
  return `place\n${keys.country}\n${keys.postalCode}\n${keys.name}`;
}

export type ExactMember = { readonly id: number; readonly key: string | null };

/** Ids that share a key, in ascending order; groups in the order of their first id. Who is alone is left out. */
export function groupExact(members: Iterable<ExactMember>): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const { id, key } of members) {
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [id]);
    else group.push(id);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.sort(ascending))
    .sort(([left = 0], [right = 0]) => left - right);
}

function ascending(left: number, right: number): number {
  return left - right;
}
