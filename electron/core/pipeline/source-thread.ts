// What passes between an import and the thread that reads its file.
import type { PackedSignatures } from "#core/store/signature-batch.ts";
import type { StopOrder } from "#core/threads/thread.ts";
import type { Failure } from "#shared/errors/outcome.ts";
import type { SourceCounts } from "#shared/import/table-reader.ts";
import type { JunkReason, RejectedRow } from "#shared/model/signature.ts";
import type { SourceForm } from "#shared/model/source-file.ts";

export type SourceOrder = {
  readonly file: string;
  /** Named in failures. */
  readonly name: string;
  readonly form: SourceForm;
};

/** A signature of a batch, from 0, whose name is plainly no person's. */
export type FoundJunk = { readonly position: number; readonly reason: JunkReason };

/** Signatures and rejected rows of one piece of the file, the signatures packed (`packSignatures`). */
export type SourceBatch = {
  readonly kind: "batch";
  readonly packed: PackedSignatures;
  readonly junk: readonly FoundJunk[];
  readonly rejected: readonly RejectedRow[];
  /** Bytes of the table read so far, of all of them. */
  readonly done: number;
  readonly total: number;
};

export type FromSourceThread =
  | SourceBatch
  | { readonly kind: "end"; readonly counts: SourceCounts }
  | { readonly kind: "failure"; readonly failure: Failure };

/** The import asks for one batch at a time and a few ahead, so that memory stays small whatever the file's size. */
export type ToSourceThread = { readonly kind: "more" } | StopOrder;

/** Batches that may be on their way at once. */
export const batchesAhead = 3;
