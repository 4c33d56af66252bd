// People's decisions that two signatures are different signers, as a question the clustering can ask. Knows ids only.

/** Whether a person decided that two signatures are different signers; the same answer for both orders. */
export type CannotLink = (left: number, right: number) => boolean;

/**
 * Makes the question of {@link CannotLink} from pairs of ids, in any order.
 * @example differentSigners([[7, 3]])(3, 7) // true
 */
export function differentSigners(pairs: Iterable<readonly [left: number, right: number]>): CannotLink {
  const partners = new Map<number, Set<number>>();
  for (const [left, right] of pairs) {
    const smaller = Math.min(left, right);
    const known = partners.get(smaller);
    if (known === undefined) partners.set(smaller, new Set([Math.max(left, right)]));
    else known.add(Math.max(left, right));
  }
  return (left, right) => partners.get(Math.min(left, right))?.has(Math.max(left, right)) ?? false;
}
