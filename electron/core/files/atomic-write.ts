// Writes a file whole or not at all: temporary name, fsync, rename, fsync of the folder.
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { failAboutFile } from "./system-failures.ts";

/** Writes the chunks to the file. Fails with FILE_NOT_WRITABLE; an earlier file of that name stays then. */
export function writeFileAtomically(file: string, chunks: Iterable<Uint8Array | string>): void {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  try {
    const handle = openSync(temporary, "w", 0o600);
    try {
      for (const chunk of chunks) {
        const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
        for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
      }
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw failAboutFile(error, file, "write");
  }
  syncFolder(path.dirname(file));
}

function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
