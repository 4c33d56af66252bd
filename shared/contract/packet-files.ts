// Calls that write the made files of a packet: volumes, labels, reprints, and the manifest beside them.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { count, filePath, outcome } from "./outcome.ts";
import { volumeSchema } from "./schemas.ts";

const bytes = z.instanceof(Uint8Array);

export const packetFilesContract = {
  /**
   * Writes a made volume into the folder under its own name, whole or not at all, and records its digest. A volume that was
   * written before must be the same again.
   */
  saveVolume: oc
    .input(
      z.object({
        packetId: z.string(),
        volume: z.number().int().positive(),
        folder: filePath,
        bytes,
        pages: count,
        /** 0 when the volume has no line of the list. */
        firstLine: count,
        lastLine: count,
        /** The digest of each page in order. */
        codes: z.array(z.string()).readonly(),
        /** The digest of the CSV file that lies in it, in hex; null when none does. */
        csvSha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .nullable(),
      }),
    )
    .output(outcome(volumeSchema.extend({ savedTo: z.string() }))),
  /** Writes the sheets for the boxes into the folder. */
  saveLabels: oc
    .input(z.object({ packetId: z.string(), folder: filePath, bytes }))
    .output(outcome(z.object({ file: z.string(), savedTo: z.string(), sha256: z.string() }))),
  /** Writes manifest.json for the volumes of these packets that were saved into the folder; those it names already stay. */
  writeManifest: oc
    .input(z.object({ folder: filePath, packetIds: z.array(z.string()).readonly() }))
    .output(outcome(z.object({ savedTo: z.string(), files: count }))),
  /** Writes one volume (compared with its recorded digest) or one page of a sealed packet to a file; nothing is recorded. */
  saveReprint: oc
    .input(
      z.object({
        packetId: z.string(),
        what: z.discriminatedUnion("kind", [
          z.object({ kind: z.literal("volume"), volume: z.number().int().positive() }),
          z.object({ kind: z.literal("page"), page: z.number().int().positive() }),
        ]),
        path: filePath,
        bytes,
      }),
    )
    .output(outcome(z.object({ savedTo: z.string(), sha256: z.string() }))),
};
