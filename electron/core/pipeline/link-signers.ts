// Makes clusters of the pairs that matching found and of what people decided, and keeps them in the file.
import { type ClusterRow, clusterMembers, link, linkedRows, unlink } from "#core/store/clusters.ts";
import type { StoreReader, StoreWriter } from "#core/store/connection.ts";
import { type Decision, decisionsOf, holdingDecisions } from "#core/store/decisions.ts";
import { keptFields, readMatching, unkeepSignatures } from "#core/store/matching.ts";
import { sealedAmong } from "#core/store/packet-lines.ts";
import { comparedPairs, pairsOf, type ScoredPair, type Standing, setStanding } from "#core/store/pairs.ts";
import { withdrawnAmong } from "#core/store/withdrawals.ts";
import { clusterDefaults, clusterPairs, outcome } from "#shared/matching/clusters.ts";
import { guardBit, sharedMailboxBit } from "#shared/matching/levels.ts";
import type { MatchingSettings, PairGuard } from "#shared/model/review.ts";
import { type JobControl, pause } from "./job.ts";

/** Changes between two pauses. */
const changesPerPause = 2000;

/** Clusters the whole campaign anew; the same pairs and decisions always give the same clusters. */
export async function linkEverything(writer: StoreWriter, control: JobControl): Promise<void> {
  const pairs = [...comparedPairs(writer)];
  await pause(control);
  const clustering = cluster(writer, pairs, readMatching(writer), holdingDecisions(writer));
  await pause(control);
  const before = new Map(linkedRows(writer).map((row) => [row.id, row]));
  const after = new Map(arranged(writer, clustering).map((row) => [row.id, row]));
  const total = before.size + after.size + pairs.length;
  let done = 0;
  async function step(): Promise<void> {
    done += 1;
    if (done % changesPerPause !== 0) return;
    control.progress("linking", done, total);
    await pause(control);
  }
  for (const { id } of before.values()) {
    if (!after.has(id)) unlink(writer, id);
    await step();
  }
  for (const { id, clusterId, rank } of after.values()) {
    const known = before.get(id);
    if (known?.clusterId !== clusterId || known.rank !== rank) link(writer, id, clusterId, rank);
    await step();
  }
  for (const [index, pair] of pairs.entries()) {
    saveStanding(writer, pair, clustering, index);
    await step();
  }
  dropStaleChoices(writer);
}

/** Clusters anew what hangs together with these signatures. Gives those that counted before and no longer do. */
export function linkAround(writer: StoreWriter, signatureIds: readonly number[]): number[] {
  const settings = readMatching(writer);
  const { ids, pairs } = neighbourhood(writer, signatureIds, settings);
  const clustering = cluster(writer, pairs, settings, decisionsOf(writer, ids));
  const linkedBefore = new Set(
    [...clusterMembers(writer, ids)].flatMap(([first, all]) => all.filter((id) => id !== first)),
  );
  for (const id of linkedBefore) unlink(writer, id);
  const rows = arranged(writer, clustering);
  for (const { id, clusterId, rank } of rows) link(writer, id, clusterId, rank);
  for (const [index, pair] of pairs.entries()) saveStanding(writer, pair, clustering, index);
  dropStaleChoices(writer);
  return rows.flatMap(({ id }) => (linkedBefore.has(id) ? [] : [id]));
}

/** A choice of what is printed holds as long as all three signatures are of one cluster, and for ever on a sealed line. */
function dropStaleChoices(writer: StoreWriter): void {
  const chosen = keptFields(writer);
  const sealed = onSealedLines(writer, [...chosen.keys()]);
  const stale = [...chosen].flatMap(([id, { nameFrom, cityFrom }]) => {
    if (sealed.has(id)) return [];
    const cluster = [...clusterMembers(writer, [id]).values()].flat();
    return cluster.includes(nameFrom) && cluster.includes(cityFrom) ? [] : [id];
  });
  if (stale.length > 0) unkeepSignatures(writer, stale);
}

/** What other settings would give: links, and pairs that wait for a person; nothing is changed. */
export function countLinks(
  reader: StoreReader,
  settings: MatchingSettings,
): { readonly links: number; readonly toReview: number } {
  const clustering = cluster(reader, [...comparedPairs(reader)], settings, holdingDecisions(reader));
  const links = clustering.clusters.reduce((sum, members) => sum + members.length - 1, 0);
  return { links, toReview: clustering.standings.filter(({ standing }) => standing === "review").length };
}

type Clustering = {
  readonly clusters: readonly (readonly number[])[];
  /** How each pair stands, and all that keeps it from being linked by itself, in the order of the pairs. */
  readonly standings: readonly { readonly standing: Standing; readonly guards: readonly PairGuard[] }[];
};

/** Guards that depend on the other pairs and are found anew each time. */
const foundHere: ReadonlySet<PairGuard> = new Set(["bridge", "sealed"]);
/** Stands for a reason of our own not to link a pair by its score. */
const held = guardBit.scripts;
const standingOf = { [outcome.apart]: "apart", [outcome.linked]: "linked", [outcome.review]: "review" } as const;

