// Bytes to text: which encoding a file has, and a decoder that takes it in pieces. Knows nothing of tables.
import { fail } from "#shared/errors/outcome.ts";

type Magic = { readonly bytes: readonly number[]; readonly kind: string };

const magics: readonly Magic[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: "an Excel workbook (XLSX) or a ZIP archive" },
  { bytes: [0x50, 0x4b, 0x05, 0x06], kind: "an empty ZIP archive" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: "an old Excel workbook (XLS)" },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: "a PDF" },
  { bytes: [0x1f, 0x8b], kind: "a compressed file (gzip)" },
];

/** Fails with IMPORT_NOT_TEXT when the first bytes of a file are those of a workbook, an archive or a PDF. */
export function checkIsText(firstBytes: Uint8Array, file: string): void {
  const magic = magics.find(({ bytes }) => startsWith(firstBytes, bytes));
  if (magic !== undefined) fail("IMPORT_NOT_TEXT", { file, kind: magic.kind });
}

/**
 * The encoding of a file by its first bytes: a byte order mark, else UTF-16 by the NUL bytes that its ASCII characters hold,
 * else `utf-8`. Gives a WHATWG label.
 */
export function detectEncoding(firstBytes: Uint8Array): string {
  if (startsWith(firstBytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(firstBytes, [0xfe, 0xff])) return "utf-16be";
  if (startsWith(firstBytes, [0xef, 0xbb, 0xbf])) return "utf-8";
  return utf16ByNuls(firstBytes) ?? "utf-8";
}

const examined = 4096;
// A handful of NUL bytes is dirt and not an encoding.
const fewestNuls = 8;

function utf16ByNuls(bytes: Uint8Array): string | null {
  const pairs = Math.floor(Math.min(bytes.length, examined) / 2);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < pairs; index++) {
    if (bytes[index * 2] === 0) even++;
    if (bytes[index * 2 + 1] === 0) odd++;
  }
  // Delimiters, digits and line ends alone are a fifth of the characters of a Cyrillic table; stray NULs fall on both sides.
  if (odd < fewestNuls && even < fewestNuls) return null;
  if (odd > pairs / 8 && even * 8 < odd) return "utf-16le";
  if (even > pairs / 8 && odd * 8 < even) return "utf-16be";
  return null;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** The canonical name of an encoding label, or IMPORT_ENCODING_UNKNOWN. `checkEncoding("latin1")` gives `windows-1252`. */
export function checkEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return fail("IMPORT_ENCODING_UNKNOWN", { encoding: label });
  }
}
