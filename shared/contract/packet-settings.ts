// How packets are made, as the window sends it; the records stand in shared/model/packet-settings.ts.
import { z } from "zod";
import { packetLanguages, paperSizes } from "#shared/model/campaign.ts";
import {
  fewestLines,
  fewestSheets,
  listGroupings,
  listOrders,
  mostLines,
  mostSheets,
  type PacketSettings,
  packetParts,
  undrawableChoices,
  widestBinding,
} from "#shared/model/packet-settings.ts";

const language = z.enum(packetLanguages);

export const packetSettingsSchema = z.object({
  language,
  secondLanguage: language.nullable(),
  paper: z.enum(paperSizes),
  parts: z.record(z.enum(packetParts), z.boolean()),
  order: z.enum(listOrders),
  grouping: z.enum(listGroupings),
  layout: z.object({
    linesPerPage: z.number().int().min(fewestLines).max(mostLines),
    listColumns: z.union([z.literal(1), z.literal(2)]),
    bindingMm: z.number().min(0).max(widestBinding),
    duplex: z.boolean(),
    sheetsPerVolume: z.number().int().min(fewestSheets).max(mostSheets),
  }),
  tagged: z.boolean(),
  embedCsv: z.boolean(),
  undrawable: z.enum(undrawableChoices),
}) satisfies z.ZodType<PacketSettings>;
