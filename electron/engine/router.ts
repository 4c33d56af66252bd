// All calls of the contract with their answers. Knows no port: the engine and the benchmarks reach them each in their way.
import type { Router } from "@orpc/server";
import type { contract } from "#shared/contract/contract.ts";
import { campaignCalls } from "./calls/campaign.ts";
import { type CallContext, calls } from "./calls/context.ts";
import { deliveriesCalls } from "./calls/deliveries.ts";
import { duplicatesCalls } from "./calls/duplicates.ts";
import { importCalls } from "./calls/import.ts";
import { lettersCalls } from "./calls/letters.ts";
import { missionsCalls } from "./calls/missions.ts";
import { packetsCalls } from "./calls/packets.ts";
import { reviewCalls } from "./calls/review.ts";
import { searchCalls } from "./calls/search.ts";
import { signersCalls } from "./calls/signers.ts";
import { volunteerCalls } from "./calls/volunteer.ts";

export const router: Router<typeof contract, CallContext> = calls.router({
  campaign: campaignCalls,
  import: importCalls,
  duplicates: duplicatesCalls,
  review: reviewCalls,
  volunteer: volunteerCalls,
  missions: missionsCalls,
  packets: packetsCalls,
  deliveries: deliveriesCalls,
  letters: lettersCalls,
  signers: signersCalls,
  search: searchCalls,
});
