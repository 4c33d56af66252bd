// What passes between an import and the thread that reads its file.
import type { MessagePort } from "node:worker_threads";
import type { StopOrder } from "#core/threads/thread.ts";
import type { Failure } from "#shared/errors/outcome.ts";
import type { TableRow } from "#shared/import/rows.ts";
import type { SourceCounts } from "#shared/import/table-reader.ts";
import type { SourceForm } from "#shared/model/source-file.ts";
import type { PackedRows } from "./pack-rows.ts";

export type SourceOrder = {
  readonly file: string;
  /** Named in failures. */
  readonly name: string;
  readonly form: SourceForm;
};

/** The order of the thread that reads. */
export type ReadingOrder = SourceOrder & {
  /** Bytes of text that are read at once. */
  readonly pieceBytes: number;
  /** Leads to the thread that helps with text, if there is one. */
  readonly helper: MessagePort | null;
};

/** The order of the thread that helps; the port leads to the one that reads. */
export type HelpOrder = Pick<SourceOrder, "name" | "form"> & { readonly reader: MessagePort };

/** What the helper is asked; its answers (`ReadPiece` or null) come in the same order. */
export type PieceToRead = { readonly first: TableRow; readonly bytes: Uint8Array };

/** Signatures and rejected rows of one piece of the file. */
export type SourceBatch = PackedRows & {
  readonly kind: "batch";
  /** To be added to the row numbers of the packed signatures; those of the rejected rows are right. */
  readonly rowsBefore: number;
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
export const batchesAhead = 8;
