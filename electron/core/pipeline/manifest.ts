// The manifest beside made packets: what each file is and what it must hold, and the check against it.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { writeFileAtomically } from "#core/files/atomic-write.ts";
import { fail } from "#shared/errors/outcome.ts";
import { readPacketFacts } from "#shared/packet/packet-facts.ts";

export const manifestName = "manifest.json";

const manifest = z.object({
  hand_in: z.literal(1),
  campaign: z.object({ id: z.string(), title: z.string() }),
  packets: z.array(
    z.object({
      id: z.string(),
      mission: z.string(),
      sealedAt: z.string(),
      signers: z.number().int().nonnegative(),
      originals: z.number().int().nonnegative().default(0),
      volumes: z.array(
        z.object({
          file: z.string().regex(/^[^/\\]+$/),
          pages: z.number().int().positive(),
          firstLine: z.number().int().nonnegative(),
          lastLine: z.number().int().nonnegative(),
          sha256: z.string().regex(/^[0-9a-f]{64}$/),
        }),
      ),
    }),
  ),
});
export type Manifest = z.infer<typeof manifest>;

/**
 * Writes the manifest of a folder. Packets of the same campaign that an earlier one names stay in it, as their files do.
 * Fails with FILE_NOT_WRITABLE.
 */
export function writeManifest(folder: string, content: Omit<Manifest, "hand_in">): void {
  const made = new Set(content.packets.map((packet) => packet.id));
  const earlier = readManifest(folder);
  const kept =
    earlier?.campaign.id === content.campaign.id ? earlier.packets.filter((packet) => !made.has(packet.id)) : [];
  const packets = [...kept, ...content.packets].sort((a, b) => (a.id < b.id ? -1 : 1));
  const text = JSON.stringify({ hand_in: 1, ...content, packets }, null, 2);
  writeFileAtomically(path.join(folder, manifestName), [`${text}\n`]);
}

/** What is wrong with a file; `ok` when nothing is. */
export type FileVerdict = "ok" | "missing" | "unreadable" | "digest" | "pages" | "lines" | "packet_number";

export type VerifiedFile = { readonly file: string; readonly packet: string; readonly verdict: FileVerdict };

/** Checks each file of a folder against its manifest. Fails with VERIFY_NO_MANIFEST. */
export async function verifyPackets(folder: string): Promise<readonly VerifiedFile[]> {
  const verified: VerifiedFile[] = [];
  const { packets } = readManifest(folder) ?? fail("VERIFY_NO_MANIFEST", { file: folder });
  for (const packet of packets) {
    const last = packet.volumes.at(-1)?.lastLine;
    for (const volume of packet.volumes) {
      const verdict = await verifyFile(path.join(folder, volume.file), packet.id, volume);
      const adds = verdict === "ok" && last !== packet.signers ? "lines" : verdict;
      verified.push({ file: volume.file, packet: packet.id, verdict: adds });
    }
  }
  return verified;
}

/** The manifest of a folder, or null when there is none that can be read. */
function readManifest(folder: string): Manifest | null {
  try {
    return manifest.parse(JSON.parse(readFileSync(path.join(folder, manifestName), "utf8")));
  } catch {
    return null;
  }
}

async function verifyFile(
  file: string,
  packetId: string,
  volume: Manifest["packets"][number]["volumes"][number],
): Promise<FileVerdict> {
  if (!existsSync(file)) return "missing";
  const bytes = readOrNull(file);
  if (bytes === null) return "unreadable";
  if (createHash("sha256").update(bytes).digest("hex") !== volume.sha256) return "digest";
  const facts = await readPacketFacts(new Uint8Array(bytes)).catch(() => null);
  if (facts === null) return "unreadable";
  if (facts.packetNumber !== packetId) return "packet_number";
  if (facts.pages !== volume.pages) return "pages";
  const lines = volume.lastLine === 0 ? 0 : volume.lastLine - volume.firstLine + 1;
  const same = facts.lines === lines && facts.firstLine === volume.firstLine && facts.lastLine === volume.lastLine;
  return same ? "ok" : "lines";
}

function readOrNull(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
