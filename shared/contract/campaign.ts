// Calls of the Campaign screen, and of the welcome screen before a campaign is open.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { packetLanguages } from "#shared/model/campaign.ts";
import { count, countryCode, filePath, isoDate, job, outcome } from "./outcome.ts";
import { missionSchema } from "./schemas.ts";

const campaignFields = z.object({
  title: z.string().trim().min(1).max(300),
  request: z.string().max(20_000),
  targetState: countryCode,
  organisation: z.string().max(300),
  contact: z.string().max(500),
  languages: z.array(z.enum(packetLanguages)).min(1).readonly(),
  closingDate: isoDate.nullable(),
});

const campaign = campaignFields.extend({ id: z.string(), fallbackMission: z.string().nullable() });

const openCampaign = z.object({ path: z.string(), campaign });

/** How far each mission's signers have come. `printed` and `delivered` count signers, not sheets. */
const missionFunnel = z.object({
  mission: missionSchema,
  counted: count,
  printed: count,
  delivered: count,
});

const overview = z.object({
  sourceFiles: count,
  /** Signatures imported. */
  collected: count,
  /** Signers: signatures that are the first of their cluster. */
  counted: count,
  duplicates: count,
  /** Junk that is not counted. `collected = counted + duplicates + held + withdrawn` */
  held: count,
  /** Signers who have withdrawn. */
  withdrawn: count,
  /** Counted signers whose original is on paper. */
  originals: count,
  /** Counted signers that no mission gets. */
  unrouted: count,
  printed: count,
  delivered: count,
  /** Packets by the furthest they have come. */
  packets: z.object({ missionsWaiting: count, sealed: count, saved: count, delivered: count, refused: count }),
  /** True when an import or a decision came after the last search for duplicates, or none was made. */
  duplicatesStale: z.boolean(),
  /** True when the signers were not routed since the last change. */
  routingStale: z.boolean(),
  missions: z.array(missionFunnel).readonly(),
  lastEvent: z.object({ kind: z.string(), at: z.string() }).nullable(),
});

export const campaignContract = {
  recent: oc.output(
    z.array(z.object({ path: z.string(), title: z.string(), openedAt: z.string(), exists: z.boolean() })).readonly(),
  ),
  create: oc
    .input(z.object({ path: filePath, title: campaignFields.shape.title, targetState: countryCode }))
    .output(outcome(openCampaign)),
  /** Makes the demo campaign at the path: imports its exports, links duplicates, routes. */
  createDemo: oc.input(z.object({ path: filePath })).output(job(openCampaign)),
  open: oc.input(z.object({ path: filePath })).output(outcome(openCampaign)),
  close: oc.output(outcome(z.null())),
  current: oc.output(openCampaign.nullable()),
  update: oc.input(campaignFields.partial()).output(outcome(campaign)),
  overview: oc.output(outcome(overview)),
};

export type CampaignOverview = z.infer<typeof overview>;
export type OpenCampaign = z.infer<typeof openCampaign>;
