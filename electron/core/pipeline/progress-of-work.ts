// Which steps are done and which are out of date, read from the event log.
import type { StoreReader } from "#core/store/connection.ts";
import { latestOf } from "#core/store/events.ts";

/** True when signatures were imported, or their keys changed, after the last search for duplicates. */
export function duplicatesStale(reader: StoreReader): boolean {
  return latestOf(reader, ["source.imported", "country.set"]) > latestOf(reader, ["duplicates.found"]);
}

/** True when the signers were never routed; from then on every change routes them again. */
export function routingStale(reader: StoreReader): boolean {
  return latestOf(reader, ["signers.routed"]) === 0;
}
