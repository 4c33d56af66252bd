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

/** Whether a person decided that two signatures are different signers; the same answer for both orders. */
export type CannotLink = (left: number, right: number) => boolean;

/**
 * The clusters of the exact tier: ids in ascending order, the first is the one that counts; clusters in order of their first
 * id; signatures that are alone are left out. Decisions of people are respected: within a group of one key each signature in
 * id order joins the first cluster that holds nobody it was declared different from. The order of `members` changes nothing.
 */
export function clusterExact(members: Iterable<ExactMember>, cannotLink: CannotLink): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const { id, key } of members) {
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [id]);
    else group.push(id);
  }

  const clusters: (readonly number[])[] = [];
  for (const group of groups.values()) {
    if (group.length > 1) clusters.push(...divide(group.sort(ascending), cannotLink));
  }
  return clusters.sort(byFirstId);
}

function divide(ids: readonly number[], cannotLink: CannotLink): readonly (readonly number[])[] {
  const clusters: number[][] = [];
  for (const id of ids) {
    const home = clusters.find((cluster) => !cluster.some((member) => cannotLink(member, id)));
    if (home === undefined) clusters.push([id]);
    else home.push(id);
  }
  return clusters.filter((cluster) => cluster.length > 1);
}

function ascending(left: number, right: number): number {
  return left - right;
}

function byFirstId(left: readonly number[], right: readonly number[]): number {
  return (left[0] ?? 0) - (right[0] ?? 0);
}
