// Calls of the Missions screen: the directory and the routing.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { count, countryCode, filePath, outcome } from "./outcome.ts";
import { missionFields, missionSchema } from "./schemas.ts";

const directory = z.object({
  missions: z.array(missionSchema.extend({ signers: count, packets: count })).readonly(),
  fallbackMission: z.string().nullable(),
  /** False before the first routing. */
  routed: z.boolean(),
  unrouted: count,
});
export type MissionDirectory = z.infer<typeof directory>;

const unrouted = z.object({
  /** Counted signers whose country is not known, grouped by what their file said. */
  unknownCountry: z
    .array(
      z.object({
        sourceFileId: z.number().int(),
        sourceFile: z.string(),
        countryText: z.string().nullable(),
        signers: count,
      }),
    )
    .readonly(),
  /** Counted signers of countries without an open embassy, when there is no fallback mission. */
  withoutMission: z.array(z.object({ country: countryCode, signers: count })).readonly(),
});
export type Unrouted = z.infer<typeof unrouted>;

export const missionsContract = {
  list: oc.output(outcome(directory)),
  add: oc.input(missionFields).output(outcome(missionSchema)),
  update: oc.input(missionSchema).output(outcome(missionSchema)),
  remove: oc.input(z.object({ id: z.string() })).output(outcome(z.null())),
  importCsv: oc.input(z.object({ path: filePath })).output(outcome(z.object({ added: count, updated: count }))),
  exportCsv: oc.input(z.object({ path: filePath })).output(outcome(z.object({ missions: count }))),
  setFallback: oc.input(z.object({ missionId: z.string().nullable() })).output(outcome(z.null())),
  route: oc.output(
    outcome(
      z.object({
        missions: z
          .array(z.object({ id: z.string(), country: countryCode, city: z.string(), signers: count }))
          .readonly(),
        unrouted: count,
      }),
    ),
  ),
  unrouted: oc.output(outcome(unrouted)),
  /** Sets the country of all signatures of one group of `unknownCountry`, and routes again. */
  setCountry: oc
    .input(z.object({ sourceFileId: z.number().int(), countryText: z.string().nullable(), country: countryCode }))
    .output(outcome(z.object({ signatures: count }))),
};
