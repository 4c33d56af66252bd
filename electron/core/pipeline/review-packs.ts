// Gives the pairs that wait for a person to volunteers as files, and takes their decisions back.
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { createKeyring, type KeyCost, makeSealKey, type SealKey, writeSealedFile } from "#core/files/sealed-file.ts";
import { failAboutFile } from "#core/files/system-failures.ts";
import { readCampaign } from "#core/store/campaigns.ts";
import { countSigners } from "#core/store/clusters.ts";
import type { StoreReader } from "#core/store/connection.ts";
import {
  allPackDecisions,
  heldDecisions,
  type IdPair,
  insertPack,
  keepPackDecisions,
  type PackDecisionRow,
  packById,
  presentPackPairs,
} from "#core/store/review-packs.ts";
import { reviewMembers } from "#core/store/review-queue.ts";
import type { Store } from "#core/store/store.ts";
import type { ReviewMember } from "#shared/contract/review.ts";
import type { PackDecisions, PackedPair, PackedSignature, ReviewPack } from "#shared/contract/review-pack.ts";
import { fail } from "#shared/errors/outcome.ts";
import type { PairGuard } from "#shared/model/review.ts";
import {
  type Agreement,
  agreement,
  type Judgement,
  type MergedDecision,
  mergeDecisions,
} from "#shared/review/agreement.ts";
import { divideQueue } from "#shared/review/divide-queue.ts";
import { packFileName } from "#shared/review/pack-files.ts";
import { makePassphrase } from "#shared/review/passphrase.ts";
import type { RandomBelow } from "#shared/review/random.ts";
import { type JobControl, pause } from "./job.ts";
import { readDecisions } from "./read-pack.ts";
import { openPairs, recordDecisions } from "./review.ts";

export type PackOrder = {
  readonly parts: number;
  /** Share of the pairs that two volunteers get, from 0 to 1. */
  readonly overlap: number;
  /** Folder for the files; made when missing. */
  readonly folder: string;
  /** Work of deriving the key, if not what is shipped. */
  readonly keyCost?: KeyCost;
};

export type MadePacks = {
  /** Opens all of the files; it is kept nowhere. */
  readonly passphrase: string;
  readonly files: readonly { readonly file: string; readonly pairs: number }[];
};

type OpenPair = IdPair & { readonly guards: readonly PairGuard[] };

/** More than a volunteer ever judges; a pack stays within what can be opened. */
const mostPairs = 50_000;
/** Pairs whose signatures are read between two pauses. */
const atOnce = 1000;

/**
 * Divides the open pairs into encrypted files for volunteers. The randomness has to be fit for secrets. Fails with
 * PACK_NOTHING_TO_DIVIDE, PACK_TOO_MANY_PARTS, PACK_TOO_LARGE, PACK_FILE_EXISTS, FILE_NOT_WRITABLE, CANCELLED; no file is left then.
 */
export async function makeReviewPacks(
  store: Store,
  order: PackOrder,
  random: RandomBelow,
  control: JobControl,
): Promise<MadePacks> {
  const written: string[] = [];
  try {
    return await store.job("packs.made", async (writer, note) => {
      const queue = openPairs(writer);
      const division = divideQueue(queue.length, order.parts, order.overlap, random);
      checkSizes(queue.length, order.parts, division);
      const files = packFiles(store.file, order);
      const passphrase = makePassphrase(random);
      // One salt for all packs of a division: whoever imports the decisions waits for one key.
      const key = await makeSealKey(passphrase, order.keyCost);
      const made = [];
      for (const [index, positions] of division.entries()) {
        const pairs = positions.flatMap((position) => queue[position] ?? []);
        const file = files[index] ?? "";
        const pack = { id: randomUUID(), madeAt: store.now(), part: index + 1, parts: order.parts };
        insertPack(writer, pack, pairs);
        await writePack(writer, file, key, pack, pairs, control);
        written.push(file);
        made.push({ file, pairs: pairs.length });
        control.progress("writing", made.length, order.parts);
      }
      note({ packs: made.length, pairs: queue.length, overlap: order.overlap });
      return { passphrase, files: made };
    });
  } catch (error) {
    for (const file of written) rmSync(file, { force: true });
    throw error;
  }
}

function checkSizes(pairs: number, parts: number, division: readonly (readonly number[])[]): void {
  if (pairs === 0) fail("PACK_NOTHING_TO_DIVIDE");
  const sizes = division.map((positions) => positions.length);
  if (Math.min(...sizes) === 0) fail("PACK_TOO_MANY_PARTS", { pairs, parts });
  const largest = Math.max(...sizes);
  if (largest > mostPairs) fail("PACK_TOO_LARGE", { pairs: largest, most: mostPairs });
}

function packFiles(campaignFile: string, { folder, parts }: PackOrder): readonly string[] {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw failAboutFile(error, folder, "write");
  }
  const campaign = path.parse(campaignFile).name;
  return Array.from({ length: parts }, (_, index) => {
    const file = path.join(folder, packFileName(campaign, index + 1, parts));
    return existsSync(file) ? fail("PACK_FILE_EXISTS", { file }) : file;
  });
}

