// Finds the signatures that are one signer beyond doubt, and keeps what people decided about them.

import {
  clusterMembers,
  countDecided,
  countSigners,
  differentPairs,
  type ExactMemberRow,
  exactKeysOf,
  insertDifferent,
  link,
  removeDecisions,
  sharedExactKeys,
  unlink,
  unlinkAll,
} from "#core/store/clusters.ts";
import type { StoreReader, StoreWriter } from "#core/store/connection.ts";
import { latestOf } from "#core/store/events.ts";
import { sealedLineOf } from "#core/store/packets.ts";
import type { Store } from "#core/store/store.ts";
import { fail } from "#shared/errors/outcome.ts";
import { differentSigners } from "#shared/matching/decisions.ts";
import { type CannotLink, clusterExact, type ExactMember, exactKey } from "#shared/matching/exact.ts";
import { signatureKeys } from "#shared/normalise/keys.ts";
import { type JobControl, pause } from "./job.ts";
import { duplicatesStale } from "./progress-of-work.ts";
import { renewKeys } from "./renew-keys.ts";
import { routeAgain } from "./route-signers.ts";

export type DuplicatesResult = {
  readonly signatures: number;
  readonly signers: number;
  readonly duplicates: number;
  /** Junk that is not counted. */
  readonly held: number;
  /** Pairs that wait for a person; the exact tier leaves none. */
  readonly toReview: number;
};

/** Links between two pauses. */
const linksPerPause = 5000;

/**
 * Links the exact duplicates of the whole campaign anew, respecting every decision. The same signatures and decisions
 * always give the same clusters. Fails with CANCELLED, STORE_BUSY; nothing is changed then.
 */
export function findDuplicates(store: Store, control: JobControl): Promise<DuplicatesResult> {
  return store.job("duplicates.found", async (writer, note) => {
    control.progress("comparing", 0, 1);
    await pause(control);
    await renewKeys(writer, control);
    unlinkAll(writer);
    const clusters = clusterExact(sharedExactKeys(writer).map(exactMember), differentSigners(differentPairs(writer)));
    const total = clusters.reduce((sum, cluster) => sum + cluster.length, 0);
    let done = 0;
    let sincePause = 0;
    for (const cluster of clusters) {
      linkCluster(writer, cluster);
      done += cluster.length;
      sincePause += cluster.length;
      if (sincePause >= linksPerPause) {
        sincePause = 0;
        control.progress("linking", done, total);
        await pause(control);
      }
    }
    routeAgain(writer);
    const result = duplicatesResult(writer);
    note(result);
    return result;
  });
}

function duplicatesResult(reader: StoreReader): DuplicatesResult {
  return { ...countSigners(reader), toReview: 0 };
}

/** Counts of the last search, or null before the first. `splits` are the pairs that a person called different. */
export function duplicatesSummary(
  reader: StoreReader,
): (DuplicatesResult & { readonly stale: boolean; readonly splits: number }) | null {
  if (latestOf(reader, ["duplicates.found"]) === 0) return null;
  return { ...duplicatesResult(reader), stale: duplicatesStale(reader), splits: countDecided(reader) };
}

/**
 * Says that each of these signatures is a signer of its own, different from the rest of its cluster.
 * Gives the number of signers after it. Fails with SIGNATURE_UNKNOWN.
 */
export function splitCluster(store: Store, signatureIds: readonly number[]): number {
  return store.change("cluster.split", (writer, note) => {
    const chosen = new Set(signatureIds);
    const clusters = clusterMembers(writer, signatureIds);
    const members = [...clusters.values()].flat();
    if (!signatureIds.every((id) => members.includes(id))) fail("SIGNATURE_UNKNOWN");
    for (const cluster of clusters.values()) {
      for (const taken of cluster.filter((id) => chosen.has(id))) {
        for (const other of cluster) if (other !== taken) insertDifferent(writer, taken, other, store.now());
      }
    }
    relink(writer, signatureIds);
    note({ signatures: signatureIds.length });
    return countSigners(writer).signers;
  });
}

/**
 * Takes back every decision about these signatures and links them by rule again.
 * Fails with CLUSTER_SEALED when that would take a signer off a sealed line.
 */
export function joinAgain(store: Store, signatureIds: readonly number[]): number {
  return store.change("cluster.joined", (writer, note) => {
    removeDecisions(writer, signatureIds);
    const linked = relink(writer, signatureIds);
    const sealed = sealedLineOf(writer, linked);
    if (sealed !== undefined) fail("CLUSTER_SEALED", sealed);
    note({ signatures: signatureIds.length });
    return countSigners(writer).signers;
  });
}

/** Every signature that stands in a cluster with one of these, these included. */
export function clusterGroup(reader: StoreReader, signatureIds: readonly number[]): number[] {
  return [...new Set([...signatureIds, ...[...clusterMembers(reader, signatureIds).values()].flat()])];
}

/** Clusters anew what shares a key with these signatures; gives those that counted before and no longer do. */
export function relink(writer: StoreWriter, signatureIds: readonly number[]): number[] {
  const group = exactKeysOf(writer, signatureIds);
  for (const { id } of group) unlink(writer, id);
  const different: CannotLink = differentSigners(differentPairs(writer));
  const clusters = clusterExact(group.map(exactMember), different);
  for (const cluster of clusters) linkCluster(writer, cluster);
  routeAgain(writer);
  const counted = new Set(group.flatMap(({ id, rank }) => (rank === 0 ? [id] : [])));
  return clusters.flatMap((cluster) => cluster.slice(1).filter((id) => counted.has(id)));
}

function exactMember(row: ExactMemberRow): ExactMember {
  return { id: row.id, key: exactKey(signatureKeys(row)) };
}

function linkCluster(writer: StoreWriter, cluster: readonly number[]): void {
  const [first, ...others] = cluster;
  if (first === undefined) return;
  for (const [index, id] of others.entries()) link(writer, id, first, index + 1);
}
