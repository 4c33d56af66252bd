// The sample of a band of scores, and the verdict for all that is left of it.
import { useMutation, useQuery } from "@tanstack/react-query";
import { ask } from "../../../api/engine.ts";
import { keys } from "../../../state/queries.ts";
import type { Band } from "../../../state/review/session.ts";
import { reviewer } from "../../../state/reviewer.ts";

export function useBandSample({ from, to }: Band) {
  return useQuery({
    queryKey: [...keys.bandSample, from, to],
    queryFn: () => ask((client) => client.review.bandSample({ from, to })),
  });
}

export function useAcceptBand({ from, to }: Band) {
  return useMutation({
    mutationFn: (verdict: "same" | "different") =>
      ask((client) => client.review.acceptBand({ from, to, verdict, by: reviewer.get() })),
  });
}