function cluster(
  reader: StoreReader,
  pairs: readonly ScoredPair[],
  { linkAt, reviewFrom, oneMailboxTwoPeople }: MatchingSettings,
  decisions: readonly Decision[],
): Clustering {
  const unsure = new Set(decisions.filter(({ verdict }) => verdict === "unsure").map(pairKey));
  const sealed = onSealedLines(
    reader,
    pairs.flatMap(({ leftId, rightId }) => [leftId, rightId]),
  );
  const own = pairs.map(({ leftId, rightId, guards }): PairGuard[] => {
    const lasting = guards.filter((guard) => !foundHere.has(guard));
    return sealed.has(leftId) && sealed.has(rightId) ? [...lasting, "sealed"] : lasting;
  });
  const bits = own.map(
    (guards, index) => guardBits(guards) | (guards.includes("sealed") || isUnsure(pairs[index]) ? held : 0),
  );
  function isUnsure(pair: ScoredPair | undefined): boolean {
    return pair !== undefined && unsure.has(pairKey(pair));
  }

  const certain = pairs.flatMap((pair, index) =>
    pair.isCertain && !isUnsure(pair) && !(own[index] ?? []).includes("sealed")
      ? [[pair.leftId, pair.rightId] as const]
      : [],
  );

  const { clusters, outcomes } = clusterPairs(
    {
      count: pairs.length,
      left: Uint32Array.from(pairs, ({ leftId }) => leftId),
      right: Uint32Array.from(pairs, ({ rightId }) => rightId),
      score: Float32Array.from(pairs, ({ score }) => score),
      guards: Uint8Array.from(bits),
    },
    {
      same: decided(decisions, "same"),
      different: decided(decisions, "different"),
      byRule: certain,
      // Their packets count them as two for ever.
      single: sealed,
    },
    { ...clusterDefaults, link: linkAt, review: reviewFrom, twoPeoplePerMailbox: oneMailboxTwoPeople },
  );
  const standings = pairs.map((pair, index) => {
    const found = standingOf[(outcomes[index] ?? outcome.apart) as keyof typeof standingOf];
    const guards = own[index] ?? [];
    if (found !== "review") return { standing: found, guards };
    // Nobody is asked again who was unsure, nor about two signers whose lines are printed already.
    if (guards.includes("sealed") || isUnsure(pair)) return { standing: "apart" as const, guards };
    const isBridge = pair.score >= linkAt && (guardBits(guards) & ~sharedMailboxBit) === 0;
    return { standing: found, guards: isBridge ? [...guards, "bridge" as const] : guards };
  });
  return { clusters, standings };
}

function onSealedLines(reader: StoreReader, ids: readonly number[]): Set<number> {
  return new Set(sealedAmong(reader, ids).map(({ signatureId }) => signatureId));
}

function guardBits(guards: readonly PairGuard[]): number {
  let bits = 0;
  for (const guard of guards) {
    if (guard === "sharedMailbox") bits |= sharedMailboxBit;
    else if (guard !== "bridge" && guard !== "sealed") bits |= guardBit[guard];
  }
  return bits;
}

function decided(decisions: readonly Decision[], verdict: Decision["verdict"]): (readonly [number, number])[] {
  return decisions.flatMap((one) => (one.verdict === verdict ? [[one.leftId, one.rightId] as const] : []));
}

function pairKey({ leftId, rightId }: Pick<Decision, "leftId" | "rightId">): string {
  return `${leftId} ${rightId}`;
}

/** Everything that a change at these signatures can reach: over pairs that may link, and over what is linked now. */
function neighbourhood(
  reader: StoreReader,
  signatureIds: readonly number[],
  { linkAt }: MatchingSettings,
): { readonly ids: readonly number[]; readonly pairs: readonly ScoredPair[] } {
  const ids = new Set<number>();
  let fresh = [...new Set(signatureIds)];
  while (fresh.length > 0) {
    for (const id of fresh) ids.add(id);
    const reached = [
      ...pairsOf(reader, fresh).flatMap((pair) =>
        pair.score >= linkAt || pair.isCertain ? [pair.leftId, pair.rightId] : [],
      ),
      ...decisionsOf(reader, fresh).flatMap((one) => (one.verdict === "same" ? [one.leftId, one.rightId] : [])),
      ...[...clusterMembers(reader, fresh).values()].flat(),
    ];
    fresh = [...new Set(reached)].filter((id) => !ids.has(id));
  }
  const all = [...ids];
  return { ids: all, pairs: pairsOf(reader, all) };
}

/**
 * Which member of each cluster counts, and the ranks of the others: one whose signer has withdrawn, for whom nobody counts then;
 * one that was chosen; one that is on a sealed line; the earliest.
 */
function arranged(reader: StoreReader, { clusters }: Clustering): ClusterRow[] {
  const kept = keptFields(reader);
  const sealed = onSealedLines(reader, clusters.flat());
  const withdrawn = new Set(withdrawnAmong(reader, clusters.flat()));
  const before = (ids: { readonly has: (id: number) => boolean }, a: number, b: number) =>
    Number(ids.has(b)) - Number(ids.has(a));
  return clusters.flatMap((members) => {
    const [first, ...others] = members.toSorted(
      (a, b) => before(withdrawn, a, b) || before(kept, a, b) || before(sealed, a, b) || a - b,
    );
    return first === undefined ? [] : others.map((id, index) => ({ id, clusterId: first, rank: index + 1 }));
  });
}

function saveStanding(writer: StoreWriter, pair: ScoredPair, { standings }: Clustering, index: number): void {
  const now = standings[index];
  if (now === undefined) throw new Error("a pair without a standing");
  const isSame = now.standing === pair.standing && now.guards.join(" ") === pair.guards.join(" ");
  if (!isSame) setStanding(writer, pair.leftId, pair.rightId, now.standing, now.guards);
}
