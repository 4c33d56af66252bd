// Takes a source file back with all that it brought.
import type { StoreWriter } from "#core/store/connection.ts";
import {
  linkedToSource,
  removeSignatures,
  removeSourceDecisions,
  removeSourceFile,
  sealedPacketOfSource,
  signatureIdsOf,
  sourceFileById,
} from "#core/store/source-files.ts";
import type { Store } from "#core/store/store.ts";
import { fail } from "#shared/errors/outcome.ts";
import { relink } from "./find-duplicates.ts";
import { pause, unattended } from "./job.ts";

/** Signatures that are deleted between two pauses: about 50 ms of work. */
const atOnce = 3000;

/**
 * Removes a source file, its signatures and rejected rows; signatures of other files that were linked to them are linked anew.
 * Other calls are answered meanwhile. Gives the number of signatures. Fails with SOURCE_UNKNOWN, SOURCE_SEALED, STORE_BUSY.
 */
export function removeSource(store: Store, sourceFileId: number): Promise<number> {
  return store.job("source.removed", async (writer, note) => {
    const source = sourceFileById(writer, sourceFileId);
    if (source === undefined) return fail("SOURCE_UNKNOWN");
    const packet = sealedPacketOfSource(writer, sourceFileId);
    if (packet !== null) fail("SOURCE_SEALED", { file: source.name, packet });
    const orphans = linkedToSource(writer, sourceFileId);
    removeSourceDecisions(writer, sourceFileId);
    const signatures = await removeAllSignatures(writer, sourceFileId);
    removeSourceFile(writer, sourceFileId);
    relink(writer, orphans);
    note({ source: sourceFileId, sha256: source.sha256, signatures });
    return signatures;
  });
}

async function removeAllSignatures(writer: StoreWriter, sourceFileId: number): Promise<number> {
  const ids = signatureIdsOf(writer, sourceFileId);
  if (ids === null) return 0;
  let removed = 0;
  for (let first = ids.first; first <= ids.last; first += atOnce) {
    removed += removeSignatures(writer, sourceFileId, first, first + atOnce - 1);
    await pause(unattended);
  }
  return removed;
}
