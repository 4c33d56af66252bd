// Which encoding a file of text has. Knows nothing of tables.
import { fail } from "#shared/errors/outcome.ts";
import { detectLegacyEncoding, type FoundEncoding } from "./legacy-encoding.ts";

type Magic = { readonly bytes: readonly number[]; readonly kind: string };

const magics: readonly Magic[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: "an Excel workbook (XLSX) or a ZIP archive" },
  { bytes: [0x50, 0x4b, 0x05, 0x06], kind: "an empty ZIP archive" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: "an old Excel workbook (XLS)" },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: "a PDF" },
  { bytes: [0x1f, 0x8b], kind: "a compressed file (gzip)" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: "a picture (PNG)" },
  { bytes: [0xff, 0xd8, 0xff], kind: "a picture (JPEG)" },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], kind: "a text document (RTF)" },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], kind: "a database (SQLite)" },
];

/** Fails with IMPORT_NOT_TEXT when the first bytes of a file are those of a workbook, an archive, a picture or a document. */
export function checkIsText(firstBytes: Uint8Array, file: string): void {
  const magic = magics.find(({ bytes }) => startsWith(firstBytes, bytes));
  if (magic !== undefined) fail("IMPORT_NOT_TEXT", { file, kind: magic.kind });
}

/**
 * The encoding of a file by its first bytes: a byte order mark, else UTF-16 by the NUL bytes that its ASCII characters hold, else
 * UTF-8 when the bytes are UTF-8 (a few wrong bytes among many right ones are a damaged file, not another encoding), else the
 * likeliest of `legacyEncodings`. `isWhole`: whether these are all bytes of the file.
 */
export function detectEncoding(firstBytes: Uint8Array, isWhole = true): FoundEncoding {
  if (startsWith(firstBytes, [0xff, 0xfe])) return { encoding: "utf-16le", sure: true };
  if (startsWith(firstBytes, [0xfe, 0xff])) return { encoding: "utf-16be", sure: true };
  if (startsWith(firstBytes, [0xef, 0xbb, 0xbf])) return { encoding: "utf-8", sure: true };
  const utf16 = utf16ByNuls(firstBytes);
  if (utf16 !== null) return { encoding: utf16, sure: true };
  const { right, wrong } = countUtf8(firstBytes, isWhole);
  if (wrong === 0) return { encoding: "utf-8", sure: true };
  if (right > wrong * 9) return { encoding: "utf-8", sure: false };
  return detectLegacyEncoding(firstBytes.includes(0) ? firstBytes.filter((byte) => byte !== 0) : firstBytes, isWhole);
}

/** Characters of several bytes, and bytes beyond ASCII that are in none. A character that the end cuts is neither. */
function countUtf8(bytes: Uint8Array, isWhole: boolean): { readonly right: number; readonly wrong: number } {
  let right = 0;
  let wrong = 0;
  for (let index = 0; index < bytes.length; ) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) {
      index++;
      continue;
    }
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    let following = 1;
    while (following < length && ((bytes[index + following] ?? 0) & 0xc0) === 0x80) following++;
    const isCut = !isWhole && index + following === bytes.length && following < length;
    if (length > 0 && following === length && byte < 0xf5) {
      right++;
      index += length;
    } else {
      if (!isCut) wrong++;
      index++;
    }
  }
  return { right, wrong };
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
