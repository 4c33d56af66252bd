// Pages of the clusters that hold a searched text.
import { setImmediate } from "node:timers/promises";
import { clusterMemberRows, clustersBySize, clustersWith, type MemberRow } from "#core/store/clusters.ts";
import type { StoreReader } from "#core/store/connection.ts";
import { untilNextEvent, untilNextEventAsync } from "#core/store/until-next-event.ts";

/** Clusters that are looked at between two pauses: about 5 ms of work. */
const atOnce = 1000;

/**
 * A page of the clusters of two and more, the largest first, with a member whose name or e-mail holds the text. Other calls are
 * answered meanwhile; what was found is kept for the next page.
 */
export async function searchClusters(
  reader: StoreReader,
  search: string,
  offset: number,
  limit: number,
): Promise<{ readonly total: number; readonly members: readonly MemberRow[] }> {
  const all = untilNextEvent(reader, "clusters", () => clustersBySize(reader));
  const found =
    search === ""
      ? all
      : await untilNextEventAsync(reader, `clusters with ${search}`, () => clustersHolding(reader, all, search));
  return { total: found.length, members: clusterMemberRows(reader, found.slice(offset, offset + limit)) };
}

async function clustersHolding(
  reader: StoreReader,
  clusters: readonly number[],
  search: string,
): Promise<readonly number[]> {
  const found: number[] = [];
  for (let start = 0; start < clusters.length; start += atOnce) {
    found.push(...clustersWith(reader, clusters.slice(start, start + atOnce), search));
    await setImmediate();
  }
  return found;
}