async function writePack(
  reader: StoreReader,
  file: string,
  key: SealKey,
  { id, part, parts }: { readonly id: string; readonly part: number; readonly parts: number },
  pairs: readonly OpenPair[],
  control: JobControl,
): Promise<void> {
  const packed: PackedPair[] = [];
  for (let from = 0; from < pairs.length; from += atOnce) {
    packed.push(...packPairs(reader, pairs.slice(from, from + atOnce)));
    await pause(control);
  }
  const pack: ReviewPack = {
    format: "hand-in review pack",
    version: 1,
    packId: id,
    campaign: readCampaign(reader).title,
    part,
    parts,
    pairs: packed,
  };
  writeSealedFile(file, "pack", key, pack);
}

function packPairs(reader: StoreReader, pairs: readonly OpenPair[]): PackedPair[] {
  const ids = new Set(pairs.flatMap(({ leftId, rightId }) => [leftId, rightId]));
  const members = reviewMembers(reader, [...ids]);
  return pairs.map(({ leftId, rightId, guards }) => {
    const left = members.get(leftId);
    const right = members.get(rightId);
    if (left === undefined || right === undefined) throw new Error("an open pair without its signatures");
    return { left: packSignature(left), right: packSignature(right), guards };
  });
}

/** Only what is needed to judge. Field by field, so that what a member holds one day does not leave the office by itself. */
function packSignature(member: ReviewMember): PackedSignature {
  const { name, email, phone, street, city, postalCode, region, country, birthDate, signedAt } = member;
  return { name, email, phone, street, city, postalCode, region, country, birthDate, signedAt };
}

export type ImportedDecisions = {
  readonly files: readonly {
    readonly file: string;
    readonly by: string;
    readonly decisions: number;
    /** False when all of it was imported before. */
    readonly isNew: boolean;
  }[];
  /** Pairs that this import decided. */
  readonly decided: number;
  /** Pairs of this import on which volunteers disagree; they wait for a second look. */
  readonly conflicts: number;
  /** Pairs of this import about which the office decided otherwise meanwhile; its decision holds. */
  readonly officeHolds: number;
  /** Decisions about signatures that were removed meanwhile. */
  readonly removed: number;
  /** Of each two volunteers of whom at least one is in this import. */
  readonly agreement: readonly Agreement[];
  readonly signers: number;
  readonly toReview: number;
};

/**
 * Takes volunteers' decisions over. What was imported before changes nothing; of a newer file of the same volunteer what is new
 * counts. A decision of the office holds against volunteers'; volunteers who disagree send a pair to the second look. Each
 * volunteer's decisions are a round that can be undone. Fails with PACK_UNKNOWN and the codes of reading a file, before anything
 * is changed.
 */
export async function importPackDecisions(
  store: Store,
  files: readonly string[],
  passphrase: string,
): Promise<ImportedDecisions> {
  const keyring = createKeyring(passphrase);
  const read: ReadDecisions[] = [];
  for (const file of files) read.push({ file, ...(await readDecisions(file, keyring)).content });
  for (const one of read) checkBelongs(store.reader, one);

  const known = new Map(allPackDecisions(store.reader).map((row) => [rowKey(row), row]));
  const told = read.map((one) => ({ one, fresh: takeFresh(known, one) }));
  const fresh = new Map(told.flatMap((each) => each.fresh.map((row) => [rowKey(row), row] as const)));
  const { judgements, pairs, removed } = judge(store.reader, known, fresh);
  const settled = settlePairs(store.reader, judgements, pairs);

  // The decisions first: should it end between the two, another import finds them made and keeps what is missing.
  const standing = recordRounds(store, settled.toRecord, read);
  if (fresh.size > 0) {
    store.change("pack.decisions", (writer, note) => {
      keepPackDecisions(writer, [...fresh.values()]);
      note({ files: read.length, decisions: fresh.size });
    });
  }
  const volunteers = new Set(read.map(({ by }) => by));
  return {
    files: told.map(({ one, fresh: own }) => ({
      file: one.file,
      by: one.by,
      decisions: one.decisions.length,
      isNew: own.length > 0,
    })),
    decided: settled.toRecord.filter(({ merged }) => !merged.isConflict).length,
    conflicts: settled.conflicts,
    officeHolds: settled.officeHolds,
    removed,
    agreement: agreement(judgements).filter(({ first, second }) => volunteers.has(first) || volunteers.has(second)),
    ...standing,
  };
}

type ReadDecisions = PackDecisions & { readonly file: string };

function checkBelongs(reader: StoreReader, { file, packId, decisions }: ReadDecisions): void {
  const pack = packById(reader, packId) ?? fail("PACK_UNKNOWN", { file });
  if (decisions.some(({ position }) => position >= pack.pairs)) {
    fail("PACK_DAMAGED", { file, detail: "it decides about pairs that the pack does not hold" });
  }
}

