// Decides which pairs are linked and which a person must see, and makes clusters of the linked ones. Knows pairs and decisions.
import { bridgeSides } from "./bridges.ts";
import { type CannotLink, differentSigners } from "./decisions.ts";
import { createGroups, type Groups } from "./groups.ts";
import { guardBit, sharedMailboxBit } from "./levels.ts";
import type { ScoredPairs } from "./scored-pairs.ts";
import { placeOf } from "./sorted-ids.ts";

/** How many pairs were compared to find these makes no difference here. */
type ClusteredPairs = Omit<ScoredPairs, "compared">;

type IdPair = readonly [left: number, right: number];

/** What people decided, in any order. Both bind: what was said to be the same is linked at any score, and never the other. */
export type MatchDecisions = {
  readonly same: Iterable<IdPair>;
  readonly different: Iterable<IdPair>;
  /** Pairs that are one person by rule; they are linked at any score, after what people decided. */
  readonly byRule?: Iterable<IdPair>;
  /** Ids of which a cluster holds one at most, whatever anybody decided. */
  readonly single?: Iterable<number>;
};

export type ClusterOptions = {
  /** Pairs from this score on are linked, in bits. */
  readonly link: number;
  /** Pairs from this score on are for a person to see. */
  readonly review: number;
  /** Clusters with more members keep their strong links only. */
  readonly largest: number;
  /** Takes two given names with one e-mail address and one postal code for two people without asking. */
  readonly twoPeoplePerMailbox: boolean;
};

/** As shipped: linked at odds of 128 to 1, seen by a person down to even odds. */
export const clusterDefaults: ClusterOptions = { link: 7, review: 0, largest: 8, twoPeoplePerMailbox: false };

/** What becomes of a pair. */
export const outcome = { apart: 0, linked: 1, review: 2 } as const;

export type Clusters = {
  /** Ids in ascending order, clusters in the order of their first id; who is alone is left out. */
  readonly clusters: readonly (readonly number[])[];
  /** By pair, a number of {@link outcome}: linked when both are in one cluster, review when a person has to decide. */
  readonly outcomes: Uint8Array;
};

/** A link that holds two groups of at least two together alone is weak up to so many bits above the threshold. */
const weakBridge = 3;

/** A link in a cluster that is too large is weak up to so many bits above the threshold. */
const weakInLarge = 8;

/**
 * Links pairs by score in descending order, ties by ids. A link is not made, and goes to review, when it would bring together
 * two whom a person declared different or whose given names differ (a guard on their own pair), when it is a weak bridge
 * between two groups, or when it is weak in a cluster with too many members. The order of pairs and decisions changes nothing.
 */
export function clusterPairs(pairs: ClusteredPairs, decisions: MatchDecisions, options: ClusterOptions): Clusters {
  // The smaller id first and in ascending order: what people decided first must not matter.
  const same = [...sorted(decisions.same), ...sorted(decisions.byRule ?? [])];
  const different = [...decisions.different];
  const ids = knownIds(pairs, same);
  const node = (id: number) => placeOf(ids, id);
  const sameNodes = same.map(([left, right]) => [node(left), node(right)] as const);
  const differentNodes = different
    .map(([left, right]) => [node(left), node(right)] as const)
    .filter(([left, right]) => left !== -1 && right !== -1);
  const from = pairs.left.subarray(0, pairs.count).map(node);
  const to = pairs.right.subarray(0, pairs.count).map(node);

  const outcomes = judgeAlone(pairs, differentSigners(different), differentSigners(same), options);
  const links = () => linkedPairs(outcomes);
  const graphOf = (edges: readonly number[]) => ({
    nodes: ids.length,
    from: Uint32Array.from([...edges.map((pair) => from[pair] ?? 0), ...sameNodes.map(([left]) => left)]),
    to: Uint32Array.from([...edges.map((pair) => to[pair] ?? 0), ...sameNodes.map(([, right]) => right)]),
  });

  const edges = links();
  const sides = bridgeSides(graphOf(edges));
  for (const [edge, pair] of edges.entries()) {
    if ((sides[edge] ?? 0) > 1 && (pairs.score[pair] ?? 0) < options.link + weakBridge) outcomes[pair] = outcome.review;
  }
  const sizes = groupSizes(ids.length, sameNodes, links(), from, to);
  for (const pair of links()) {
    if (sizes(from[pair] ?? 0) <= options.largest || (pairs.score[pair] ?? 0) >= options.link + weakInLarge) continue;
    outcomes[pair] = outcome.review;
  }

  const groups = createGroups(ids.length);
  for (const id of decisions.single ?? []) if (node(id) !== -1) groups.singleOut(node(id));
  for (const [left, right] of differentNodes) groups.keepApart(left, right);
  for (const [left, right] of sameNodes) groups.join(left, right);
  const isHeldApart = guardBit.household | guardBit.relatedNames;
  for (let pair = 0; pair < pairs.count; pair++) {
    if (((pairs.guards[pair] ?? 0) & isHeldApart) !== 0) groups.keepApart(from[pair] ?? 0, to[pair] ?? 0);
  }
  for (const pair of links().sort((one, other) => (pairs.score[other] ?? 0) - (pairs.score[one] ?? 0) || one - other)) {
    if (!groups.join(from[pair] ?? 0, to[pair] ?? 0)) outcomes[pair] = outcome.review;
  }
  for (let pair = 0; pair < pairs.count; pair++) {
    if (groups.find(from[pair] ?? 0) === groups.find(to[pair] ?? 0)) outcomes[pair] = outcome.linked;
  }
  return { clusters: membersOf(ids, groups), outcomes };
}

