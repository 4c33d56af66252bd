// How large a workbook may be. Stops files that were made to fill the memory (zip bombs); tests use smaller ones.

export type WorkbookLimits = {
  /** Parts in the archive. */
  readonly entries: number;
  /** Bytes of the archive's directory. */
  readonly directoryBytes: number;
  /** Inflated bytes of one part. */
  readonly entryBytes: number;
  /** Inflated bytes of all parts that one sheet needs. */
  readonly totalBytes: number;
  /** Inflated to packed bytes of one part that is larger than `ratioFrom`. */
  readonly ratio: number;
  readonly ratioFrom: number;
  readonly sheets: number;
  readonly styles: number;
  readonly sharedStrings: number;
  /** Characters of all shared strings. */
  readonly sharedCharacters: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells of a sheet, the empty ones between two others too. */
  readonly cells: number;
  readonly cellCharacters: number;
  /** Elements within each other. */
  readonly depth: number;
  /** Characters of one tag, one text or one comment. */
  readonly markupCharacters: number;
};

const mebi = 1024 * 1024;

/**
 * Rows and columns are Excel's own ("Excel specifications and limits", Microsoft). Deflate packs at most 1032:1; a sheet of
 * equal rows reaches about 60:1 (measured), so 250:1 is no sheet. 1,048,576 rows of 8 cells are about 450 MB of XML and
 * 8,388,608 shared strings when no two cells are equal.
 */
export const workbookLimits: WorkbookLimits = {
  entries: 20_000,
  directoryBytes: 16 * mebi,
  entryBytes: 2048 * mebi,
  totalBytes: 3072 * mebi,
  ratio: 250,
  ratioFrom: 8 * mebi,
  sheets: 10_000,
  styles: 100_000,
  sharedStrings: 8 * mebi,
  sharedCharacters: 192 * mebi,
  rows: 1_048_576,
  columns: 16_384,
  cells: 64 * mebi,
  cellCharacters: 1_000_000,
  depth: 256,
  markupCharacters: 4 * mebi,
};