function rowKey({ packId, by, position }: Pick<PackDecisionRow, "packId" | "by" | "position">): string {
  return JSON.stringify([packId, by, position]);
}

/** The decisions of a file that say something new, taken into what is known: an older file of a volunteer says nothing new. */
function takeFresh(known: Map<string, PackDecisionRow>, { packId, by, decisions }: ReadDecisions): PackDecisionRow[] {
  return decisions.flatMap(({ position, verdict, at }) => {
    const row: PackDecisionRow = { packId, by, position, verdict, decidedAt: at };
    const before = known.get(rowKey(row));
    if (before !== undefined && (before.verdict === verdict || before.decidedAt >= at)) return [];
    known.set(rowKey(row), row);
    return [row];
  });
}

/** A pair about which this import says something new, and who of its volunteers judged it first. */
type NewlyJudged = IdPair & { readonly by: string; readonly at: string };

/** All judgements about pairs that are still there, the newly judged ones by key, and how many new decisions have no pair. */
function judge(
  reader: StoreReader,
  known: ReadonlyMap<string, PackDecisionRow>,
  fresh: ReadonlyMap<string, PackDecisionRow>,
) {
  const place = ({ packId, position }: { readonly packId: string; readonly position: number }) =>
    `${packId} ${position}`;
  const present = new Map(presentPackPairs(reader).map((pair) => [place(pair), ordered(pair)]));
  const judgements: Judgement[] = [];
  const pairs = new Map<string, NewlyJudged>();
  let removed = 0;
  for (const [key, { by, verdict, decidedAt: at, ...row }] of known) {
    const pair = present.get(place(row));
    if (pair !== undefined) judgements.push({ pair: pairKey(pair), volunteer: by, verdict, at });
    if (!fresh.has(key)) continue;
    const before = pair && pairs.get(pairKey(pair));
    if (pair === undefined) removed += 1;
    else if (before === undefined || at < before.at) pairs.set(pairKey(pair), { ...pair, by, at });
  }
  return { judgements, pairs, removed };
}

function ordered({ leftId, rightId }: IdPair): IdPair {
  return { leftId: Math.min(leftId, rightId), rightId: Math.max(leftId, rightId) };
}

function pairKey({ leftId, rightId }: IdPair): string {
  return `${leftId} ${rightId}`;
}

type Settled = NewlyJudged & { readonly merged: MergedDecision };

/** What is to be recorded about the pairs: what does not hold yet, and what the office did not decide itself. */
function settlePairs(reader: StoreReader, judgements: readonly Judgement[], pairs: ReadonlyMap<string, NewlyJudged>) {
  const held = new Map(heldDecisions(reader, [...pairs.values()]).map((decision) => [pairKey(decision), decision]));
  const toRecord: Settled[] = [];
  let conflicts = 0;
  let officeHolds = 0;
  for (const merged of mergeDecisions(judgements.filter(({ pair }) => pairs.has(pair)))) {
    const pair = pairs.get(merged.pair);
    const before = held.get(merged.pair);
    if (pair === undefined) continue;
    if (before !== undefined && before.kind !== "pack") {
      if (before.verdict !== merged.verdict) officeHolds += 1;
      continue;
    }
    if (merged.isConflict) conflicts += 1;
    if (before?.verdict !== merged.verdict) toRecord.push({ ...pair, merged });
  }
  return { toRecord, conflicts, officeHolds };
}

type Standing = { readonly signers: number; readonly toReview: number };

/** One round for each volunteer's decisions, one for the pairs on which they disagree with others. */
function recordRounds(store: Store, toRecord: readonly Settled[], read: readonly ReadDecisions[]): Standing {
  let standing: Standing | undefined;
  const rounds = Map.groupBy(toRecord, ({ by, merged }) => JSON.stringify([merged.isConflict, by]));
  for (const round of [...rounds.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, settled]) => settled)) {
    const [first] = round;
    if (first === undefined) continue;
    const {
      by,
      merged: { isConflict },
    } = first;
    const decisions = round.map(({ leftId, rightId, merged: { verdict } }) => ({ leftId, rightId, verdict }));
    const note = isConflict ? "volunteers disagree" : partsOf(store.reader, read, by);
    standing = recordDecisions(store, { kind: "pack", by, note }, decisions);
  }
  return standing === undefined
    ? currentStanding(store.reader)
    : { signers: standing.signers, toReview: standing.toReview };
}

/** The packs of a volunteer in this import, as “part 2 of 5”. */
function partsOf(reader: StoreReader, read: readonly ReadDecisions[], volunteer: string): string {
  const packs = new Set(read.filter(({ by }) => by === volunteer).map(({ packId }) => packId));
  return [...packs]
    .flatMap((id) => packById(reader, id) ?? [])
    .map(({ part, parts }) => `part ${part} of ${parts}`)
    .toSorted()
    .join(", ");
}

function currentStanding(reader: StoreReader): Standing {
  return { signers: countSigners(reader).signers, toReview: openPairs(reader).length };
}
