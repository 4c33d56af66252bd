// Rows that were read, ready for the store: packed, with what in them is junk. Knows no files and no threads.
import { createSignaturePacker, type PackedSignatures } from "#core/store/signature-batch.ts";
import { junkReason } from "#shared/import/junk.ts";
import type { ReadRows } from "#shared/import/table-reader.ts";
import type { JunkReason, RejectedRow } from "#shared/model/signature.ts";

/** A signature of a batch, from 0, whose name is plainly no person's. */
type FoundJunk = { readonly position: number; readonly reason: JunkReason };

export type PackedRows = {
  readonly packed: PackedSignatures;
  readonly junk: readonly FoundJunk[];
  readonly rejected: readonly RejectedRow[];
};

export type RowPacker = {
  readonly add: (rows: ReadRows) => void;
  /** What was added since the last time. */
  readonly take: () => PackedRows;
};

export function createRowPacker(): RowPacker {
  const packer = createSignaturePacker();
  let signaturesAdded = 0;
  let junk: FoundJunk[] = [];
  let rejected: RejectedRow[] = [];
  return {
    add(rows) {
      rows.signatures.forEach((signature, index) => {
        const reason = junkReason(signature);
        if (reason !== null) junk.push({ position: signaturesAdded + index, reason });
      });
      packer.add(rows.signatures);
      signaturesAdded += rows.signatures.length;
      for (const row of rows.rejected) rejected.push(row);
    },
    take() {
      const taken = { packed: packer.take(), junk, rejected };
      signaturesAdded = 0;
      junk = [];
      rejected = [];
      return taken;
    },
  };
}