function sorted(pairs: Iterable<IdPair>): IdPair[] {
  return [...pairs].map(([left, right]): IdPair => (left < right ? [left, right] : [right, left])).sort(byIds);
}

/** What a pair's own score, guards and decision make of it. */
function judgeAlone(
  pairs: ClusteredPairs,
  isDifferent: CannotLink,
  isSame: CannotLink,
  options: ClusterOptions,
): Uint8Array {
  const outcomes = new Uint8Array(pairs.count);
  for (let pair = 0; pair < pairs.count; pair++) {
    const left = pairs.left[pair] ?? 0;
    const right = pairs.right[pair] ?? 0;
    const score = pairs.score[pair] ?? 0;
    const guards = pairs.guards[pair] ?? 0;
    if (score < options.review || isDifferent(left, right) || isSame(left, right)) continue;
    const isGuarded = (guards & ~sharedMailboxBit) !== 0;
    if (options.twoPeoplePerMailbox && (guards & guardBit.household) !== 0 && (guards & sharedMailboxBit) !== 0)
      continue;
    outcomes[pair] = isGuarded || score < options.link ? outcome.review : outcome.linked;
  }
  return outcomes;
}

function linkedPairs(outcomes: Uint8Array): number[] {
  const linked: number[] = [];
  for (const [pair, found] of outcomes.entries()) if (found === outcome.linked) linked.push(pair);
  return linked;
}

function groupSizes(
  nodes: number,
  same: readonly IdPair[],
  links: readonly number[],
  from: Uint32Array,
  to: Uint32Array,
): (node: number) => number {
  const groups = createGroups(nodes);
  for (const [left, right] of same) groups.join(left, right);
  for (const pair of links) groups.join(from[pair] ?? 0, to[pair] ?? 0);
  const sizes = new Uint32Array(nodes);
  for (let node = 0; node < nodes; node++) {
    const group = groups.find(node);
    sizes[group] = (sizes[group] ?? 0) + 1;
  }
  return (node) => sizes[groups.find(node)] ?? 0;
}

function membersOf(ids: Uint32Array, groups: Groups): readonly (readonly number[])[] {
  const members = new Map<number, number[]>();
  for (const [node, id] of ids.entries()) {
    const group = groups.find(node);
    const known = members.get(group);
    if (known === undefined) members.set(group, [id]);
    else known.push(id);
  }
  return [...members.values()].filter((cluster) => cluster.length > 1);
}

/** All ids of pairs and of decisions that link, ascending, each once. */
function knownIds(pairs: ClusteredPairs, same: readonly IdPair[]): Uint32Array {
  const all = new Uint32Array(2 * (pairs.count + same.length));
  all.set(pairs.left.subarray(0, pairs.count));
  all.set(pairs.right.subarray(0, pairs.count), pairs.count);
  all.set(same.flat(), 2 * pairs.count);
  all.sort();
  return all.filter((id, index) => index === 0 || id !== all[index - 1]);
}

function byIds(left: IdPair, right: IdPair): number {
  return left[0] - right[0] || left[1] - right[1];
}
