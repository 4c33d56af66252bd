// The container of the old Office files ([MS-CFB]), just enough to tell a workbook with a password from one of before 2007.
import type { RandomAccess } from "./table-source.ts";

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const entrySize = 128;
const examined = 64 * 1024;
const encryptedPackage = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);

export function isCompoundFile(firstBytes: Uint8Array): boolean {
  return signature.every((byte, index) => firstBytes[index] === byte);
}

/**
 * Whether these bytes, from a multiple of 128 in the file on, hold the entry “EncryptedPackage” ([MS-OFFCRYPTO] 2.3.4.4).
 * Entries of the directory begin at such places only, the text of a cell hardly ever.
 */
export function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  for (let entry = 0; entry + entrySize <= bytes.length; entry += entrySize) {
    if (encryptedPackage.every((byte, index) => bytes[entry + index] === byte)) return true;
  }
  return false;
}

/** Looks where the directory stands by the file's own header, and at the beginning and the end of the file. */
export async function isEncryptedWorkbook(file: RandomAccess): Promise<boolean> {
  const header = (await file.read(0, Math.min(file.size, 512))).slice();
  if (header.length < 512) return false;
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const sectorBits = view.getUint16(30, true) === 12 ? 12 : 9;
  const directory = (view.getUint32(48, true) + 1) * 2 ** sectorBits;
  const end = Math.max(0, file.size - examined);
  for (const start of [directory, 0, end - (end % entrySize)]) {
    const length = Math.min(examined, file.size - start);
    if (length > 0 && holdsEncryptedPackage(await file.read(start, length))) return true;
  }
  return false;
}
