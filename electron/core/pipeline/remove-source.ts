// Takes a source file back with all that it brought.
import type { StoreWriter } from "#core/store/connection.ts";
import { removeDecisionsOf } from "#core/store/decisions.ts";
import { lastSignatureId } from "#core/store/match-records.ts";
import { readMatching, removeKeptOf, saveMatching } from "#core/store/matching.ts";
import { removePairsOf } from "#core/store/pairs.ts";
import {
  linkedToRange,
  removeSignatures,
  removeSourceFile,
  type SignatureRange,
  sealedBy,
  signatureRangeOf,
  sourceFileById,
} from "#core/store/source-files.ts";
import type { Store } from "#core/store/store.ts";
import { takeWithdrawals } from "#core/store/withdrawals.ts";
import { fail } from "#shared/errors/outcome.ts";
import { prepareRemoval } from "./index-signers.ts";
import { type JobControl, pause } from "./job.ts";
import { linkAround } from "./link-signers.ts";
import { routeAgain } from "./route-signers.ts";
import { passWithdrawals } from "./withdraw-signer.ts";

/** Signatures that are deleted between two pauses: about 10 ms of work, as a call may wait for several of them. */
const atOnce = 1000;

/**
 * Removes a source file, its signatures and rejected rows; signatures of other files that were linked to them are linked anew.
 * Other calls are answered meanwhile. Gives the number of signatures. Fails with SOURCE_UNKNOWN, SOURCE_SEALED, SOURCE_LENT,
 * CANCELLED, STORE_BUSY; nothing is removed then.
 */
export function removeSource(store: Store, sourceFileId: number, control: JobControl): Promise<number> {
  return store.job("source.removed", async (writer, note) => {
    const source = sourceFileById(writer, sourceFileId);
    if (source === undefined) return fail("SOURCE_UNKNOWN");
    const range = signatureRangeOf(writer, sourceFileId);
    prepareRemoval(writer, source.signatures);
    const signatures = range === null ? 0 : await removeRange(writer, source.name, range, control);
    if (signatures !== source.signatures) throw new Error(`removed ${signatures} signatures of ${source.signatures}`);
    removeSourceFile(writer, sourceFileId);
    forgetComparison(writer);
    note({ source: sourceFileId, sha256: source.sha256, signatures });
    return signatures;
  });
}

/** Ids are given again: what gets one of these was not compared yet. */
function forgetComparison(writer: StoreWriter): void {
  const state = readMatching(writer);
  saveMatching(writer, { ...state, comparedUpTo: Math.min(state.comparedUpTo, lastSignatureId(writer)) });
}

function removeComparisons(writer: StoreWriter, range: SignatureRange): void {
  removePairsOf(writer, range);
  removeDecisionsOf(writer, range);
  removeKeptOf(writer, range);
}

async function removeRange(
  writer: StoreWriter,
  file: string,
  range: SignatureRange,
  control: JobControl,
): Promise<number> {
  const by = sealedBy(writer, range);
  if (by !== null) fail(by.isLent ? "SOURCE_LENT" : "SOURCE_SEALED", { file, packet: by.packet });
  const orphans = linkedToRange(writer, range);
  const heirs = takeWithdrawals(writer, range);
  removeComparisons(writer, range);
  const total = range.last - range.first + 1;
  let removed = 0;
  for (let first = range.first; first <= range.last; first += atOnce) {
    control.progress("removing", removed, total);
    await pause(control);
    removed += removeSignatures(writer, { first, last: Math.min(range.last, first + atOnce - 1) });
  }
  if (orphans.length > 0) linkAround(writer, orphans);
  passWithdrawals(writer, heirs);
  routeAgain(writer);
  return removed;
}
