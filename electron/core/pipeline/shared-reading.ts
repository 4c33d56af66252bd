// Shares the reading of a text table with a helper, and gives the rows in the order of the file. Knows no threads.
import { type RowEnds, rowEndsIn } from "#shared/import/row-ends.ts";
import type { TableRow } from "#shared/import/rows.ts";
import type { SourceCounts } from "#shared/import/table-reader.ts";
import type { RejectedRow } from "#shared/model/signature.ts";
import type { SourceForm } from "#shared/model/source-file.ts";
import type { PackedRows } from "./pack-rows.ts";
import {
  createPieceReader,
  noRows,
  type ReadAnywhere,
  type ReadPiece,
  readPiecesAnywhere,
  sum,
} from "./piece-reader.ts";

/** Reads a piece as `readPiecesAnywhere` does, with the first row of the table; null, too, when it has ended. */
export type ReadingHelper = (first: TableRow, bytes: Uint8Array) => Promise<ReadPiece | null>;

/** Rows in the order of the file. */
export type RowsInOrder = PackedRows & {
  /** To be added to the row numbers of the packed signatures; those of the rejected rows are right. */
  readonly rowsBefore: number;
  /** Bytes of the table up to here. */
  readonly done: number;
};

export type SharedReader = {
  /** Takes the next bytes; they are the caller's again afterwards. Fails with the codes of `createPieceReader`. */
  readonly push: (bytes: Uint8Array) => Promise<void>;
  /** Gives all rows that are whole so far: what follows may fail, and must not fail before them. */
  readonly catchUp: () => Promise<void>;
  /** Gives the last rows, and the counts of all. */
  readonly end: () => Promise<SourceCounts>;
};

/** Pieces that a helper has at once: the one that it reads, and the next. */
const mostHanded = 2;
/** Pieces that are read before those above them are. */
const mostWaiting = 8;

type WaitingPiece = {
  readonly bytes: Uint8Array;
  readonly read: Promise<ReadPiece | null>;
  isRead: boolean;
};

const noBytes = new Uint8Array();

/**
 * Reads the bytes in pieces that look like whole rows, some here and some by the helper, and takes each for read only when everything
 * above it turned out to be whole rows. A piece that did not is read once more, in its place. So rows, numbers, rejected rows and
 * failures are those of one reader that reads from the first line to the last.
 */
export function createSharedReader(
  form: SourceForm,
  file: string,
  helper: ReadingHelper | null,
  give: (rows: RowsInOrder) => Promise<void>,
): SharedReader {
  const rowEnds = helper === null ? null : rowEndsIn(form.encoding);
  const inOrder = createPieceReader(form, file);
  let readAhead: ReadAnywhere | null = null;
  const waiting: WaitingPiece[] = [];
  let handed = 0;
  let total = noRows;
  let done = 0;
  let rest: Uint8Array = noBytes;
  let isAtLineEnd = false;

  async function giveRows({ rowsBefore, counts, rejected, ...rows }: ReadPiece, bytes: number): Promise<void> {
    const more = total.rowsRead - rowsBefore;
    total = sum(total, counts);
    done += bytes;
    await give({ ...rows, rejected: renumbered(rejected, more), rowsBefore: more, done });
  }

  async function readInOrder(bytes: Uint8Array): Promise<void> {
    inOrder.standAfter({ rows: total.rowsRead, bytes: done });
    await giveRows(inOrder.read(bytes), bytes.length);
  }

  async function giveWaiting(): Promise<void> {
    const piece = waiting.shift();
    if (piece === undefined) return;
    const read = await piece.read;
    if (read !== null && inOrder.isBetweenRows()) await giveRows(read, piece.bytes.length);
    else await readInOrder(piece.bytes);
  }

  async function giveAllWaiting(): Promise<void> {
    while (waiting.length > 0) await giveWaiting();
  }

  /** Sees to the reading of a piece, by whoever is free. */
  function share(bytes: Uint8Array, first: TableRow, help: ReadingHelper): void {
    if (handed === mostHanded) {
      readAhead ??= readPiecesAnywhere(form, file, first);
      waiting.push({ bytes, read: Promise.resolve(readAhead(bytes)), isRead: true });
      return;
    }
    handed += 1;
    const piece: WaitingPiece = { bytes, read: help(first, bytes), isRead: false };
    waiting.push(piece);
    void piece.read.then(() => {
      handed -= 1;
      piece.isRead = true;
    });
  }

  async function pushInPieces(more: Uint8Array, help: ReadingHelper, ends: RowEnds): Promise<void> {
    const bytes = joined(rest, more);
    // Within a row the quotation marks say nothing, but most line ends end one.
    const end = inOrder.isBetweenRows() ? ends.likely(bytes) : ends.line(bytes);
    const piece = bytes.subarray(0, end === 0 ? bytes.length - (bytes.length % ends.unit) : end);
    rest = bytes.subarray(piece.length);
    const first = inOrder.first();
    const beginsLine = isAtLineEnd;
    isAtLineEnd = end > 0;
    // A table without rows is refused by the reader that reads them in order.
    if (first !== null && total.rowsRead > 0 && beginsLine && isAtLineEnd && inOrder.isBetweenRows()) {
      share(piece, first, help);
      while (waiting[0]?.isRead === true || waiting.length > mostWaiting) await giveWaiting();
      if (!inOrder.isBetweenRows()) await giveAllWaiting();
      return;
    }
    await giveAllWaiting();
    await readInOrder(piece);
  }

  async function catchUp(): Promise<void> {
    await giveAllWaiting();
    const bytes = rest;
    rest = noBytes;
    if (bytes.length > 0) await readInOrder(bytes);
  }

  return {
    push: (bytes) => (helper === null || rowEnds === null ? readInOrder(bytes) : pushInPieces(bytes, helper, rowEnds)),
    catchUp,
    async end() {
      await catchUp();
      inOrder.standAfter({ rows: total.rowsRead, bytes: done });
      await giveRows(inOrder.end(), 0);
      return total;
    },
  };
}

/** In memory of their own: a piece is kept while others are read. */
function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(left.length + right.length);
  bytes.set(left);
  bytes.set(right, left.length);
  return bytes;
}

function renumbered(rejected: readonly RejectedRow[], more: number): readonly RejectedRow[] {
  return more === 0 ? rejected : rejected.map((row) => ({ ...row, row: row.row + more }));
}
