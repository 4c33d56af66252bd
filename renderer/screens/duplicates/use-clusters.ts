// The clusters of a search, loaded in pages as they come into view.
import { useQueries } from "@tanstack/react-query";
import type { Cluster } from "#shared/contract/duplicates.ts";
import { ask } from "../../api/engine.ts";
import { keys } from "../../state/queries.ts";

const pageSize = 100;

export type Clusters = {
  /** Null before the first answer. */
  readonly total: number | null;
  /** Undefined while its page is not loaded. */
  readonly at: (index: number) => Cluster | undefined;
  /** Where the first loaded cluster of which this is true stands, or -1. */
  readonly findIndex: (isWanted: (cluster: Cluster) => boolean) => number;
  readonly error: Error | null;
};

/** Loads the pages that hold these indexes; the first page always, as it tells the total. */
export function useClusters(search: string, indexes: readonly number[]): Clusters {
  const pages = [...new Set([0, ...indexes.map((index) => Math.floor(index / pageSize))])];
  return useQueries({
    queries: pages.map((page) => ({
      queryKey: [...keys.clusters, search, page],
      queryFn: () => ask((client) => client.duplicates.clusters({ search, offset: page * pageSize, limit: pageSize })),
    })),
    combine: (results) => {
      const loaded = new Map(results.map((result, position) => [pages[position] ?? 0, result.data?.clusters]));
      return {
        total: results[0]?.data?.total ?? null,
        at: (index: number) => loaded.get(Math.floor(index / pageSize))?.[index % pageSize],
        findIndex: (isWanted: (cluster: Cluster) => boolean) => {
          for (const [page, clusters] of loaded) {
            const position = clusters?.findIndex(isWanted) ?? -1;
            if (position >= 0) return page * pageSize + position;
          }
          return -1;
        },
        error: results.find((result) => result.error !== null)?.error ?? null,
      };
    },
  });
}
