// Decides about signatures that are plainly no people.

import type { StoreReader } from "#core/store/connection.ts";
import { countJunk, countSignatures, holdSignatures, listJunk } from "#core/store/junk.ts";
import { sealedLineOf } from "#core/store/packets.ts";
import type { Store } from "#core/store/store.ts";
import { fail } from "#shared/errors/outcome.ts";
import type { JunkReason } from "#shared/model/signature.ts";
import { clusterGroup, relink } from "./find-duplicates.ts";

/**
 * Counts junk from now on, or holds it back again; what shares a key with it is linked anew. Gives how many changed.
 * Fails with CLUSTER_SEALED when a sealed line would no longer count.
 */
export function decideJunk(store: Store, signatureIds: readonly number[], count: boolean): number {
  return store.change("junk.decided", (writer, note) => {
    if (!count) {
      const sealed = sealedLineOf(writer, signatureIds);
      if (sealed !== undefined) fail("CLUSTER_SEALED", sealed);
    }
    const group = clusterGroup(writer, signatureIds);
    const signatures = count ? countSignatures(writer, signatureIds) : holdSignatures(writer, signatureIds);
    const linked = relink(writer, group);
    const sealed = sealedLineOf(writer, linked);
    if (sealed !== undefined) fail("CLUSTER_SEALED", sealed);
    note({ signatures, count: count ? "yes" : "no" });
    return signatures;
  });
}

/** A page of the junk, and of all of it how many are held and counted per reason. */
export function reviewJunk(
  reader: StoreReader,
  reason: JunkReason | null,
  held: boolean | null,
  offset: number,
  limit: number,
) {
  const byReason: { [reason in JunkReason]?: { readonly held: number; readonly counted: number } } = {};
  for (const { reason: one, ...counts } of countJunk(reader)) byReason[one] = counts;
  return { ...listJunk(reader, reason, held, offset, limit), byReason };
}
