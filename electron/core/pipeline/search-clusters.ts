// Pages of the clusters that hold a searched text.
import { setImmediate } from "node:timers/promises";
import { clusterMemberRows, clustersBySize, type MemberRow, namesAndEmails } from "#core/store/clusters.ts";
import type { StoreReader } from "#core/store/connection.ts";
import { untilNextEvent, untilNextEventAsync } from "#core/store/until-next-event.ts";
import { foldLetters } from "#shared/normalise/letters.ts";

/** Clusters that are read between two pauses: about 4 ms of work. */
const atOnce = 500;

/**
 * A page of the clusters of two and more, the largest first, with a member whose name or e-mail holds the text, its letters folded
 * ({@link foldLetters}). The first search reads the texts of all clusters, while other calls are answered; they are kept for the
 * next one, as somebody types on.
 */
export async function searchClusters(
  reader: StoreReader,
  search: string,
  offset: number,
  limit: number,
): Promise<{ readonly total: number; readonly members: readonly MemberRow[] }> {
  const all = untilNextEvent(reader, "clusters", () => clustersBySize(reader));
  const found = search === "" ? all : await clustersHolding(reader, all, foldLetters(search));
  return { total: found.length, members: clusterMemberRows(reader, found.slice(offset, offset + limit)) };
}

async function clustersHolding(
  reader: StoreReader,
  clusters: readonly number[],
  text: string,
): Promise<readonly number[]> {
  const texts = await untilNextEventAsync(reader, "texts of clusters", () => readTexts(reader, clusters));
  return clusters.filter((cluster) => texts.get(cluster)?.includes(text));
}

/** The folded names and e-mails of all members of each cluster, a line each. */
async function readTexts(reader: StoreReader, clusters: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const texts = new Map<number, string>();
  const ascending = Uint32Array.from(clusters).sort();
  for (let start = 0; start < ascending.length; start += atOnce) {
    await setImmediate();
    for (const { cluster, name, email } of namesAndEmails(reader, [...ascending.subarray(start, start + atOnce)])) {
      texts.set(cluster, `${texts.get(cluster) ?? ""}${foldLetters(name)}\n${foldLetters(email ?? "")}\n`);
    }
  }
  return texts;
}
