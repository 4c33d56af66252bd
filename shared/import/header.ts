// The names of a table's columns. Knows text only, not what the columns mean.

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
