// Pairs that hang together through others. Knows ids and scores only.
import { createGroups } from "./groups.ts";

export type ClosedPair = { readonly left: number; readonly right: number; readonly score: number };

/** Groups that are larger hold together by mistakes: their pairs would be many and say nothing. */
const largestGroup = 50;

/**
 * Every two that these pairs connect, each with the score of the weakest link on the strongest way between the two. Left ids are
 * the smaller ones; in no order.
 * @example closePairs([{ left: 1, right: 2, score: 9 }, { left: 2, right: 3, score: 7 }]).at(-1) // { left: 1, right: 3, score: 7 }
 */
export function closePairs(pairs: readonly ClosedPair[]): readonly ClosedPair[] {
  const ids = [...new Set(pairs.flatMap(({ left, right }) => [left, right]))];
  const nodes = new Map(ids.map((id, node) => [id, node]));
  const groups = createGroups(ids.length);
  const members = new Map(ids.map((id, node) => [node, [id]]));
  const closed: ClosedPair[] = [];
  // The strongest first: when two groups meet, the link that joins them is the weakest on the way between any two of their members.
  for (const { left, right, score } of pairs.toSorted(
    (a, b) => b.score - a.score || a.left - b.left || a.right - b.right,
  )) {
    const from = groups.find(nodes.get(left) ?? 0);
    const to = groups.find(nodes.get(right) ?? 0);
    const [here, there] = [members.get(from) ?? [], members.get(to) ?? []];
    if (from === to || here.length + there.length > largestGroup) continue;
    for (const one of here) {
      for (const other of there) closed.push({ left: Math.min(one, other), right: Math.max(one, other), score });
    }
    groups.join(from, to);
    members.set(groups.find(from), [...here, ...there]);
  }
  return closed;
}
