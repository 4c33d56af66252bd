// The bytes of one part of a ZIP archive, inflated in pieces, checked and limited. Knows nothing of what they mean.

import { Inflate } from "fflate";
import { fail } from "#shared/errors/outcome.ts";
import { updateCrc32 } from "./crc32.ts";
import { failDamaged, failTooLarge } from "./failures.ts";
import type { WorkbookLimits } from "./limits.ts";
import type { RandomAccess } from "./table-source.ts";
import type { ZipEntry } from "./zip-directory.ts";

export type Archive = { readonly file: RandomAccess; readonly name: string; readonly limits: WorkbookLimits };

export type PartPiece = {
  readonly bytes: Uint8Array;
  /** Packed bytes of the part so far. */
  readonly packedRead: number;
};

const readSize = 256 * 1024;
/** Deflate packs at most 1032:1, so one piece never inflates to more than 17 MB. */
const inflatedAtOnce = 16 * 1024;
/** Pieces in a row that give nothing: no deflate stream does that before its end. */
const idlePieces = 4;
const localHeaderSize = 30;
const stored = 0;
const deflated = 8;

/**
 * Inflates a part. Fails with IMPORT_WORKBOOK_ENCRYPTED, IMPORT_WORKBOOK_TOO_LARGE (before the first byte when the directory
 * tells the truth), and IMPORT_WORKBOOK_DAMAGED when it is not what the directory says: its size or its checksum.
 */
export async function* readPart(archive: Archive, entry: ZipEntry): AsyncGenerator<PartPiece, void, undefined> {
  const { file, name, limits } = archive;
  if (entry.isEncrypted) fail("IMPORT_WORKBOOK_ENCRYPTED", { file: name });
  if (entry.method !== stored && entry.method !== deflated) failDamaged(name, "a part is packed in an unknown way");
  checkSize(entry, name, limits);
  const start = await findStart(archive, entry);
  const damaged = `its part ${entry.name} cannot be unpacked`;

  let crc = 0;
  let size = 0;
  let idle = 0;
  let inflated: Uint8Array[] = [];
  const inflate = new Inflate((bytes) => {
    inflated.push(bytes);
  });
  function unpack(bytes: Uint8Array, isLast: boolean): readonly Uint8Array[] {
    if (entry.method === stored) return [bytes];
    inflated = [];
    try {
      inflate.push(bytes, isLast);
    } catch {
      failDamaged(name, damaged);
    }
    return inflated;
  }

  for (let position = 0; position < entry.packedSize; ) {
    const packed = await file.read(start + position, Math.min(readSize, entry.packedSize - position));
    if (packed.length === 0) failDamaged(name, "it is cut off");
    for (let from = 0; from < packed.length; from += inflatedAtOnce) {
      const piece = packed.subarray(from, from + inflatedAtOnce);
      position += piece.length;
      const before = size;
      for (const bytes of unpack(piece, position === entry.packedSize)) {
        size += bytes.length;
        if (size > entry.size) failDamaged(name, damaged);
        crc = updateCrc32(crc, bytes);
        yield { bytes, packedRead: position };
      }
      idle = size === before ? idle + 1 : 0;
      if (idle >= idlePieces) failDamaged(name, damaged);
    }
  }
  if (size !== entry.size || crc !== entry.crc32) failDamaged(name, damaged);
}

function checkSize(entry: ZipEntry, name: string, limits: WorkbookLimits): void {
  if (entry.size > limits.entryBytes) failTooLarge(name, limits.entryBytes, "bytes in one part");
  if (entry.size > limits.ratioFrom && entry.size > entry.packedSize * limits.ratio) {
    failTooLarge(name, limits.ratio, "unpacked bytes for each packed byte");
  }
}

async function findStart({ file, name }: Archive, entry: ZipEntry): Promise<number> {
  const header = await file.read(entry.headerOffset, localHeaderSize);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (header.length < localHeaderSize || view.getUint32(0, true) !== 0x04034b50) {
    return failDamaged(name, `its part ${entry.name} is not where it should be`);
  }
  const start = entry.headerOffset + localHeaderSize + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + entry.packedSize > file.size) return failDamaged(name, "it is cut off");
  return start;
}
