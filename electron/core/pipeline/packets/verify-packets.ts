// Checks made files against the manifest beside them: whole, with every page in its place and every line on it.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fail } from "#shared/errors/outcome.ts";
import { checkPages, type PageFinding } from "#shared/packet/check-pages.ts";
import { volumeFileName } from "#shared/packet/file-names.ts";
import { readPacketFacts } from "#shared/packet/packet-facts.ts";
import { type ManifestPacket, type ManifestVolume, readManifest } from "./manifest.ts";

/** What is wrong with a file; `ok` when nothing is. `pages`: a page is missing, exchanged or changed. */
export type FileVerdict = "ok" | "missing" | "unreadable" | "digest" | "pages" | "lines" | "packet_number";

export type VerifiedFile = {
  readonly file: string;
  readonly packet: string;
  readonly verdict: FileVerdict;
  /** What is wrong with its pages, as far as they can be read. */
  readonly findings: readonly PageFinding[];
};

/** Checks each file of a folder against its manifest, and that no volume is missing. Fails with VERIFY_NO_MANIFEST. */
export async function verifyPackets(folder: string): Promise<readonly VerifiedFile[]> {
  const { packets } = readManifest(folder) ?? fail("VERIFY_NO_MANIFEST", { file: folder });
  const verified: VerifiedFile[] = [];
  for (const packet of packets) {
    const lacking = filesLacking(packet);
    const areAllLines = lacking.length > 0 || linesAddUp(packet);
    for (const volume of packet.volumes) {
      const found = await verifyVolume(folder, packet, volume);
      const verdict = found.verdict === "ok" && !areAllLines ? "lines" : found.verdict;
      verified.push({ file: volume.file, packet: packet.id, ...found, verdict });
    }
    for (const file of lacking) verified.push({ file, packet: packet.id, verdict: "missing", findings: [] });
    if (packet.labels !== null) verified.push(verifyLabels(folder, packet.id, packet.labels));
  }
  return verified;
}

/** The files of volumes that the manifest does not name, as they were never written into its folder. */
function filesLacking({ id, volumes, volumesInAll }: ManifestPacket): readonly string[] {
  const named = new Set(volumes.map(({ number }) => number));
  return Array.from({ length: volumesInAll }, (_, index) => index + 1)
    .filter((number) => !named.has(number))
    .map((number) => volumeFileName(id, number, volumesInAll));
}

/** The lines of the volumes follow each other from 1 to the last signer, or there is no list. */
function linesAddUp({ volumes, signers }: ManifestPacket): boolean {
  let last = 0;
  for (const { firstLine, lastLine } of volumes) {
    if (lastLine === 0) continue;
    if (firstLine !== last + 1) return false;
    last = lastLine;
  }
  return last === signers || last === 0;
}

type Found = Pick<VerifiedFile, "verdict" | "findings">;

/** A file with other bytes is looked into, to say what of it is other. */
async function verifyVolume(folder: string, packet: ManifestPacket, volume: ManifestVolume): Promise<Found> {
  const file = path.join(folder, volume.file);
  if (!existsSync(file)) return { verdict: "missing", findings: [] };
  const bytes = readOrNull(file);
  if (bytes === null) return { verdict: "unreadable", findings: [] };
  const isSame = sha256(bytes) === volume.sha256;
  const facts = await readPacketFacts(new Uint8Array(bytes)).catch(() => null);
  if (facts === null) return { verdict: isSame ? "unreadable" : "digest", findings: [] };
  const { number, firstPage, pages } = volume;
  const expected = { packet: packet.id, volume: number, firstPage, pages };
  const findings = firstPage === 0 ? [] : checkPages(facts, expected);
  if (!isSame) return { verdict: "digest", findings };
  if (facts.packetNumber !== packet.id) return { verdict: "packet_number", findings };
  if (facts.pages !== pages || findings.length > 0) return { verdict: "pages", findings };
  const lines = volume.lastLine === 0 ? 0 : volume.lastLine - volume.firstLine + 1;
  const hasLines = facts.lines === lines && facts.firstLine === volume.firstLine && facts.lastLine === volume.lastLine;
  return { verdict: hasLines ? "ok" : "lines", findings };
}

function verifyLabels(
  folder: string,
  packet: string,
  labels: { readonly file: string; readonly sha256: string },
): VerifiedFile {
  const file = path.join(folder, labels.file);
  const bytes = existsSync(file) ? readOrNull(file) : null;
  const verdict = !existsSync(file) ? "missing" : bytes === null ? "unreadable" : null;
  return {
    file: labels.file,
    packet,
    verdict: verdict ?? (bytes !== null && sha256(bytes) === labels.sha256 ? "ok" : "digest"),
    findings: [],
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function readOrNull(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
