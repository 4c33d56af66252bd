// The review pack that a volunteer has open, and the walk through its pairs.
import { useQuery } from "@tanstack/react-query";
import type { PackedPair } from "#shared/contract/review-pack.ts";
import type { PackProgress } from "#shared/contract/volunteer.ts";
import type { Verdict } from "#shared/model/review.ts";
import { ask } from "../api/engine.ts";
import { createJudging } from "./judging/judging.ts";
import { keys, queryClient } from "./queries.ts";

export type VolunteerPair = PackedPair & { readonly position: number; readonly verdict: Verdict | null };

const pageSize = 200;

async function store({ position }: VolunteerPair, verdict: Verdict | null): Promise<void> {
  const progress = await ask((client) => client.volunteer.decide({ position, verdict }));
  queryClient.setQueryData<PackProgress | null>(keys.volunteer, progress);
}

export const volunteerJudging = createJudging<VolunteerPair, true>({
  keyOf: ({ position }) => String(position),
  verdictOf: ({ verdict }) => verdict,
  decide: async (pair, verdict) => {
    await store(pair, verdict);
    return true;
  },
  undo: (pair, _receipt, before) => store(pair, before),
  touches: () => false,
  now: () => Date.now(),
});

/** Walks through the pairs of the open pack, from the first that has no verdict. */
export function beginPack(): void {
  volunteerJudging.show({
    isJudged: ({ verdict }) => verdict !== null,
    load: async (_after, known) => {
      const page = await ask((client) => client.volunteer.pairs({ offset: known, limit: pageSize }));
      return {
        total: page.total,
        pairs: page.pairs.map((pair, index) => ({ ...pair, position: known + index })),
        isLast: known + page.pairs.length >= page.total,
      };
    },
  });
}

/** The open pack, or null. */
export function useOpenPack() {
  return useQuery({ queryKey: keys.volunteer, queryFn: () => ask((client) => client.volunteer.current()) });
}

export async function openPack(file: string, passphrase: string, by: string): Promise<void> {
  volunteerJudging.stop();
  const progress = await ask((client) => client.volunteer.open({ file, passphrase, by }));
  queryClient.setQueryData<PackProgress | null>(keys.volunteer, progress);
}

/** Closes the pack when every verdict is stored. */
export async function closePack(): Promise<void> {
  await volunteerJudging.settled();
  await ask((client) => client.volunteer.close());
  volunteerJudging.stop();
  queryClient.setQueryData<PackProgress | null>(keys.volunteer, null);
}
