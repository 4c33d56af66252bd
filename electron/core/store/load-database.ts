// Loads the database's addon, with a clear word where the runtime is too old for it.
import { createRequire } from "node:module";
import type BetterSqlite3 from "better-sqlite3";
import { checkNapi } from "./napi.ts";

/** Fails with STORE_NAPI_TOO_OLD. */
export function loadDatabase(): typeof BetterSqlite3 {
  checkNapi(process.versions["napi"]);
  return createRequire(import.meta.url)("better-sqlite3") as typeof BetterSqlite3;
}
