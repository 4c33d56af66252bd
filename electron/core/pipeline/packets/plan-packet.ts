// Lays out a packet without drawing it: which line begins which page, and which page of which volume holds what.
import type { ResourceRoot } from "#core/files/resources.ts";
import type { SignatoryLine } from "#shared/model/packet.ts";
import type { PacketDocument } from "#shared/packet/document.ts";
import { type OpenPacket, openPacket } from "#shared/packet/packet.ts";
import type { ListKind, ListPlan, PacketOutline, PacketPlans } from "#shared/packet/plan.ts";
import { type JobControl, pause } from "../job.ts";
import { loadPacketAssets } from "./packet-assets.ts";

/** Lines that are measured between two pauses. */
const atOnce = 2000;

type PrintedLists = { readonly [list in ListKind]: readonly SignatoryLine[] };

/**
 * Measures the lists once. The packet number and the date are of no consequence here.
 * Fails with TEMPLATE_PLACEHOLDER, PACKET_TEXT_UNDRAWABLE, CANCELLED.
 */
export async function planPacket(
  resources: ResourceRoot,
  document: PacketDocument,
  lists: PrintedLists,
  control: JobControl,
): Promise<PacketPlans> {
  const packet = await openPacket(loadPacketAssets(resources), document);
  const { list: withList, originals: withOriginals } = document.parts;
  const hasList = withList && lists.online.length > 0;
  const hasOriginals = withOriginals && lists.originals.length > 0;
  return {
    online: hasList ? await planList(packet, "online", lists.online, control) : null,
    originals: hasOriginals ? await planList(packet, "originals", lists.originals, control) : null,
  };
}

/** Which page of which volume holds what. Fails as {@link planPacket} does. */
export async function layOutPacket(
  resources: ResourceRoot,
  document: PacketDocument,
  plans: PacketPlans,
): Promise<PacketOutline> {
  return (await openPacket(loadPacketAssets(resources), document)).layOut(plans);
}

async function planList(
  packet: OpenPacket,
  list: ListKind,
  lines: readonly SignatoryLine[],
  control: JobControl,
): Promise<ListPlan> {
  const planning = packet.planList(list);
  for (let first = 0; first < lines.length; first += atOnce) {
    const batch = lines.slice(first, first + atOnce);
    await planning.add(batch);
    control.progress("laying_out", first + batch.length, lines.length);
    await pause(control);
  }
  return planning.end();
}
