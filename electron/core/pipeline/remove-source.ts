// Takes a source file back with all that it brought.

import { linkedToSource, removeSourceRows, sealedPacketOfSource, sourceFileById } from "#core/store/source-files.ts";
import type { Store } from "#core/store/store.ts";
import { fail } from "#shared/errors/outcome.ts";
import { relink } from "./find-duplicates.ts";

/**
 * Removes a source file, its signatures and rejected rows; signatures of other files that were linked to them are linked anew.
 * Gives the number of signatures. Fails with SOURCE_UNKNOWN, SOURCE_SEALED.
 */
export function removeSource(store: Store, sourceFileId: number): number {
  return store.change("source.removed", (writer, note) => {
    const source = sourceFileById(writer, sourceFileId);
    if (source === undefined) fail("SOURCE_UNKNOWN");
    const packet = sealedPacketOfSource(writer, sourceFileId);
    if (packet !== null) fail("SOURCE_SEALED", { file: source.name, packet });
    const orphans = linkedToSource(writer, sourceFileId);
    const signatures = removeSourceRows(writer, sourceFileId);
    relink(writer, orphans);
    note({ source: sourceFileId, sha256: source.sha256, signatures });
    return signatures;
  });
}
