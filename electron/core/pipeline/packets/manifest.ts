// The manifest beside made packets: what each file is and what it must hold.
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { writeFileAtomically } from "#core/files/atomic-write.ts";
import { readCampaign } from "#core/store/campaigns.ts";
import type { StoreReader } from "#core/store/connection.ts";
import { volumeDigests } from "#core/store/packet-files.ts";
import { listReplaced } from "#core/store/packet-lines.ts";
import { type PacketRecord, packetRecords } from "../report.ts";

export const manifestName = "manifest.json";

const fileName = z.string().regex(/^[^/\\]+$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();

const volume = z.object({
  file: fileName,
  number: count.default(1),
  /** Counted through the whole packet; 0 when an earlier version of the program wrote the volume. */
  firstPage: count.default(0),
  pages: z.number().int().positive(),
  sheets: count.default(0),
  firstLine: count,
  lastLine: count,
  sha256,
  /** The digest of each page in order, divided by spaces. */
  codes: z.string().default(""),
  /** The digest of the CSV file that lies in it. */
  csvSha256: sha256.nullable().default(null),
});

const packet = z.object({
  id: z.string(),
  mission: z.string(),
  sealedAt: z.string(),
  signers: count,
  originals: count.default(0),
  pages: count.default(0),
  sheets: count.default(0),
  volumes: z.array(volume),
  /** Of the sealed packet, wherever their files lie; 0 when an earlier version of the program sealed it. */
  volumesInAll: count.default(0),
  labels: z.object({ file: fileName, sha256 }).nullable().default(null),
  /** Where 〓 is printed for characters that no font has: line, what of it, and the characters. */
  replaced: z.array(z.object({ list: z.string(), line: count, field: z.string(), characters: z.string() })).default([]),
});

const manifest = z.object({
  hand_in: z.literal(1),
  campaign: z.object({ id: z.string(), title: z.string() }),
  packets: z.array(packet),
});
export type Manifest = z.infer<typeof manifest>;
export type ManifestPacket = z.infer<typeof packet>;
export type ManifestVolume = z.infer<typeof volume>;

/**
 * Writes the manifest for the files of these packets that were saved into the folder. Packets of the same campaign that an
 * earlier one names stay in it, as their files do. Gives where it was written and how many files it names.
 * Fails with FILE_NOT_WRITABLE.
 */
export function writeManifest(
  reader: StoreReader,
  folder: string,
  packetIds: readonly string[],
): { readonly savedTo: string; readonly files: number } {
  const { id, title } = readCampaign(reader);
  const chosen = new Set(packetIds);
  const made = packetRecords(reader).flatMap((record) =>
    chosen.has(record.id) ? [manifestPacket(reader, record, folder)] : [],
  );
  const earlier = readManifest(folder);
  const kept = earlier?.campaign.id === id ? earlier.packets.filter((one) => !chosen.has(one.id)) : [];
  const packets = [...kept, ...made].sort((a, b) => (a.id < b.id ? -1 : 1));
  const savedTo = path.join(folder, manifestName);
  const content: Manifest = { hand_in: 1, campaign: { id, title }, packets };
  writeFileAtomically(savedTo, [`${JSON.stringify(content, null, 2)}\n`]);
  const files = packets.reduce((sum, { volumes, labels }) => sum + volumes.length + (labels === null ? 0 : 1), 0);
  return { savedTo, files };
}

/** The manifest of a folder, or null when there is none that can be read. */
export function readManifest(folder: string): Manifest | null {
  try {
    return manifest.parse(JSON.parse(readFileSync(path.join(folder, manifestName), "utf8")));
  } catch {
    return null;
  }
}

function manifestPacket(reader: StoreReader, record: PacketRecord, folder: string): ManifestPacket {
  const { id, missionId, sealedAt, signers, originals, size, labels } = record;
  const isHere = ({ savedTo }: { readonly savedTo: string }) =>
    path.resolve(path.dirname(savedTo)) === path.resolve(folder);
  const volumes = record.volumes.filter(isHere).map(({ packetId: _, savedTo: __, ...file }) => {
    const { codes, csvSha256 } = volumeDigests(reader, id, file.number) ?? { codes: "", csvSha256: null };
    return { ...file, codes: codes.replace(/.{8}(?=.)/g, "$& "), csvSha256 };
  });
  return {
    id,
    mission: missionId,
    sealedAt,
    signers,
    originals,
    pages: size?.pages ?? 0,
    sheets: size?.sheets ?? 0,
    volumes,
    volumesInAll: size?.volumes ?? 0,
    labels: labels !== null && isHere(labels) ? { file: labels.file, sha256: labels.sha256 } : null,
    replaced: listReplaced(reader, id),
  };
}
