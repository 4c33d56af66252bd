// Tells what the window keeps how many signers there are now and how many pairs wait, without asking the engine again.
import type { CampaignOverview } from "#shared/contract/campaign.ts";
import type { DuplicatesSummary } from "#shared/contract/duplicates.ts";
import { keys, queryClient } from "../queries.ts";

type Standing = { readonly signers: number; readonly toReview: number };

export function noteStanding({ signers, toReview }: Standing): void {
  queryClient.setQueryData<DuplicatesSummary | null>(keys.duplicates, (summary) =>
    summary === null || summary === undefined
      ? summary
      : { ...summary, signers, toReview, duplicates: summary.signatures - summary.held - signers },
  );
  queryClient.setQueryData<CampaignOverview>(keys.overview, (overview) =>
    overview === undefined
      ? overview
      : {
          ...overview,
          counted: signers,
          duplicates: overview.collected - overview.held - overview.withdrawn - signers,
        },
  );
}
