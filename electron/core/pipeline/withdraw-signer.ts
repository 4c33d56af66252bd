// Signers who withdraw: they count no more and stand in no later packet; lines that hold them are told to the mission.
import { clusterMembers } from "#core/store/clusters.ts";
import type { StoreReader, StoreWriter } from "#core/store/connection.ts";
import type { Store } from "#core/store/store.ts";
import {
  countWithdrawn,
  type Heir,
  linesOf,
  listWithdrawn,
  restoreSignature,
  signerOf,
  type WithdrawnRow,
  withdrawnRank,
  withdrawnRow,
  withdrawSignature,
} from "#core/store/withdrawals.ts";
import type { WithdrawnSigner } from "#shared/contract/signers.ts";
import { fail } from "#shared/errors/outcome.ts";
import { routeAgain } from "./route-signers.ts";

/**
 * Withdraws the signer of a signature, whichever of the cluster it is: none of them counts any more, nor does what is found to be
 * the same signer later. Fails with SIGNATURE_UNKNOWN, SIGNER_WITHDRAWN, SIGNER_NOT_COUNTED.
 */
export function withdrawSigner(store: Store, signatureId: number): WithdrawnSigner {
  return store.change("signer.withdrawn", (writer, note) => {
    const { id, rank } = signerOf(writer, signatureId) ?? fail("SIGNATURE_UNKNOWN");
    if (rank === withdrawnRank) fail("SIGNER_WITHDRAWN");
    if (rank !== 0) fail("SIGNER_NOT_COUNTED");
    withdrawSignature(writer, id, store.now());
    routeAgain(writer);
    const row = withdrawnRow(writer, id);
    if (row === undefined) throw new Error("a withdrawal was not stored");
    const withdrawn = withLines(writer, row);
    note({ signature: id, lines: withdrawn.lines.length });
    return withdrawn;
  });
}

/** Lets a signer count again. Fails with SIGNATURE_UNKNOWN, SIGNER_NOT_WITHDRAWN. */
export function restoreSigner(store: Store, signatureId: number): { readonly signatureId: number } {
  return store.change("signer.restored", (writer, note) => {
    const { id, rank } = signerOf(writer, signatureId) ?? fail("SIGNATURE_UNKNOWN");
    if (rank !== withdrawnRank) fail("SIGNER_NOT_WITHDRAWN");
    restoreSignature(writer, id);
    routeAgain(writer);
    note({ signature: id });
    return { signatureId: id };
  });
}

/** A page of those who withdrew, the latest first, with the lines that hold them. */
export function withdrawnSigners(reader: StoreReader, offset: number, limit: number) {
  const signers = listWithdrawn(reader, offset, limit).map((row) => withLines(reader, row));
  return { total: countWithdrawn(reader), signers };
}

/** Withdraws those who count now among signatures whose withdrawal was recorded for one that is gone. */
export function passWithdrawals(writer: StoreWriter, heirs: readonly Heir[]): void {
  for (const { id, withdrawnAt } of heirs) {
    const signer = signerOf(writer, id);
    if (signer?.rank === 0) withdrawSignature(writer, signer.id, withdrawnAt);
  }
}

function withLines(reader: StoreReader, row: WithdrawnRow): WithdrawnSigner {
  const members = [...clusterMembers(reader, [row.signatureId]).values()].flat();
  const lines = linesOf(reader, members).map((line) => ({ ...line, original: line.original === 1 }));
  return { ...row, lines };
}
