// What people decide about pairs: recorded in rounds, each of which can be taken back, and linked at once.
import { clusterMembers, countSigners } from "#core/store/clusters.ts";
import type { StoreReader, StoreWriter } from "#core/store/connection.ts";
import { insertDecision, insertRound, takeRoundBack } from "#core/store/decisions.ts";
import { keepSignature, readMatching, saveMatching, unkeepSignatures } from "#core/store/matching.ts";
import { sealedLineOf } from "#core/store/packet-lines.ts";
import { guardsFrom } from "#core/store/pairs.ts";
import { countQueue, drawFromBand, everyOpenPair, queueIds, reviewMembers } from "#core/store/review-queue.ts";
import type { Store } from "#core/store/store.ts";
import { fail } from "#shared/errors/outcome.ts";
import {
  lowestKeptScore,
  type MatchingSettings,
  type PairGuard,
  type RoundKind,
  type Verdict,
} from "#shared/model/review.ts";
import { keepTogether } from "./find-duplicates.ts";
import type { JobControl } from "./job.ts";
import { linkAround, linkEverything } from "./link-signers.ts";
import { routeAgain } from "./route-signers.ts";

/** How far the review is after a change. */
export type ReviewStanding = { readonly signers: number; readonly toReview: number };

export type PairDecision = { readonly leftId: number; readonly rightId: number; readonly verdict: Verdict };

/** Who decided, and how. */
export type RoundFacts = { readonly kind: RoundKind; readonly by: string; readonly note?: string };

export function reviewStanding(reader: StoreReader): ReviewStanding {
  return { signers: countSigners(reader).signers, toReview: countQueue(reader, everyOpenPair) };
}

/** The pairs that nobody decided about, in the order of the queue. */
export function openPairs(
  reader: StoreReader,
): { readonly leftId: number; readonly rightId: number; readonly guards: readonly PairGuard[] }[] {
  return queueIds(reader, everyOpenPair).map(({ guards, ...pair }) => ({ ...pair, guards: guardsFrom(guards) }));
}

/**
 * Records decisions as one round and links what they are about anew. A decision replaces the one that held about its pair.
 * Fails with SIGNATURE_UNKNOWN, with CLUSTER_SEALED when a signer on a sealed line would no longer count, and with
 * REVIEW_CONTRADICTION when one pair is the same person and other decisions say otherwise.
 */
export function recordDecisions(
  store: Store,
  facts: RoundFacts,
  decisions: readonly PairDecision[],
): ReviewStanding & { readonly round: number } {
  return store.change("review.decided", (writer, note) => {
    const { kind, by } = facts;
    refuseUnknown(writer, decisions);
    const round = insertRound(writer, kind, store.now(), by, facts.note);
    for (const decision of decisions) insertDecision(writer, round, decision);
    if (kind === "split") keepTogether(writer, remaining(writer, decisions));
    linkAgain(writer, decisions);
    if (kind === "pair") refuseContradiction(writer, decisions);
    note({ round, kind, decisions: decisions.length });
    return { round, ...reviewStanding(writer) };
  });
}

/** Takes a round back; what it had replaced holds again. Fails with ROUND_UNKNOWN, CLUSTER_SEALED. */
export function takeBack(store: Store, round: number): ReviewStanding & { readonly decisions: number } {
  return store.change("review.undone", (writer, note) => {
    const decisions = takeRoundBack(writer, round);
    if (decisions.length === 0) fail("ROUND_UNKNOWN");
    linkAgain(writer, decisions);
    note({ round, decisions: decisions.length });
    return { decisions: decisions.length, ...reviewStanding(writer) };
  });
}

function refuseUnknown(reader: StoreReader, decisions: readonly PairDecision[]): void {
  const ids = new Set(decisions.flatMap(({ leftId, rightId }) => [leftId, rightId]));
  const isOne = decisions.some(({ leftId, rightId }) => leftId === rightId);
  if (isOne || reviewMembers(reader, [...ids]).size < ids.size) fail("SIGNATURE_UNKNOWN");
}

/** The members of the clusters that a split leaves together: those it says nothing about two by two. */
function remaining(reader: StoreReader, decisions: readonly PairDecision[]): number[] {
  const taken = new Set(decisions.map(({ leftId }) => leftId));
  return [...clusterMembers(reader, [...taken]).values()].flat().filter((id) => !taken.has(id));
}

function refuseContradiction(reader: StoreReader, decisions: readonly PairDecision[]): void {
  for (const { leftId, rightId, verdict } of decisions) {
    if (verdict !== "same" || clusterMembers(reader, [leftId, rightId]).size === 1) continue;
    const [one, other] = [leftId, rightId].map((id) =>
      sealedLineOf(reader, [...clusterMembers(reader, [id]).values()].flat()),
    );
    if (one !== undefined && other !== undefined) fail("CLUSTER_SEALED", other);
    fail("REVIEW_CONTRADICTION");
  }
}

