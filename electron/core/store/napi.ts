// The check that must come before the database addon is loaded: below this it crashes without a word.
import { fail } from "#shared/errors/outcome.ts";

/** Node-API level of the better-sqlite3 addon (its releases from 13 on). */
export const neededNapi = 10;

/** Fails with STORE_NAPI_TOO_OLD when the runtime cannot load the database addon. */
export function checkNapi(found: string | undefined): void {
  if (Number(found ?? 0) < neededNapi) fail("STORE_NAPI_TOO_OLD", { found: found ?? "none", needed: neededNapi });
}
