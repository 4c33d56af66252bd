// The signers whom the palette finds while one types, and all that is known of one.
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { FoundSigners, KnownSigner } from "#shared/contract/search.ts";
import { ask } from "../api/engine.ts";

/** Milliseconds without a key until the engine is asked. */
const typing = 60;
/** Signers that are shown; who needs another one types on. */
const limit = 20;
/** Milliseconds until a search that could not look at everything is asked again. */
const again = 1000;

export type SignerSearch = {
  /** Null when nothing is looked for. Those of the text before, until the answer is there. */
  readonly found: FoundSigners | null;
  readonly isWaiting: boolean;
  readonly error: Error | null;
};

/** Only the answer to the latest text is taken: each text has a key of its own. */
export function useSignerSearch(search: string, hasCampaign: boolean): SignerSearch {
  const wanted = search.trim();
  const [text] = useDebouncedValue(wanted, typing);
  const enabled = hasCampaign && text !== "";
  const { data, error, isPlaceholderData, isPending } = useQuery({
    queryKey: ["search", "signers", text],
    queryFn: () => ask((client) => client.search.signers({ text, limit })),
    enabled,
    placeholderData: keepPreviousData,
    // Names are not kept for longer than they are shown.
    gcTime: 0,
    staleTime: 0,
    refetchInterval: ({ state }) => ((state.data?.notIndexed ?? 0) > 0 ? again : false),
  });
  if (!hasCampaign || wanted === "") return { found: null, isWaiting: false, error: null };
  return { found: data ?? null, isWaiting: text !== wanted || isPlaceholderData || isPending, error };
}

export function useSigner(signatureId: number) {
  return useQuery<KnownSigner>({
    queryKey: ["search", "signer", signatureId],
    queryFn: () => ask((client) => client.search.signer({ signatureId })),
    gcTime: 0,
    staleTime: 0,
  });
}
