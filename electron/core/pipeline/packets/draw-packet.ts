// Draws the files of sealed packets from what the campaign file keeps of them: a volume, a page or the labels by itself.
import type { ResourceRoot } from "#core/files/resources.ts";
import type { StoreReader } from "#core/store/connection.ts";
import { fail } from "#shared/errors/outcome.ts";
import { type OpenPacket, openPacket } from "#shared/packet/packet.ts";
import { type ListKind, outlinePage, type PacketOutline } from "#shared/packet/plan.ts";
import { type JobControl, pause } from "../job.ts";
import { loadPacketAssets } from "./packet-assets.ts";
import { sealedDocument, sealedOutline } from "./packet-document.ts";
import { sealedLines } from "./packet-lines.ts";

/** A drawn volume; lines are 0 when it has none of the list. */
export type DrawnVolume = {
  readonly packetId: string;
  readonly volume: number;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly firstLine: number;
  readonly lastLine: number;
  /** The digest of each page in order. */
  readonly codes: readonly string[];
  /** The digest of the CSV file that lies in it, in hex; null when none does. */
  readonly csvSha256: string | null;
};

/** Draws one thing after the other; a packet is opened once for all of it that is asked in a row. */
export type PacketDrawing = {
  /** The same bytes each time. Fails with PACKET_UNKNOWN, PACKET_NO_SUCH_PART, CANCELLED. */
  readonly volume: (packetId: string, volume: number, control: JobControl) => Promise<DrawnVolume>;
  /** The page as a file of its own. Fails with PACKET_UNKNOWN, PACKET_NO_SUCH_PART. */
  readonly page: (packetId: string, page: number) => Promise<Uint8Array>;
  /** The sheets for the boxes, one a volume. Fails with PACKET_UNKNOWN. */
  readonly labels: (packetId: string) => Promise<Uint8Array>;
};

type Opened = { readonly packet: OpenPacket; readonly outline: PacketOutline };

export function createPacketDrawing(reader: StoreReader, resources: ResourceRoot): PacketDrawing {
  let last: { readonly packetId: string; readonly opening: Promise<Opened> } | null = null;

  function open(packetId: string): Promise<Opened> {
    if (last?.packetId !== packetId) last = { packetId, opening: openSealed(reader, resources, packetId) };
    return last.opening;
  }

  return {
    async volume(packetId, volume, control) {
      const { packet, outline } = await open(packetId);
      const planned =
        outline.volumes.find(({ number }) => number === volume) ??
        fail("PACKET_NO_SUCH_PART", { packet: packetId, part: `volume ${volume}` });
      const rendering = packet.startVolume(outline, volume);
      const { firstLine, lastLine, originals } = planned;
      async function add(list: ListKind, from: number, to: number): Promise<void> {
        for (const batch of sealedLines(reader, packetId, list, from, to)) {
          await rendering.addLines(list, batch);
          control.progress("laying_out", (batch.at(-1)?.line ?? from) - from, to - from + 1);
          await pause(control);
        }
      }
      if (lastLine > 0) await add("online", firstLine, lastLine);
      if (originals !== null) await add("originals", originals.first, originals.last);
      const { bytes, pages, codes, csv } = await rendering.finish();
      return { packetId, volume, bytes, pages, firstLine, lastLine, codes, csvSha256: csv?.sha256 ?? null };
    },
    async page(packetId, page) {
      const { packet, outline } = await open(packetId);
      if (page < 1 || page > outline.pages) fail("PACKET_NO_SUCH_PART", { packet: packetId, part: `page ${page}` });
      const { list, firstLine, lastLine } = outlinePage(outline, page);
      const lines = list === null ? [] : [...sealedLines(reader, packetId, list, firstLine, lastLine)].flat();
      return packet.drawPage(outline, page, lines);
    },
    async labels(packetId) {
      const { packet, outline } = await open(packetId);
      return packet.drawLabels(outline);
    },
  };
}

async function openSealed(reader: StoreReader, resources: ResourceRoot, packetId: string): Promise<Opened> {
  const packet = await openPacket(loadPacketAssets(resources), sealedDocument(reader, packetId));
  return { packet, outline: await sealedOutline(reader, resources, packetId) };
}
