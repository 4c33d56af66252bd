// Pieces of the bytes of one text table to packed rows, in their order or from anywhere. Knows no files and no threads.
import { settle } from "#shared/errors/outcome.ts";
import { createDecoder } from "#shared/import/decoder.ts";
import { createRowReader, type TableRow } from "#shared/import/rows.ts";
import { createTableReader, type SourceCounts } from "#shared/import/table-reader.ts";
import type { SourceForm } from "#shared/model/source-file.ts";
import { createRowPacker, type PackedRows } from "./pack-rows.ts";

/** What came out of one piece. */
export type ReadPiece = PackedRows & {
  /** The number after which its rows are numbered. */
  readonly rowsBefore: number;
  readonly counts: SourceCounts;
};

/** How much of a table comes before something. */
export type Place = { readonly rows: number; readonly bytes: number };

export type PieceReader = {
  /** Fails with the codes of `createDecoder`, `createRowReader` and `createTableReader`. */
  readonly read: (bytes: Uint8Array) => ReadPiece;
  readonly end: () => ReadPiece;
  /** The first row of the table, once it is known. */
  readonly first: () => TableRow | null;
  /** Whether nothing of what was read has a say in what follows. */
  readonly isBetweenRows: () => boolean;
  /** Goes on as though so much had been read. */
  readonly standAfter: (place: Place) => void;
};

/** Bytes that become rows at once: few, as cells that are packed at once are cheap to clear away. */
const stretch = 32 * 1024;

/** A reader for pieces in their order; with a first row, for pieces further down. */
export function createPieceReader(form: SourceForm, file: string, firstRow?: TableRow): PieceReader {
  const decoder = createDecoder(form.encoding, file, firstRow !== undefined);
  const rows = createRowReader({ delimiter: form.delimiter, file, first: firstRow });
  const table = createTableReader(form, file);
  const packer = createRowPacker();
  let first = firstRow ?? null;
  let passed = 0;
  let bytesBefore = 0;
  if (firstRow !== undefined) table.take([firstRow]);

  function readPiece(read: () => void): ReadPiece {
    const before = table.counts();
    read();
    return { ...packer.take(), rowsBefore: passed + before.rowsRead, counts: difference(table.counts(), before) };
  }

  function take(found: readonly TableRow[]): void {
    first ??= found[0] ?? null;
    packer.add(table.take(found));
  }

  return {
    read: (bytes) =>
      readPiece(() => {
        // Of one length: a short last one would be left until more comes.
        const length = Math.ceil(bytes.length / Math.ceil(bytes.length / stretch));
        for (let start = 0; start < bytes.length; start += length) {
          const next = bytes.subarray(start, start + length);
          take(rows.push(decoder.push(next)));
          bytesBefore += next.length;
        }
      }),
    end: () =>
      readPiece(() => {
        take([...rows.push(decoder.end()), ...rows.end()]);
        packer.add(table.end());
      }),
    first: () => first,
    isBetweenRows: () => rows.isBetweenRows() && !table.isHolding(),
    standAfter(place) {
      const more = place.rows - passed - table.counts().rowsRead;
      passed += more;
      rows.passOver(more);
      table.passOver(more);
      decoder.passOver(place.bytes - bytesBefore);
      bytesBefore = place.bytes;
    },
  };
}

export type ReadAnywhere = (bytes: Uint8Array) => ReadPiece | null;

/**
 * Prepares the reading of pieces from anywhere below the first row, each from the beginning to the end of a line. Gives null for a
 * piece that cannot be read by itself: it fails, or does not end between two rows. Only what comes before and after it says then
 * what it means.
 */
export function readPiecesAnywhere(form: SourceForm, file: string, first: TableRow): ReadAnywhere {
  let reader = createPieceReader(form, file, first);
  return (bytes) => {
    const read = settle(() => reader.read(bytes));
    if (read.ok && reader.isBetweenRows()) return read.value;
    reader = createPieceReader(form, file, first);
    return null;
  };
}

export const noRows: SourceCounts = {
  rowsRead: 0,
  imported: 0,
  rejected: 0,
  signatures: 0,
  warnings: { unknownCountries: 0, missingCountries: 0, unreadableDates: 0 },
};

export function sum(left: SourceCounts, right: SourceCounts): SourceCounts {
  return combine(left, right, (a, b) => a + b);
}

function difference(left: SourceCounts, right: SourceCounts): SourceCounts {
  return combine(left, right, (a, b) => a - b);
}

function combine(left: SourceCounts, right: SourceCounts, by: (a: number, b: number) => number): SourceCounts {
  const warnings = {
    unknownCountries: by(left.warnings.unknownCountries, right.warnings.unknownCountries),
    missingCountries: by(left.warnings.missingCountries, right.warnings.missingCountries),
    unreadableDates: by(left.warnings.unreadableDates, right.warnings.unreadableDates),
  };
  return {
    rowsRead: by(left.rowsRead, right.rowsRead),
    imported: by(left.imported, right.imported),
    rejected: by(left.rejected, right.rejected),
    signatures: by(left.signatures, right.signatures),
    warnings,
  };
}
