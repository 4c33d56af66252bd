// Turns what the operating system and SQLite say about a file into expected failures.
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import type { FailureCode } from "#shared/errors/sentences.ts";

const sqliteCodes: { readonly [code: string]: FailureCode } = {
  SQLITE_BUSY: "STORE_IN_USE",
  SQLITE_LOCKED: "STORE_IN_USE",
  SQLITE_NOTADB: "STORE_NOT_A_CAMPAIGN",
  SQLITE_CORRUPT: "STORE_DAMAGED",
  SQLITE_FULL: "FILE_NOT_WRITABLE",
  SQLITE_READONLY: "FILE_NOT_WRITABLE",
  SQLITE_CANTOPEN: "FILE_NOT_WRITABLE",
  SQLITE_IOERR: "FILE_NOT_WRITABLE",
};

const systemWords: { readonly [code: string]: string } = {
  EACCES: "no permission",
  EPERM: "no permission",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  ENOENT: "not found",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is not a folder",
  EIO: "the disk reports an error",
  EMFILE: "too many files are open",
  EBUSY: "another program holds it",
  SQLITE_FULL: "the disk is full",
  SQLITE_READONLY: "the file is read-only",
  SQLITE_CANTOPEN: "the folder cannot be written, or it is a folder itself",
  SQLITE_IOERR: "the disk reports an error",
};

/**
 * Gives the error to throw for something that went wrong with a file: an expected failure where the cause is known,
 * else the error as it came.
 */
export function failAboutFile(error: unknown, file: string, doing: "read" | "write"): unknown {
  if (error instanceof ExpectedFailure || !(error instanceof Error) || !("code" in error)) return error;
  const code = String(error.code);
  const basic = /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? code;
  const detail = systemWords[basic];
  const sqlite = sqliteCodes[basic];
  if (sqlite !== undefined) return new ExpectedFailure({ code: sqlite, params: { file, detail: detail ?? basic } });
  if (detail === undefined) return error;
  return new ExpectedFailure({
    code: doing === "read" ? "FILE_NOT_READABLE" : "FILE_NOT_WRITABLE",
    params: { file, detail },
  });
}