function linkAgain(writer: StoreWriter, decisions: readonly PairDecision[]): void {
  const ids = [...new Set(decisions.flatMap(({ leftId, rightId }) => [leftId, rightId]))];
  refuseSealed(writer, linkAround(writer, ids));
  routeAgain(writer);
}

/** A signer on a sealed line counts for ever: the packet says so. */
function refuseSealed(writer: StoreWriter, noLongerCounted: readonly number[]): void {
  const sealed = sealedLineOf(writer, noLongerCounted);
  if (sealed !== undefined) fail("CLUSTER_SEALED", sealed);
}

/**
 * Says that each of these signatures is a signer of its own, different from the rest of its cluster.
 * Fails with SIGNATURE_UNKNOWN.
 */
export function splitCluster(
  store: Store,
  signatureIds: readonly number[],
  by: string,
): ReviewStanding & { readonly round: number } {
  const chosen = new Set(signatureIds);
  const decisions: PairDecision[] = [];
  for (const id of chosen) {
    const [cluster = []] = clusterMembers(store.reader, [id]).values();
    if (cluster.length < 2) fail("SIGNATURE_UNKNOWN");
    for (const other of cluster) {
      if (other !== id && !(chosen.has(other) && other < id)) {
        decisions.push({ leftId: id, rightId: other, verdict: "different" });
      }
    }
  }
  return recordDecisions(store, { kind: "split", by }, decisions);
}

/** As many pairs of a band, drawn at random, are judged before the rest is decided at once. */
const sampleSize = 20;

type Band = { readonly from: number; readonly to: number };

/** The sample of a band: the same pairs each time, open or judged already, with the verdicts so far. */
export function bandSample(reader: StoreReader, { from, to }: Band) {
  const pairs = drawFromBand(reader, from, to, sampleSize);
  const judged = (verdict: Verdict) => pairs.filter((pair) => pair.verdict === verdict).length;
  return {
    open: countQueue(reader, { ...everyOpenPair, from, to }),
    needed: pairs.length,
    same: judged("same"),
    different: judged("different"),
    unsure: judged("unsure"),
    pairs,
  };
}

/**
 * Gives every open pair of a band of scores, from (included) to (not included), one verdict. Fails with REVIEW_BAND_UNCHECKED
 * until the whole sample of the band (`bandSample`) was judged with this verdict, and with REVIEW_BAND_EMPTY.
 */
export function acceptBand(
  store: Store,
  band: Band,
  verdict: "same" | "different",
  by: string,
): ReviewStanding & { readonly round: number; readonly decisions: number } {
  const sample = bandSample(store.reader, band);
  if (sample.open === 0) fail("REVIEW_BAND_EMPTY", { from: band.from, to: band.to });
  if (sample[verdict] < sample.needed) {
    fail("REVIEW_BAND_UNCHECKED", { agreed: sample[verdict], needed: sample.needed });
  }
  const open = queueIds(store.reader, { ...everyOpenPair, ...band });
  const decisions = open.map(({ leftId, rightId }) => ({ leftId, rightId, verdict }));
  const note = `${band.from} to ${band.to}`;
  return { ...recordDecisions(store, { kind: "band", by, note }, decisions), decisions: decisions.length };
}

/** Changes the settings and links everything by them. Fails with REVIEW_SETTINGS. */
export function changeSettings(store: Store, settings: MatchingSettings, control: JobControl): Promise<ReviewStanding> {
  checkSettings(settings);
  return store.job("review.settings", async (writer, note) => {
    saveMatching(writer, { ...readMatching(writer), ...settings });
    await linkEverything(writer, control);
    routeAgain(writer);
    note({ ...settings, oneMailboxTwoPeople: settings.oneMailboxTwoPeople ? "yes" : "no" });
    return reviewStanding(writer);
  });
}

/** Fails with REVIEW_SETTINGS where people would look at pairs that are not kept, or at what is linked. */
export function checkSettings({ linkAt, reviewFrom }: MatchingSettings): void {
  if (reviewFrom < lowestKeptScore || linkAt < reviewFrom) fail("REVIEW_SETTINGS", { lowest: lowestKeptScore });
}

/**
 * Lets a member count for its cluster, printed with the names and the city of two members. Fails with SIGNATURE_UNKNOWN when they
 * are not of one cluster, and with CLUSTER_SEALED when a member stands on a sealed line.
 */
export function keepMember(
  store: Store,
  {
    signatureId,
    nameFrom,
    cityFrom,
  }: { readonly signatureId: number; readonly nameFrom: number; readonly cityFrom: number },
): ReviewStanding {
  return store.change("cluster.kept", (writer, note) => {
    const [cluster = []] = clusterMembers(writer, [signatureId]).values();
    if (![signatureId, nameFrom, cityFrom].every((id) => cluster.includes(id))) fail("SIGNATURE_UNKNOWN");
    refuseSealed(writer, cluster);
    unkeepSignatures(writer, cluster);
    keepSignature(writer, signatureId, nameFrom, cityFrom);
    linkAround(writer, cluster);
    routeAgain(writer);
    note({ signature: signatureId });
    return reviewStanding(writer);
  });
}
