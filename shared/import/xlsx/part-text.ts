// One XML part of a workbook as text, and read to its end with a set of handlers. Knows ZIP and XML, not sheets.
import { failDamaged } from "./failures.ts";
import { textPieces } from "./text-pieces.ts";
import { createXmlReader, type XmlHandlers } from "./xml-reader.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { type Archive, readPart } from "./zip-part.ts";

export type TextPiece = { readonly text: string; readonly packedRead: number };

/** The text of a part: UTF-8, or UTF-16 with its byte order mark (ECMA-376 part 2, 10.1.2.2). Fails as `readPart` does. */
export async function* readPartText(archive: Archive, entry: ZipEntry): AsyncGenerator<TextPiece, void, undefined> {
  let decoder: TextDecoder | null = null;
  function decode(bytes?: Uint8Array): string {
    decoder ??= new TextDecoder(utf16Label(bytes), { fatal: true });
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      return failDamaged(archive.name, `its part ${entry.name} is not UTF-8`);
    }
  }
  for await (const { bytes, packedRead } of readPart(archive, entry)) {
    if (bytes.length === 0) continue;
    for (const text of textPieces(decode(bytes))) yield { text, packedRead };
  }
  yield { text: decode(), packedRead: entry.packedSize };
}

function utf16Label(start: Uint8Array | undefined): string {
  if (start?.[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  return start?.[0] === 0xfe && start[1] === 0xff ? "utf-16be" : "utf-8";
}

/** Reads a whole part; gives the packed bytes read so far after each piece. Fails as `readPart` and `createXmlReader` do. */
export async function* readXmlPart(
  archive: Archive,
  entry: ZipEntry,
  handlers: XmlHandlers,
): AsyncGenerator<number, void, undefined> {
  const reader = createXmlReader(handlers, { file: archive.name, part: entry.name, limits: archive.limits });
  for await (const { text, packedRead } of readPartText(archive, entry)) {
    reader.push(text);
    yield packedRead;
  }
  reader.end();
}

/** As {@link readXmlPart}, for small parts that nobody watches. */
export async function readSmallXmlPart(archive: Archive, entry: ZipEntry, handlers: XmlHandlers): Promise<void> {
  const pieces = readXmlPart(archive, entry, handlers);
  for (let piece = await pieces.next(); !piece.done; piece = await pieces.next());
}
