// Reads a file in pieces, so that its size does not matter.
import { open } from "node:fs/promises";
import { failAboutFile } from "./system-failures.ts";

/** Bytes of one piece: small enough that other calls are answered between two of them. */
export const pieceSize = 256 * 1024;

/** The pieces of a file from its beginning; each is valid until the next is asked for. Fails with FILE_NOT_READABLE. */
export async function* readPieces(file: string): AsyncGenerator<Uint8Array> {
  try {
    const handle = await open(file, "r");
    try {
      const buffer = Buffer.allocUnsafe(pieceSize);
      for (let position = 0; ; ) {
        const { bytesRead } = await handle.read(buffer, 0, pieceSize, position);
        if (bytesRead === 0) return;
        position += bytesRead;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw failAboutFile(error, file, "read");
  }
}

/** Size in bytes. Fails with FILE_NOT_READABLE, for folders too. */
export async function fileSize(file: string): Promise<number> {
  try {
    const handle = await open(file, "r");
    try {
      const status = await handle.stat();
      if (status.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
      return status.size;
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw failAboutFile(error, file, "read");
  }
}
