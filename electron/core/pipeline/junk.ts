// Decides about signatures that are plainly no people.

import { clusterMembers } from "#core/store/clusters.ts";
import type { StoreReader, StoreWriter } from "#core/store/connection.ts";
import { countJunk, countSignatures, holdSignatures, junkAmong, listJunk } from "#core/store/junk.ts";
import { type SealedLine, sealedAmong } from "#core/store/packet-lines.ts";
import { setApart } from "#core/store/pairs.ts";
import type { Store } from "#core/store/store.ts";
import { fail } from "#shared/errors/outcome.ts";
import type { JunkReason } from "#shared/model/signature.ts";
import { linkAround } from "./link-signers.ts";
import { routeAgain } from "./route-signers.ts";

export type JunkDecision = {
  /** Signatures that changed. */
  readonly signatures: number;
  /** Chosen ones that stay as they were, as a sealed line would no longer count. */
  readonly left: number;
  /** The first of those lines. */
  readonly sealed: SealedLine | null;
};

/**
 * Counts junk from now on, or holds it back again; what shares a key with it is linked anew. Signatures that would take a signer off
 * a sealed line are left as they are. Fails with CLUSTER_SEALED when that leaves none.
 */
export function decideJunk(store: Store, signatureIds: readonly number[], count: boolean): JunkDecision {
  return store.change("junk.decided", (writer, note) => {
    const decision = count ? countChosen(writer, signatureIds) : holdChosen(writer, signatureIds);
    const { signatures, left, sealed } = decision;
    routeAgain(writer);
    if (signatures === 0 && sealed !== null) fail("CLUSTER_SEALED", sealed);
    note({ signatures, left, count: count ? "yes" : "no" });
    return decision;
  });
}

/** What stands on a sealed line stays counted. */
function holdChosen(writer: StoreWriter, signatureIds: readonly number[]): JunkDecision {
  const counted = junkAmong(writer, signatureIds, false);
  const sealed = sealedAmong(writer, counted);
  const chosen = without(counted, new Set(sealed.map((line) => line.signatureId)));
  const group = clusterGroup(writer, chosen);
  const signatures = holdSignatures(writer, chosen);
  setApart(writer, chosen);
  linkAround(writer, group);
  return { signatures, left: counted.length - signatures, sealed: lineOf(sealed) };
}

/** What is linked to a signer on a sealed line becomes its duplicate. */
function countChosen(writer: StoreWriter, signatureIds: readonly number[]): JunkDecision {
  const held = junkAmong(writer, signatureIds, true);
  countSignatures(writer, held);
  linkAround(writer, held);
  return { signatures: held.length, left: 0, sealed: null };
}

function clusterGroup(reader: StoreReader, signatureIds: readonly number[]): number[] {
  return [...new Set([...signatureIds, ...[...clusterMembers(reader, signatureIds).values()].flat()])];
}

function without(ids: readonly number[], others: ReadonlySet<number>): number[] {
  return ids.filter((id) => !others.has(id));
}

function lineOf([first]: readonly SealedLine[]): SealedLine | null {
  return first === undefined ? null : { packet: first.packet, line: first.line };
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
