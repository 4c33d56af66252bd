// Guesses where the bytes of a table may be cut so that rows stay whole. Knows line ends and quotation marks; rows.ts knows rows.
import { checkEncoding } from "./encoding.ts";

const lineEnd = 10;
const quote = 34;

export type RowEnds = {
  /** Bytes of which one character has at least so many, and a multiple of them. */
  readonly unit: 1 | 2;
  /**
   * How many bytes, from the beginning of a row, are whole rows by the look of it: up to the last line end with an even number of
   * quotation marks before it, else up to the last line end; 0 without one. A stray mark makes this wrong now and then, so whoever
   * cuts here asks the reader of the part before whether it stands between two rows (`RowReader.isBetweenRows`).
   */
  readonly likely: (bytes: Uint8Array) => number;
  /** The end of the last line; 0 without one. */
  readonly line: (bytes: Uint8Array) => number;
};

/**
 * Finds row ends in bytes of an encoding; null where the byte of a line end may mean something else (ISO-2022-JP). Fails with
 * IMPORT_ENCODING_UNKNOWN.
 */
export function rowEndsIn(label: string): RowEnds | null {
  const encoding = checkEncoding(label);
  if (encoding === "iso-2022-jp") return null;
  if (encoding === "utf-16le") return wideRowEnds(0);
  if (encoding === "utf-16be") return wideRowEnds(1);
  const line = (bytes: Uint8Array) => bytes.lastIndexOf(lineEnd) + 1;
  return {
    unit: 1,
    line,
    likely: (bytes) => (bytes.includes(quote) ? evenRowEnd(bytes) : 0) || line(bytes),
  };
}

function evenRowEnd(bytes: Uint8Array): number {
  let isQuoted = false;
  let end = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index];
    if (byte === quote) isQuoted = !isQuoted;
    else if (byte === lineEnd && !isQuoted) end = index + 1;
  }
  return end;
}

/** Two bytes a character; `low` is where the one stands that tells ASCII characters apart. */
function wideRowEnds(low: 0 | 1): RowEnds {
  function endOf(bytes: Uint8Array, countsQuotes: boolean): number {
    let isQuoted = false;
    let end = 0;
    for (let index = 0; index + 1 < bytes.length; index += 2) {
      if (bytes[index + 1 - low] !== 0) continue;
      const byte = bytes[index + low];
      if (byte === quote && countsQuotes) isQuoted = !isQuoted;
      else if (byte === lineEnd && !isQuoted) end = index + 2;
    }
    return end;
  }
  const line = (bytes: Uint8Array) => endOf(bytes, false);
  return { unit: 2, line, likely: (bytes) => endOf(bytes, true) || line(bytes) };
}
