// What the review asks the engine for besides the pairs: counts for the facets, and the thresholds of the waterfall.
import { useQuery } from "@tanstack/react-query";
import { shippedSettings } from "#shared/model/review.ts";
import { ask } from "../../../api/engine.ts";
import { keys } from "../../../state/queries.ts";

export function useReviewProgress() {
  return useQuery({ queryKey: keys.reviewProgress, queryFn: () => ask((client) => client.review.progress()) });
}

export function useMatchingSettings() {
  return useQuery({ queryKey: keys.matchingSettings, queryFn: () => ask((client) => client.review.settings()) });
}

/** The thresholds that hold; the shipped ones until they are known. */
export function useThresholds() {
  return useMatchingSettings().data ?? shippedSettings;
}
