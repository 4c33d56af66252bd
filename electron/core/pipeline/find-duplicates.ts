// Finds the signatures that are one signer: compares, links what is certain, and leaves the rest to people.

import { countSigners, type ExactMemberRow, exactKeyPartsOf, sharedExactKeys } from "#core/store/clusters.ts";
import type { StoreReader, StoreWriter } from "#core/store/connection.ts";
import { countDecisions } from "#core/store/decisions.ts";
import { latestOf } from "#core/store/events.ts";
import { knownPairs, lastSignatureId } from "#core/store/match-records.ts";
import { type MatchingState, readMatching, saveMatching } from "#core/store/matching.ts";
import { type FoundPair, removeAllPairs, ruleField, savePairs } from "#core/store/pairs.ts";
import { countQueue, everyOpenPair } from "#core/store/review-queue.ts";
import type { Store } from "#core/store/store.ts";
import { exactKey, exactLinkScore, groupExact } from "#shared/matching/exact.ts";
import { matchingVersion } from "#shared/matching/version.ts";
import { lowestKeptScore } from "#shared/model/review.ts";
import { signatureKeys } from "#shared/normalise/keys.ts";
import { scriptOf } from "#shared/normalise/romanise.ts";
import { type JobControl, pause } from "./job.ts";
import { linkEverything } from "./link-signers.ts";
import { matchCampaign } from "./match-campaign.ts";
import { duplicatesStale } from "./progress-of-work.ts";
import { renewKeys } from "./renew-keys.ts";
import { routeAgain } from "./route-signers.ts";

export type DuplicatesResult = {
  readonly signatures: number;
  readonly signers: number;
  readonly duplicates: number;
  /** Junk that is not counted. */
  readonly held: number;
  /** Signers who have withdrawn. */
  readonly withdrawn: number;
  /** Pairs that wait for a person. */
  readonly toReview: number;
};

export type SearchOptions = {
  /** Compares everything once more, not only what came since the last search. */
  readonly anew?: boolean;
};

/**
 * Compares what is new with the whole campaign and links anew, respecting every decision. The same signatures, decisions and
 * settings always give the same clusters. Fails with CANCELLED, STORE_BUSY; nothing is changed then.
 */
export function findDuplicates(
  store: Store,
  control: JobControl,
  { anew = false }: SearchOptions = {},
): Promise<DuplicatesResult> {
  return store.job("duplicates.found", async (writer, note) => {
    await pause(control);
    await renewKeys(writer, control);
    const state = readMatching(writer);
    const isNew = anew || state.version !== matchingVersion;
    const comparedUpTo = isNew ? 0 : state.comparedUpTo;
    const last = lastSignatureId(writer);
    if (isNew) removeAllPairs(writer);
    if (last > comparedUpTo) await compare(store, writer, comparedUpTo, control);
    await linkEverything(writer, control);
    saveMatching(writer, { ...state, comparedUpTo: last, version: matchingVersion } satisfies MatchingState);
    routeAgain(writer);
    const result = duplicatesResult(writer);
    note(result);
    return result;
  });
}

async function compare(store: Store, writer: StoreWriter, comparedUpTo: number, control: JobControl): Promise<void> {
  const scope = { floor: lowestKeptScore, newFromId: comparedUpTo + 1, known: knownPairs(writer) };
  for await (const pairs of matchCampaign(store, scope, control)) savePairs(writer, pairs);
  savePairs(writer, exactPairs(sharedExactKeys(writer)));
}

/** Keeps what is certain by rule among these signatures as pairs of their own, whoever stood between them. */
export function keepTogether(writer: StoreWriter, signatureIds: readonly number[]): void {
  savePairs(writer, exactPairs(exactKeyPartsOf(writer, signatureIds)));
}

/** Groups with up to so many members are kept pair by pair, so that they hold together whoever is taken out. */
const fewMembers = 8;

/** Pairs that are certain by rule: all of a group; of a large one each member with the first and with the one before. */
function exactPairs(rows: readonly ExactMemberRow[]): FoundPair[] {
  const known = new Map(rows.map((row) => [row.id, row]));
  const groups = groupExact(rows.map((row) => ({ id: row.id, key: exactKey(signatureKeys(row)) })));
  return groups.flatMap((group): FoundPair[] => {
    const row = known.get(group[0] ?? 0);
    if (row === undefined) return [];
    const level = signatureKeys(row).email === null ? "namePostalCodeCountry" : "emailName";
    const parts = [{ field: ruleField, level, bits: exactLinkScore }];
    const script = scriptOf(row.name);
    return group.flatMap((rightId, right) =>
      group
        .slice(0, right)
        .filter((_, left) => group.length <= fewMembers || left === 0 || left === right - 1)
        .map((leftId) => ({ leftId, rightId, score: exactLinkScore, guards: [], parts, script })),
    );
  });
}

function duplicatesResult(reader: StoreReader): DuplicatesResult {
  return { ...countSigners(reader), toReview: countQueue(reader, everyOpenPair) };
}

/** Counts of the last search, or null before the first; `decided` are the pairs that a person decided about. */
export function duplicatesSummary(
  reader: StoreReader,
): (DuplicatesResult & { readonly stale: boolean; readonly decided: number; readonly unsure: number }) | null {
  if (latestOf(reader, ["duplicates.found"]) === 0) return null;
  const { same, different, unsure } = countDecisions(reader);
  return { ...duplicatesResult(reader), stale: duplicatesStale(reader), decided: same + different, unsure };
}
