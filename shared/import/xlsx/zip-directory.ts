// The table of contents of a ZIP archive (APPNOTE 6.3.10), with ZIP64. Knows nothing of what the parts hold.
import { failDamaged, failTooLarge } from "./failures.ts";
import type { WorkbookLimits } from "./limits.ts";
import type { RandomAccess } from "./table-source.ts";

export type ZipEntry = {
  /** As it stands in the archive. It is never used as a path. */
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc32: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the part's own header begins. */
  readonly headerOffset: number;
};

/** By {@link partKey}. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const endSize = 22;
const locatorSize = 20;
const headerSize = 46;
const endSignature = 0x06054b50;
const locatorSignature = 0x07064b50;
const end64Signature = 0x06064b50;
const headerSignature = 0x02014b50;
const inZip64 = 0xffffffff;

/** The name by which a part is found: some writers use backslashes, other cases or a leading slash. */
export function partKey(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** Reads the directory. Fails with IMPORT_WORKBOOK_DAMAGED and IMPORT_WORKBOOK_TOO_LARGE. */
export async function readZipDirectory(
  file: RandomAccess,
  fileName: string,
  limits: WorkbookLimits,
): Promise<ZipDirectory> {
  const { offset, size } = await findDirectory(file, fileName);
  if (offset + size > file.size) failDamaged(fileName, "its table of contents is cut off");
  if (size > limits.directoryBytes) failTooLarge(fileName, limits.directoryBytes, "bytes in its table of contents");
  const bytes = await file.read(offset, size);
  const view = viewOf(bytes);
  const entries = new Map<string, ZipEntry>();
  let position = 0;
  while (position + headerSize <= bytes.length && view.getUint32(position, true) === headerSignature) {
    const end =
      position +
      headerSize +
      view.getUint16(position + 28, true) +
      view.getUint16(position + 30, true) +
      view.getUint16(position + 32, true);
    if (end > bytes.length) failDamaged(fileName, "its table of contents is cut off");
    const entry = readEntry(bytes, view, position, fileName);
    if (entries.has(partKey(entry.name))) failDamaged(fileName, "it holds a part twice");
    entries.set(partKey(entry.name), entry);
    if (entries.size > limits.entries) failTooLarge(fileName, limits.entries, "parts");
    position = end;
  }
  if (position !== bytes.length) failDamaged(fileName, "its table of contents cannot be read");
  return entries;
}

async function findDirectory(file: RandomAccess, fileName: string): Promise<{ offset: number; size: number }> {
  const tailSize = Math.min(file.size, endSize + 0xffff + locatorSize);
  // A copy: the bytes of a read are valid until the next one only.
  const tail = (await file.read(file.size - tailSize, tailSize)).slice();
  const view = viewOf(tail);
  let end = tail.length - endSize;
  while (end >= 0 && !isEnd(view, end)) end--;
  if (end < 0) return failDamaged(fileName, "its end is missing");
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  const locator = end - locatorSize;
  if (locator < 0 || view.getUint32(locator, true) !== locatorSignature) return { offset, size };

  const end64 = viewOf(await file.read(readUint64(view, locator + 8, fileName), 56));
  if (end64.byteLength < 56 || end64.getUint32(0, true) !== end64Signature) {
    return failDamaged(fileName, "its end cannot be read");
  }
  return { offset: readUint64(end64, 48, fileName), size: readUint64(end64, 40, fileName) };
}

function isEnd(view: DataView, position: number): boolean {
  return (
    view.getUint32(position, true) === endSignature &&
    position + endSize + view.getUint16(position + 20, true) <= view.byteLength
  );
}

function readEntry(bytes: Uint8Array, view: DataView, position: number, fileName: string): ZipEntry {
  const nameEnd = position + headerSize + view.getUint16(position + 28, true);
  const extraEnd = nameEnd + view.getUint16(position + 30, true);
  let size = view.getUint32(position + 24, true);
  let packedSize = view.getUint32(position + 20, true);
  let headerOffset = view.getUint32(position + 42, true);
  for (let extra = nameEnd; extra + 4 <= extraEnd; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    const fieldEnd = Math.min(extraEnd, extra + 4 + view.getUint16(extra + 2, true));
    let field = extra + 4;
    // APPNOTE 4.5.3: a value stands here, in this order, only where the header has no room for it.
    const take = (value: number): number => {
      if (value !== inZip64 || field + 8 > fieldEnd) return value;
      field += 8;
      return readUint64(view, field - 8, fileName);
    };
    size = take(size);
    packedSize = take(packedSize);
    headerOffset = take(headerOffset);
  }
  return {
    name: new TextDecoder().decode(bytes.subarray(position + headerSize, nameEnd)),
    isEncrypted: (view.getUint16(position + 8, true) & 1) === 1,
    method: view.getUint16(position + 10, true),
    crc32: view.getUint32(position + 16, true),
    packedSize,
    size,
    headerOffset,
  };
}

function readUint64(view: DataView, position: number, fileName: string): number {
  const value = Number(view.getBigUint64(position, true));
  return Number.isSafeInteger(value) ? value : failDamaged(fileName, "its table of contents cannot be read");
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
