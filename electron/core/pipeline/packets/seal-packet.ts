// Seals a packet: from here on each of its signers has a line for ever.
import type { ResourceRoot } from "#core/files/resources.ts";
import type { StoreReader, StoreWriter } from "#core/store/connection.ts";
import { insertReplaced, sealLines } from "#core/store/packet-lines.ts";
import { insertPacket } from "#core/store/packets.ts";
import type { Store } from "#core/store/store.ts";
import type { PacketChoice } from "#shared/contract/packets.ts";
import { fail } from "#shared/errors/outcome.ts";
import type { Packet } from "#shared/model/packet.ts";
import type { ListKind } from "#shared/packet/plan.ts";
import { type JobControl, pause } from "../job.ts";
import { duplicatesStale, routingStale } from "../progress-of-work.ts";
import type { PacketDraft } from "./draft-packet.ts";
import { keptDraft } from "./kept-drafts.ts";

/** Lines that are stored between two pauses: about 10 ms of work. */
const atOnce = 500;

/** A sealed packet, and how many signers were held back and wait on. */
export type SealedPacket = Packet & { readonly held: number };

/**
 * Seals the signers of a mission that no packet holds, in the order that the settings ask for, and lays the packet out for ever.
 * Other calls are answered meanwhile; nothing is sealed when it fails or is cancelled.
 * Fails with PACKET_DUPLICATES_NOT_FOUND, PACKET_NOT_ROUTED, CANCELLED, STORE_BUSY, and as draftPacket does.
 */
export function sealPacket(
  store: Store,
  resources: ResourceRoot,
  choice: PacketChoice,
  control: JobControl,
): Promise<SealedPacket> {
  return sealDraft(store, choice, () => keptDraft(store, resources, choice, control), control);
}

/**
 * Seals what a draft says.
 * @param draftNow gives the draft of the campaign as it is now; nothing else writes before it is sealed
 */
export function sealDraft(
  store: Store,
  choice: PacketChoice,
  draftNow: () => Promise<PacketDraft>,
  control: JobControl,
): Promise<SealedPacket> {
  return store.job("packet.sealed", async (writer, note) => {
    await pause(control);
    checkReady(writer);
    const draft = await draftNow();
    const packet = packetOf(draft, choice, store.now());
    const { document, outline } = draft.sealed;
    const key = insertPacket(writer, { packet, document, settings: choice.settings, outline });
    await sealAll(writer, key, draft, control);
    insertReplaced(writer, key, draft.replaced);
    const { signers, originals } = packet;
    note({ packet: packet.id, signers, originals, held: draft.held, replaced: draft.replaced.length });
    return { ...packet, held: draft.held };
  });
}

/** Fails with PACKET_DUPLICATES_NOT_FOUND, PACKET_NOT_ROUTED while packets cannot be sealed. */
export function checkReady(reader: StoreReader): void {
  if (duplicatesStale(reader)) fail("PACKET_DUPLICATES_NOT_FOUND");
  if (routingStale(reader)) fail("PACKET_NOT_ROUTED");
}

function packetOf({ sealed, ...draft }: PacketDraft, { missionId, settings }: PacketChoice, sealedAt: string): Packet {
  const { document } = sealed;
  if (document.packetNumber === null) throw new Error("a packet without a number");
  if (document.signers !== draft.online.length || document.originals.signers !== draft.originals.length) {
    throw new Error(`a draft of ${draft.online.length} lines says ${document.signers}`);
  }
  const { paper, language } = settings;
  return {
    id: document.packetNumber,
    missionId,
    sealedAt,
    paper,
    language,
    signers: document.signers,
    originals: document.originals.signers,
    duplicatesRemoved: document.duplicatesRemoved,
  };
}

async function sealAll(writer: StoreWriter, packetKey: number, draft: PacketDraft, control: JobControl): Promise<void> {
  const total = draft.online.length + draft.originals.length;
  let done = 0;
  async function sealList(list: ListKind): Promise<void> {
    const signatures = draft[list];
    for (let first = 0; first < signatures.length; first += atOnce) {
      const batch = [...signatures.subarray(first, first + atOnce)];
      sealLines(writer, packetKey, list, batch, first + 1);
      done += batch.length;
      control.progress("writing", done, total);
      await pause(control);
    }
  }
  await sealList("online");
  await sealList("originals");
}
