// Calls of the Packets screen and of the packet worker.
import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { packetLanguages, paperSizes } from "#shared/model/campaign.ts";
import type { PacketDocument } from "#shared/packet/document.ts";
import type { PackedCoverage } from "#shared/packet/text/coverage.ts";
import { fontNames } from "#shared/packet/text/font-names.ts";
import { count, filePath, outcome } from "./outcome.ts";
import { deliverySchema, missionSchema, packetSchema, volumeSchema } from "./schemas.ts";

/** sealed → saved (a PDF was written) → delivered, or refused when the last delivery did not succeed. */
export const packetStates = ["sealed", "saved", "delivered", "refused"] as const;

const packetRow = packetSchema.extend({
  state: z.enum(packetStates),
  volumes: z.array(volumeSchema.extend({ savedTo: z.string() })).readonly(),
  lastDelivery: deliverySchema.nullable(),
});
export type PacketRow = z.infer<typeof packetRow>;

const missionPackets = z.object({
  mission: missionSchema,
  /** Counted signers routed here, online and on paper. */
  signers: count,
  /** Those of them that no packet holds yet and whose signature is online: the lines of the next packet. */
  waiting: count,
  /** Waiting signers whose original is on paper. */
  waitingOriginals: count,
  packets: z.array(packetRow).readonly(),
});
export type MissionPackets = z.infer<typeof missionPackets>;

/** Either a sealed packet, or the draft of the next one for a mission. */
const packetSource = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("sealed"), packetId: z.string() }),
  z.object({
    kind: z.literal("draft"),
    missionId: z.string(),
    language: z.enum(packetLanguages),
    paper: z.enum(paperSizes),
  }),
]);
export type PacketSource = z.infer<typeof packetSource>;

const signatoryLine = z.object({
  line: count,
  /** Null when the signer asked not to be named. */
  name: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  signedOn: z.string().nullable(),
});

export const packetsContract = {
  /** Why no packet can be made yet, as a failure, or the rows. Missions without signers are left out. */
  list: oc.output(
    outcome(
      z.object({
        missions: z.array(missionPackets).readonly(),
        /** The failure that sealing would give now: duplicates or routing are out of date. */
        blocked: z.enum(["duplicates", "routing"]).nullable(),
        /** Signers no mission gets. */
        unrouted: count,
      }),
    ),
  ),
  seal: oc
    .input(z.object({ missionId: z.string(), language: z.enum(packetLanguages), paper: z.enum(paperSizes) }))
    .output(outcome(packetSchema)),
  /** What the packet says, without its lines. */
  document: oc.input(packetSource).output(outcome(z.custom<PacketDocument>())),
  /** Which characters each font has, and the subsetter. */
  assets: oc.output(z.object({ coverage: z.custom<PackedCoverage>(), subsetter: z.instanceof(Uint8Array) })),
  /** The file of one font; a packet asks for those that its texts need. */
  font: oc.input(z.object({ name: z.enum(fontNames) })).output(z.instanceof(Uint8Array)),
  /** The lines in order, in batches. */
  lines: oc.input(packetSource).output(eventIterator(z.array(signatoryLine).readonly())),
  /** Writes a made PDF to the path, whole or not at all, and records its digest. */
  save: oc
    .input(
      z.object({
        packetId: z.string(),
        path: filePath,
        bytes: z.instanceof(Uint8Array),
        pages: count,
        lastLine: count,
      }),
    )
    .output(outcome(volumeSchema)),
};
