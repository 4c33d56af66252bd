// The names of a table's columns. Knows text only, not what the columns mean.
import { isUnclosed, type Row, type TableRow } from "./rows.ts";

/** Two headers with the same key are the same column: case, spaces, underscores, hyphens, punctuation and accents do not count. */
export function headerKey(header: string): string {
  return header
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * The column names of a header row, each different: as they stand in the file, trimmed, line breaks as spaces. A nameless
 * column is `column N` (from 1), the second of a name gets ` (2)`.
 * @example columnNames(["Name", "", "Name"]) // ["Name", "column 2", "Name (2)"]
 */
export function columnNames(header: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return header.map((cell, index) => {
    const text = cell
      .replace(/\ufeff/g, "")
      .replace(/\s+/g, " ")
      .trim();
    const name = text === "" ? `column ${index + 1}` : text;
    let unique = name;
    for (let count = 2; taken.has(unique); count++) unique = `${name} (${count})`;
    taken.add(unique);
    return unique;
  });
}

/** The column names of a table without a header: `column 1` to `column N`. */
export function numberedColumns(count: number): readonly string[] {
  return columnNames(new Array<string>(count).fill(""));
}

export type TableHeader = {
  /** The cells of the header; null when the table has none. */
  readonly header: Row | null;
  readonly columns: readonly string[];
};

type HeaderForm = {
  readonly delimiter: string;
  readonly hasHeader?: boolean | undefined;
  readonly mapping: { readonly [role: string]: string };
};

/**
 * The columns of a table by its first row. A header with an open quotation mark is divided at every delimiter. A table without a
 * header has as many columns as its first row, or as the mapping needs.
 */
export function headerOf(first: TableRow, { delimiter, hasHeader, mapping }: HeaderForm): TableHeader {
  const cells = isUnclosed(first) ? first.unclosed.replaceAll('"', "").split(delimiter) : first;
  if (hasHeader !== false) return { header: cells, columns: columnNames(cells) };
  const mapped = Object.values(mapping).map((name) => Number(/^column (\d{1,4})$/.exec(name)?.[1] ?? 0));
  return { header: null, columns: numberedColumns(Math.max(cells.length, ...mapped)) };
}

/** Whether two rows hold the same, spaces round the cells and empty cells at the end aside. */
export function isSameRow(left: Row, right: Row): boolean {
  for (let index = 0; index < left.length || index < right.length; index++) {
    const a = left[index] ?? "";
    const b = right[index] ?? "";
    if (a !== b && a.trim() !== b.trim()) return false;
  }
  return true;
}

/**
 * A short text that is the same for headers with the same column names in any order and spelling (`headerKey`), by which a
 * mapping made by hand is found again. It stands for the form of an export, not for its content; do not keep mappings of tables
 * without a header by it, as they all look alike.
 * @example headerFingerprint(["Name", "E-mail"]) === headerFingerprint(["email", "NAME"]) // true
 */
export function headerFingerprint(header: readonly string[]): string {
  const keys = columnNames(header).map(headerKey).sort();
  const text = keys.join("\n");
  return `${keys.length}-${hash(text, 0x811c9dc5)}${hash(text, 0x01000193)}`;
}

/** FNV-1a of 32 bits over UTF-16 code units, with a start of one's own, as 8 hex digits. */
function hash(text: string, start: number): string {
  let value = start;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  // The last round spreads short texts over all digits.
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return ((value ^ (value >>> 13)) >>> 0).toString(16).padStart(8, "0");
}
