// What the review shows: pages of the queue, and what was decided.
import type { StoreReader } from "#core/store/connection.ts";
import { listRounds } from "#core/store/decisions.ts";
import { guardsFrom, partsFrom } from "#core/store/pairs.ts";
import {
  countQueue,
  membersOfClusters,
  type QueuedPair,
  type QueueNarrowing,
  type QueuePlace,
  queuePage,
  type ReviewMemberRow,
  reviewMembers,
} from "#core/store/review-queue.ts";
import { fail } from "#shared/errors/outcome.ts";

/** Members of one cluster that are shown beside a pair; a larger cluster is rare, and its list would hide the pair. */
const mostOthers = 20;

/** A page of the queue after a place, and how many pairs the narrowing leaves. */
export function reviewPage(reader: StoreReader, narrowing: QueueNarrowing, after: QueuePlace | null, limit: number) {
  const total = countQueue(reader, narrowing);
  return { total, pairs: reviewPairs(reader, queuePage(reader, narrowing, after, limit)) };
}

/** Pairs with all that is shown of both sides and of their clusters. */
export function reviewPairs(reader: StoreReader, pairs: readonly QueuedPair[]) {
  const sides = reviewMembers(
    reader,
    pairs.flatMap(({ leftId, rightId }) => [leftId, rightId]),
  );
  const clusters = membersByCluster(reader, [...new Set([...sides.values()].map(({ clusterId }) => clusterId))]);
  const others = reviewMembers(reader, [...new Set([...clusters.values()].flat())]);
  return pairs.map(({ leftId, rightId, score, guards, parts, verdict, by, at, round }) => {
    const left = sides.get(leftId);
    const right = sides.get(rightId);
    if (left === undefined || right === undefined) return fail("SIGNATURE_UNKNOWN");
    const beside = (one: ReviewMemberRow, side: "left" | "right") =>
      (clusters.get(one.clusterId) ?? []).slice(0, mostOthers).flatMap((id) => {
        const member = others.get(id);
        return id === leftId || id === rightId || member === undefined ? [] : [{ ...shown(member), side }];
      });
    return {
      left: shown(left),
      right: shown(right),
      score,
      parts: partsFrom(parts),
      guards: guardsFrom(guards),
      others: [...beside(left, "left"), ...(left.clusterId === right.clusterId ? [] : beside(right, "right"))],
      decision: verdict === null || by === null || at === null || round === null ? null : { verdict, by, at, round },
    };
  });
}

function shown({ clusterId: _, ...member }: ReviewMemberRow) {
  return member;
}

function membersByCluster(reader: StoreReader, clusterIds: readonly number[]): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (const { id, clusterId } of membersOfClusters(reader, clusterIds)) {
    const known = members.get(clusterId);
    if (known === undefined) members.set(clusterId, [id]);
    else known.push(id);
  }
  return members;
}

export function reviewRounds(reader: StoreReader, offset: number, limit: number) {
  return listRounds(reader, offset, limit);
}
