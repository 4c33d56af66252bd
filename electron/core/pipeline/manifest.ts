// The manifest beside made packets: what each file is and what it must hold, and the check against it.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { fail } from "#shared/errors/outcome.ts";
import { readPacketFacts } from "#shared/packet/packet-facts.ts";
import { writeFileAtomically } from "#core/files/atomic-write.ts";

export const manifestName = "manifest.json";

const manifest = z.object({
  hand_in: z.literal(1),
  campaign: z.object({ id: z.string(), title: z.string() }),
  packets: z.array(
    z.object({
      id: z.string(),
      mission: z.string(),
      sealedAt: z.string(),
      signers: z.number().int().positive(),
      volumes: z.array(
        z.object({
          file: z.string().regex(/^[^/\\]+$/),
          pages: z.number().int().positive(),
          firstLine: z.number().int().positive(),
          lastLine: z.number().int().positive(),
          sha256: z.string().regex(/^[0-9a-f]{64}$/),
        }),
      ),
    }),
  ),
});
export type Manifest = z.infer<typeof manifest>;

/** Fails with FILE_NOT_WRITABLE. */
export function writeManifest(folder: string, content: Omit<Manifest, "hand_in">): void {
  writeFileAtomically(path.join(folder, manifestName), [`${JSON.stringify({ hand_in: 1, ...content }, null, 2)}\n`]);
}

/** What is wrong with a file; `ok` when nothing is. */
export type FileVerdict = "ok" | "missing" | "unreadable" | "digest" | "pages" | "lines" | "packet_number";

export type VerifiedFile = { readonly file: string; readonly packet: string; readonly verdict: FileVerdict };

/** Checks each file of a folder against its manifest. Fails with VERIFY_NO_MANIFEST. */
export async function verifyPackets(folder: string): Promise<readonly VerifiedFile[]> {
  const verified: VerifiedFile[] = [];
  for (const packet of readManifest(folder).packets) {
    const last = packet.volumes.at(-1)?.lastLine;
    for (const volume of packet.volumes) {
      const verdict = await verifyFile(path.join(folder, volume.file), packet.id, volume);
      const adds = verdict === "ok" && last !== packet.signers ? "lines" : verdict;
      verified.push({ file: volume.file, packet: packet.id, verdict: adds });
    }
  }
  return verified;
}

function readManifest(folder: string): Manifest {
  const file = path.join(folder, manifestName);
  if (!existsSync(file)) fail("VERIFY_NO_MANIFEST", { file: folder });
  try {
    return manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return fail("VERIFY_NO_MANIFEST", { file: folder });
  }
}

async function verifyFile(
  file: string,
  packetId: string,
  volume: Manifest["packets"][number]["volumes"][number],
): Promise<FileVerdict> {
  if (!existsSync(file)) return "missing";
  const bytes = readFileSync(file);
  if (createHash("sha256").update(bytes).digest("hex") !== volume.sha256) return "digest";
  const facts = await readPacketFacts(new Uint8Array(bytes)).catch(() => null);
  if (facts === null) return "unreadable";
  if (facts.packetNumber !== packetId) return "packet_number";
  if (facts.pages !== volume.pages) return "pages";
  const lines = volume.lastLine - volume.firstLine + 1;
  const same = facts.lines === lines && facts.firstLine === volume.firstLine && facts.lastLine === volume.lastLine;
  return same ? "ok" : "lines";
}
