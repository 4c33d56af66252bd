// Calls of the Packets screen and of the packet worker: what is sealed, what it says, and its lines.
import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import type { PacketDocument } from "#shared/packet/document.ts";
import type { PackedCoverage } from "#shared/packet/text/coverage.ts";
import { fontNames } from "#shared/packet/text/font-names.ts";
import { count, filePath, job, outcome } from "./outcome.ts";
import { packetChecksContract } from "./packet-checks.ts";
import { packetFilesContract } from "./packet-files.ts";
import { packetSettingsSchema } from "./packet-settings.ts";
import { deliverySchema, missionSchema, packetSchema, volumeSchema } from "./schemas.ts";

/** sealed → saved (all volumes were written) → delivered, or refused when the last delivery did not succeed. */
export const packetStates = ["sealed", "saved", "delivered", "refused"] as const;

const savedFile = { file: z.string(), savedTo: z.string(), sha256: z.string() };

const packetRow = packetSchema.extend({
  state: z.enum(packetStates),
  /** Those that were written, in the order of their numbers. */
  volumes: z.array(volumeSchema.extend({ savedTo: z.string() })).readonly(),
  /** The sheets for the boxes, once they were written. */
  labels: z.object(savedFile).nullable(),
  /** How it was laid out at the seal; null when an earlier version of the program sealed it. */
  size: z.object({ pages: count, sheets: count, volumes: count }).nullable(),
  /** What was chosen before the seal; null when an earlier version of the program sealed it. */
  settings: packetSettingsSchema.nullable(),
  /** Names and cities in which 〓 stands for a letter that no font has. */
  replaced: count,
  /** Lines whose signers have withdrawn since the seal. */
  withdrawn: count,
  /** Pages whose code was checked and is right. */
  checkedPages: count,
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
  /** Another number when the draft of the next packet may be another one. */
  changed: count,
  packets: z.array(packetRow).readonly(),
});
export type MissionPackets = z.infer<typeof missionPackets>;

const order = z.object({ missionId: z.string(), settings: packetSettingsSchema });
/** A packet to be made for a mission. */
export type PacketChoice = z.infer<typeof order>;

/** Either a sealed packet, or the draft of the next one for a mission. */
const packetSource = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("sealed"), packetId: z.string() }),
  order.extend({ kind: z.literal("draft") }),
]);
export type PacketSource = z.infer<typeof packetSource>;

const listPlan = z.object({
  /** The first line of each page of the list. */
  firstLines: z.array(count).readonly(),
  lastLine: count,
});
const packetPlans = z.object({ online: listPlan.nullable(), originals: listPlan.nullable() });

const signatoryLine = z.object({
  line: count,
  /** Null when the signer asked not to be named. */
  name: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  signedOn: z.string().nullable(),
  /** What stands on the sheet of an original on paper; null online. */
  sheet: z.string().nullable(),
});

const undrawableSigner = z.object({
  signatureId: z.number().int().positive(),
  /** True when its original is on paper. */
  original: z.boolean(),
  sourceFile: z.string(),
  row: count,
  name: z.string(),
  city: z.string().nullable(),
  /** `U+E000 U+E001` */
  characters: z.string(),
});
export type UndrawableSigner = z.infer<typeof undrawableSigner>;

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
  /** How packets of this campaign are made; the usual ones in its first language until somebody saved others. */
  settings: oc.output(outcome(packetSettingsSchema)),
  saveSettings: oc.input(packetSettingsSchema).output(outcome(packetSettingsSchema)),
  /** Seals what waits for a mission. Cancelling leaves nothing sealed. */
  seal: oc.input(order).output(
    job(
      packetSchema.extend({
        /** Signers who wait on, as their name or city holds a character that no font has. */
        held: count,
      }),
    ),
  ),
  /**
   * Makes the files of sealed packets, and of those that are sealed first, into a folder, with the manifest beside them. Progress is
   * in lines. What was sealed, and files that were written whole, stay when it is cancelled.
   */
  makeAll: oc
    .input(z.object({ folder: filePath, sealed: z.array(z.string()).readonly(), orders: z.array(order).readonly() }))
    .output(job(z.object({ packets: z.array(z.string()).readonly() }))),
  /** What the packet says, without its lines. A draft is ordered and laid out once, and kept until its signers change. */
  document: oc.input(packetSource).output(outcome(z.custom<PacketDocument>())),
  /** The first line of each page of the lists, from which everything else of the layout follows. */
  plan: oc.input(packetSource).output(outcome(packetPlans)),
  /**
   * Lays out drafts that may be asked for next, in this order, and gives way to whoever asks for one. It tells the mission of each that
   * is there, and ends when nothing was left to do for a while or when it is aborted. What is there is kept as if it had been asked for.
   */
  prepare: oc.input(z.array(order).readonly()).output(eventIterator(z.string())),
  /** Which characters each font has, and the subsetter. */
  assets: oc.output(z.object({ coverage: z.custom<PackedCoverage>(), subsetter: z.instanceof(Uint8Array) })),
  /** The file of one font; a packet asks for those that its texts need. */
  font: oc.input(z.object({ name: z.enum(fontNames) })).output(z.instanceof(Uint8Array)),
  /** The lines from `from` to `to`, both included, in order and in batches: of a page, a volume, or all. */
  lines: oc
    .input(z.object({ source: packetSource, list: z.enum(["online", "originals"]), from: count, to: count }))
    .output(eventIterator(z.array(signatoryLine).readonly())),
  /** Signers who wait for a packet to the mission and whose name or city holds a character that no font has: all are counted, the first are named. */
  undrawable: oc
    .input(z.object({ missionId: z.string() }))
    .output(outcome(z.object({ signers: count, first: z.array(undrawableSigner).readonly() }))),
  ...packetFilesContract,
  ...packetChecksContract,
};
