// Bytes of XML or HTML in pieces to text in pieces of bounded length. Knows which encoding such text declares.
import { createDecoder } from "../decoder.ts";
import { checkEncoding, detectEncoding } from "../encoding.ts";
import type { RandomAccess } from "./table-source.ts";

/** Short pieces keep what one step of a parser can produce small. */
const pieceLength = 8 * 1024;
const declaredWithin = 4096;

/**
 * The encoding of markup by its first bytes: byte order mark, else the XML declaration (XML 1.0, appendix F) or the HTML meta
 * element, else as for any text. Gives a WHATWG label; fails with IMPORT_ENCODING_UNKNOWN.
 */
export function markupEncoding(firstBytes: Uint8Array, isWhole: boolean): string {
  const { encoding: found } = detectEncoding(firstBytes, isWhole);
  const isMarked = firstBytes[0] === 0xef && firstBytes[1] === 0xbb && firstBytes[2] === 0xbf;
  if (isMarked || found.startsWith("utf-16")) return found;
  const start = new TextDecoder("windows-1252").decode(firstBytes.subarray(0, declaredWithin));
  const declared =
    /^[^<]*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)/.exec(start)?.[1] ??
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1];
  // HTML, "prescan a byte stream": what could be read this far is not UTF-16, whatever it says.
  if (declared === undefined || /^utf-?16/i.test(declared)) return found;
  return checkEncoding(declared);
}

/** Cuts text into pieces that a parser takes one at a time. */
export function* textPieces(text: string): Generator<string, void, undefined> {
  for (let start = 0; start < text.length; start += pieceLength) yield text.slice(start, start + pieceLength);
}

export type MarkupPiece = { readonly text: string; readonly bytesRead: number };

const pieceBytes = 64 * 1024;

/** A whole file of markup as text in short pieces. Fails with IMPORT_ENCODING. */
export async function* readMarkup(
  file: RandomAccess,
  encoding: string,
  name: string,
): AsyncGenerator<MarkupPiece, void, undefined> {
  const decoder = createDecoder(encoding, name);
  for (let bytesRead = 0; bytesRead < file.size; ) {
    const bytes = await file.read(bytesRead, Math.min(pieceBytes, file.size - bytesRead));
    if (bytes.length === 0) break;
    bytesRead += bytes.length;
    for (const text of textPieces(decoder.push(bytes))) yield { text, bytesRead };
  }
  yield { text: decoder.end(), bytesRead: file.size };
}

/** The first bytes of a file, enough for {@link markupEncoding}. */
export async function readMarkupEncoding(file: RandomAccess): Promise<string> {
  const firstBytes = await file.read(0, Math.min(file.size, pieceBytes));
  return markupEncoding(firstBytes, firstBytes.length === file.size);
}
