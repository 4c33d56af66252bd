// What the window keeps of the engine's answers: keys, and one rule for making them new.
import { MutationCache, QueryClient } from "@tanstack/react-query";

/** Keys of queries. Arguments follow the key: `[...keys.clusters, search, offset]`. */
export const keys = {
  recent: ["campaign", "recent"],
  current: ["campaign", "current"],
  overview: ["campaign", "overview"],
  sourceFiles: ["import", "list"],
  presets: ["import", "presets"],
  inspection: ["import", "inspection"],
  junk: ["import", "junk"],
  rejectedRows: ["import", "rejected"],
  duplicates: ["duplicates", "summary"],
  clusters: ["duplicates", "clusters"],
  reviewProgress: ["review", "progress"],
  bandSample: ["review", "band"],
  decisionRounds: ["review", "rounds"],
  matchingSettings: ["review", "settings"],
  matchingPreview: ["review", "preview"],
  volunteer: ["volunteer", "current"],
  missions: ["missions", "list"],
  unrouted: ["missions", "unrouted"],
  packets: ["packets", "list"],
  packetSettings: ["packets", "settings"],
  undrawable: ["packets", "undrawable"],
  checkedPages: ["packets", "checked"],
  letters: ["letters", "list"],
  letterhead: ["letters", "letterhead"],
  translations: ["letters", "translations"],
  deliveries: ["deliveries", "list"],
} as const;

/** Every mutation ends with everything asked anew: simple, and right. There is no network to wait for. */
export const queryClient: QueryClient = new QueryClient({
  mutationCache: new MutationCache({ onSettled: () => queryClient.invalidateQueries() }),
  defaultOptions: {
    queries: {
      networkMode: "always",
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: "always", retry: false },
  },
});
