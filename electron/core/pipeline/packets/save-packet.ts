// Writes the made files of a packet and records their digests: what was written once is never written otherwise.
import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { writeFileAtomically } from "#core/files/atomic-write.ts";
import type { ResourceRoot } from "#core/files/resources.ts";
import { failAboutFile } from "#core/files/system-failures.ts";
import {
  listLabels,
  listVolumes,
  type SavedLabels,
  type SavedVolume,
  saveLabels,
  saveVolume,
  volumeDigests,
} from "#core/store/packet-files.ts";
import { packetById } from "#core/store/packets.ts";
import type { Store } from "#core/store/store.ts";
import { fail } from "#shared/errors/outcome.ts";
import { labelsFileName, volumeFileName } from "#shared/packet/file-names.ts";
import type { VolumeOutline } from "#shared/packet/plan.ts";
import type { DrawnVolume } from "./draw-packet.ts";
import { sealedOutline } from "./packet-document.ts";

/**
 * Writes a volume into a folder under its own name, whole or not at all. It must have the pages and lines that were sealed, and
 * the same bytes as when it was written before.
 * Fails with PACKET_UNKNOWN, PACKET_NO_SUCH_PART, PACKET_VOLUME_WRONG, PACKET_DIGEST, FILE_NOT_WRITABLE, STORE_BUSY.
 */
export async function saveDrawnVolume(
  store: Store,
  resources: ResourceRoot,
  drawn: DrawnVolume,
  folder: string,
): Promise<SavedVolume> {
  const { packetId, volume: number } = drawn;
  const { volumes } = await sealedOutline(store.reader, resources, packetId);
  const planned = volumes.find((one) => one.number === number);
  if (planned === undefined) return fail("PACKET_NO_SUCH_PART", { packet: packetId, part: `volume ${number}` });
  if (!isAsPlanned(drawn, planned)) fail("PACKET_VOLUME_WRONG", { packet: packetId, volume: number });
  const sha256 = digestOf(drawn.bytes);
  const digests = { codes: drawn.codes.join(""), csvSha256: drawn.csvSha256 };
  const before = listVolumes(store.reader).find((one) => one.packetId === packetId && one.number === number);
  const isOther =
    before !== undefined &&
    (before.sha256 !== sha256 || volumeDigests(store.reader, packetId, number)?.codes !== digests.codes);
  if (isOther) fail("PACKET_DIGEST", { packet: packetId });
  const { firstPage, sheets, firstLine, lastLine } = planned;
  const file = volumeFileName(packetId, number, volumes.length);
  const savedTo = path.join(folder, file);
  const saved = { packetId, number, file, savedTo, firstPage, pages: drawn.pages, sheets, firstLine, lastLine, sha256 };
  writeInto(folder, savedTo, drawn.bytes);
  store.change("packet.saved", (writer, note) => {
    saveVolume(writer, saved, digests);
    note({ packet: packetId, volume: number, pages: drawn.pages, sha256 });
  });
  return saved;
}

/** Writes the sheets for the boxes into a folder. Fails with PACKET_UNKNOWN, PACKET_DIGEST, FILE_NOT_WRITABLE, STORE_BUSY. */
export function saveDrawnLabels(store: Store, packetId: string, bytes: Uint8Array, folder: string): SavedLabels {
  if (packetById(store.reader, packetId) === undefined) fail("PACKET_UNKNOWN", { packet: packetId });
  const sha256 = digestOf(bytes);
  const before = listLabels(store.reader).get(packetId);
  if (before !== undefined && before.sha256 !== sha256) fail("PACKET_DIGEST", { packet: packetId });
  const file = labelsFileName(packetId);
  const labels = { file, savedTo: path.join(folder, file), sha256 };
  writeInto(folder, labels.savedTo, bytes);
  store.change("packet.saved", (writer, note) => {
    saveLabels(writer, packetId, labels);
    note({ packet: packetId, labels: "yes", sha256 });
  });
  return labels;
}

export type Reprint =
  | { readonly kind: "volume"; readonly volume: number }
  | { readonly kind: "page"; readonly page: number };

/**
 * Writes a volume or a page that was drawn again to a file. A volume that was written before must have the same bytes; nothing is
 * recorded. Fails with PACKET_UNKNOWN, PACKET_DIGEST, FILE_NOT_WRITABLE.
 */
export function saveReprint(store: Store, packetId: string, what: Reprint, bytes: Uint8Array, file: string) {
  if (packetById(store.reader, packetId) === undefined) fail("PACKET_UNKNOWN", { packet: packetId });
  const sha256 = digestOf(bytes);
  const before =
    what.kind === "volume"
      ? listVolumes(store.reader).find((one) => one.packetId === packetId && one.number === what.volume)
      : undefined;
  if (before !== undefined && before.sha256 !== sha256) fail("PACKET_DIGEST", { packet: packetId });
  writeFileAtomically(file, [bytes]);
  return { savedTo: file, sha256 };
}

function isAsPlanned(drawn: DrawnVolume, planned: VolumeOutline): boolean {
  const pages = planned.lastPage - planned.firstPage + 1;
  const hasPages = drawn.pages === pages && drawn.codes.length === pages;
  return hasPages && drawn.firstLine === planned.firstLine && drawn.lastLine === planned.lastLine;
}

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function writeInto(folder: string, file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw failAboutFile(error, folder, "write");
  }
  writeFileAtomically(file, [bytes]);
}
