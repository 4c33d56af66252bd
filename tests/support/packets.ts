// Seals, drafts and draws packets in tests, with the usual settings where a test says no others.

import { unattended } from "#core/pipeline/job.ts";
import { draftPacket, type PacketDraft } from "#core/pipeline/packets/draft-packet.ts";
import { createPacketDrawing, type DrawnVolume } from "#core/pipeline/packets/draw-packet.ts";
import { draftLines, type PrintedLine, sealedLines } from "#core/pipeline/packets/packet-lines.ts";
import { type SealedPacket, sealPacket } from "#core/pipeline/packets/seal-packet.ts";
import type { StoreReader } from "#core/store/connection.ts";
import type { Store } from "#core/store/store.ts";
import { defaultPacketSettings, type PacketSettings } from "#shared/model/packet-settings.ts";
import type { ListKind } from "#shared/packet/plan.ts";
import { resources } from "./workspace.ts";

export type SomeSettings = Partial<PacketSettings>;

/** More lines than any packet of the tests has. */
const all = 1_000_000;

export function sealFor(store: Store, missionId: string, some: SomeSettings = {}): Promise<SealedPacket> {
  return sealPacket(store, resources, { missionId, settings: { ...defaultPacketSettings, ...some } }, unattended);
}

export function draftFor(store: Store, missionId: string, some: SomeSettings = {}): Promise<PacketDraft> {
  const choice = { missionId, settings: { ...defaultPacketSettings, ...some } };
  return draftPacket(store.reader, resources, choice, store.now().slice(0, 10), unattended);
}

export function linesOfPacket(
  reader: StoreReader,
  packetId: string,
  list: ListKind = "online",
): readonly PrintedLine[] {
  return [...sealedLines(reader, packetId, list, 1, all)].flat();
}

export function linesOfDraft(reader: StoreReader, draft: PacketDraft): readonly PrintedLine[] {
  return [...draftLines(reader, draft, "online", 1, all)].flat();
}

export function drawVolume(store: Store, packetId: string, volume = 1): Promise<DrawnVolume> {
  return createPacketDrawing(store.reader, resources).volume(packetId, volume, unattended);
}
