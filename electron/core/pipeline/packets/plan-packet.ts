// Lays out a packet without drawing it: which line begins which page, and which page of which volume holds what.
import type { ResourceRoot } from "#core/files/resources.ts";
import type { SignatoryLine } from "#shared/model/packet.ts";
import type { PacketDocument } from "#shared/packet/document.ts";
import { type OpenPacket, openPacket } from "#shared/packet/packet.ts";
import type { ListKind, ListPlan, PacketOutline, PacketPlans } from "#shared/packet/plan.ts";
import { type JobControl, pause } from "../job.ts";
import { loadPacketAssets } from "./packet-assets.ts";

/** All lines of each list, which are measured as they come; there is a pause after each batch. */
type PrintedLists = { readonly [list in ListKind]: Iterable<readonly SignatoryLine[]> };

/**
 * Measures the lists once: as many lines as the document says. The packet number and the date are of no consequence here.
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
  const { signers, originals } = document;
  return {
    online: withList && signers > 0 ? await planList(packet, "online", signers, lists, control) : null,
    originals:
      withOriginals && originals.signers > 0
        ? await planList(packet, "originals", originals.signers, lists, control)
        : null,
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
  lines: number,
  lists: PrintedLists,
  control: JobControl,
): Promise<ListPlan> {
  const planning = packet.planList(list);
  let done = 0;
  for (const batch of lists[list]) {
    await planning.add(batch);
    done += batch.length;
    control.progress("laying_out", done, lines);
    await pause(control);
  }
  return planning.end();
}
