// Pages of the clusters that hold a searched text.
import { setImmediate } from "node:timers/promises";
import {
  clusterMemberRows,
  clustersBySize,
  type MemberRow,
  namesAndEmails,
  type SizedCluster,
} from "#core/store/clusters.ts";
import type { StoreReader } from "#core/store/connection.ts";
import { latestOf } from "#core/store/events.ts";
import { untilNextEvent } from "#core/store/until-next-event.ts";
import { foldLetters } from "#shared/normalise/letters.ts";

/** Clusters that are read between two pauses: about 4 ms of work. */
const atOnce = 500;

/** The folded names and e-mails of a cluster's members, a line each, and the cluster's mark when they were read. */
type ClusterText = { readonly mark: number; readonly text: string };
type ClusterTexts = ReadonlyMap<number, ClusterText>;

/**
 * A page of the clusters of two and more, the largest first, with a member whose name or e-mail holds the text, its letters folded
 * ({@link foldLetters}). A search looks through texts in memory. They are read, while other calls are answered, as soon as somebody
 * looks at the clusters; after a change only those of the clusters that it changed.
 */
export async function searchClusters(
  reader: StoreReader,
  search: string,
  offset: number,
  limit: number,
): Promise<{ readonly total: number; readonly members: readonly MemberRow[] }> {
  const all = untilNextEvent(reader, "clusters", () => clustersBySize(reader));
  // The promise is kept: whoever asks while they are read waits for the same.
  const reading = untilNextEvent(reader, "texts of clusters", () => readTexts(reader, all));
  let found: readonly SizedCluster[] = all;
  if (search === "") {
    // Nobody waits for it yet; what keeps it from ending is told to whoever searches.
    reading.catch(() => undefined);
  } else {
    const texts = await reading;
    const text = foldLetters(search);
    found = all.filter(({ cluster }) => texts.get(cluster)?.text.includes(text));
  }
  const shown = found.slice(offset, offset + limit).map(({ cluster }) => cluster);
  return { total: found.length, members: clusterMemberRows(reader, shown) };
}

/** What was read last; names and e-mails never change, but the ids of a removed source file are given to others. */
const lastRead = new WeakMap<StoreReader, { readonly removals: number; readonly texts: ClusterTexts }>();

async function readTexts(reader: StoreReader, clusters: readonly SizedCluster[]): Promise<ClusterTexts> {
  // Whoever asked for the list alone is answered first.
  await setImmediate();
  const removals = latestOf(reader, ["source.removed"]);
  const last = lastRead.get(reader);
  const known = last?.removals === removals ? last.texts : new Map<number, ClusterText>();
  const texts = new Map<number, ClusterText>();
  const marks = new Map<number, number>();
  for (const { cluster, mark } of clusters) {
    const before = known.get(cluster);
    if (before?.mark === mark) texts.set(cluster, before);
    else marks.set(cluster, mark);
  }
  const unread = Uint32Array.from(marks.keys()).sort();
  for (let start = 0; start < unread.length; start += atOnce) {
    await setImmediate();
    for (const { cluster, name, email } of namesAndEmails(reader, [...unread.subarray(start, start + atOnce)])) {
      const before = texts.get(cluster)?.text ?? "";
      const text = `${before}${foldLetters(name)}\n${foldLetters(email ?? "")}\n`;
      texts.set(cluster, { mark: marks.get(cluster) ?? 0, text });
    }
  }
  lastRead.set(reader, { removals, texts });
  return texts;
}
