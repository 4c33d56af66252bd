// Reads a file in pieces, so that its size does not matter.
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { fail } from "#shared/errors/outcome.ts";
import type { RandomAccess } from "#shared/import/xlsx/table-source.ts";
import { failAboutFile } from "./system-failures.ts";

/** Bytes of one piece: small enough that other calls are answered between two of them. */
export const pieceSize = 256 * 1024;

/** The pieces of a file from its beginning; each is valid until the next is asked for. Fails with FILE_NOT_READABLE. */
export async function* readPieces(file: string, bytes = pieceSize): AsyncGenerator<Uint8Array> {
  try {
    const handle = await open(file, "r");
    try {
      const buffer = Buffer.allocUnsafe(bytes);
      for (let position = 0; ; ) {
        const { bytesRead } = await handle.read(buffer, 0, bytes, position);
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

/** SHA-256 of a file, in hex. Fails with FILE_NOT_READABLE, CANCELLED. */
export async function fileDigest(file: string, signal: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of readPieces(file)) {
    if (signal.aborted) fail("CANCELLED");
    hash.update(piece);
  }
  return hash.digest("hex");
}

/** What shows whether a file was changed meanwhile. Fails with FILE_NOT_READABLE, for folders too. */
export async function fileState(file: string): Promise<{ readonly bytes: number; readonly changedAt: number }> {
  try {
    const handle = await open(file, "r");
    try {
      const status = await handle.stat();
      if (status.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
      return { bytes: status.size, changedAt: status.mtimeMs };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw failAboutFile(error, file, "read");
  }
}

/** Runs work that reads a file at any place. Fails with FILE_NOT_READABLE. */
export async function withRandomAccess<T>(file: string, work: (access: RandomAccess) => Promise<T>): Promise<T> {
  try {
    const handle = await open(file, "r");
    try {
      const { size } = await handle.stat();
      return await work({
        size,
        async read(offset, length) {
          const buffer = new Uint8Array(length);
          const { bytesRead } = await handle.read(buffer, 0, length, offset);
          return buffer.subarray(0, bytesRead);
        },
      });
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw failAboutFile(error, file, "read");
  }
}
