// The rounds of decisions in pages, and taking one back.
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { ask } from "../../../api/engine.ts";
import { keys } from "../../../state/queries.ts";

const pageSize = 100;

export function useRounds() {
  const query = useInfiniteQuery({
    queryKey: keys.decisionRounds,
    queryFn: ({ pageParam }) => ask((client) => client.review.rounds({ offset: pageParam, limit: pageSize })),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.rounds.length, 0);
      return last.rounds.length === 0 || loaded >= last.total ? undefined : loaded;
    },
  });
  const { hasNextPage, isFetching, fetchNextPage } = query;
  return {
    rounds: query.data?.pages.flatMap((page) => page.rounds) ?? [],
    /** Null before the first answer. */
    total: query.data?.pages[0]?.total ?? null,
    error: query.error,
    retry: () => void query.refetch(),
    loadMore: () => {
      if (hasNextPage && !isFetching) void fetchNextPage();
    },
  };
}

export function useUndoRound() {
  return useMutation({ mutationFn: (round: number) => ask((client) => client.review.undo({ round })) });
}
