// Answers the calls of the Packets screen and of the packet worker.

import { keptDraft } from "#core/pipeline/packets/kept-drafts.ts";
import { loadCoverage, loadFont, loadSubsetter } from "#core/pipeline/packets/packet-assets.ts";
import { sealedDocument, sealedOutline } from "#core/pipeline/packets/packet-document.ts";
import { draftLines, sealedLines } from "#core/pipeline/packets/packet-lines.ts";
import { missionPackets } from "#core/pipeline/packets/packet-lists.ts";
import { readPacketSettings, savePacketSettings } from "#core/pipeline/packets/packet-settings.ts";
import { prepareDrafts } from "#core/pipeline/packets/prepare-drafts.ts";
import { sealPacket } from "#core/pipeline/packets/seal-packet.ts";
import { findUndrawable } from "#core/pipeline/packets/undrawable-search.ts";
import type { PacketSource } from "#shared/contract/packets.ts";
import { settle, settleAsync } from "#shared/errors/outcome.ts";
import { jobEvents } from "../job-events.ts";
import type { Session } from "../session.ts";
import { calls } from "./context.ts";
import { packetChecksCalls } from "./packet-checks.ts";
import { packetFilesCalls } from "./packet-files.ts";
import { untilAborted } from "./until-aborted.ts";

const { packets } = calls;

/** Milliseconds for which the thread of the drafts, some tens of MB, waits for another order. */
const idle = 60_000;

function draftOf(session: Session, source: Extract<PacketSource, { kind: "draft" }>, signal: AbortSignal | undefined) {
  const { missionId, settings } = source;
  return keptDraft(session.store(), session.resources, { missionId, settings }, untilAborted(signal));
}

export const packetsCalls = {
  list: packets.list.handler(({ context }) => settle(() => missionPackets(context.session.store().reader))),
  settings: packets.settings.handler(({ context }) => settle(() => readPacketSettings(context.session.store().reader))),
  saveSettings: packets.saveSettings.handler(({ context, input }) =>
    settle(() => savePacketSettings(context.session.store(), input)),
  ),
  seal: packets.seal.handler(({ context: { session }, input, signal }) =>
    jobEvents(signal, (control) => sealPacket(session.store(), session.resources, input, control)),
  ),
  makeAll: packets.makeAll.handler(({ context: { session }, input: { orders: choices, ...chosen }, signal }) =>
    jobEvents(signal, (control) => session.runLongJob("makePackets", { ...chosen, choices }, control)),
  ),
  document: packets.document.handler(({ context: { session }, input, signal }) =>
    settleAsync(async () =>
      input.kind === "sealed"
        ? sealedDocument(session.store().reader, input.packetId)
        : (await draftOf(session, input, signal)).document,
    ),
  ),
  plan: packets.plan.handler(({ context: { session }, input, signal }) =>
    settleAsync(async () =>
      input.kind === "sealed"
        ? (await sealedOutline(session.store().reader, session.resources, input.packetId)).plans
        : (await draftOf(session, input, signal)).plans,
    ),
  ),
  prepare: packets.prepare.handler(({ context: { session }, input, signal }) =>
    prepareDrafts(session.store(), session.resources, input, idle, untilAborted(signal)),
  ),
  assets: packets.assets.handler(({ context: { session } }) => ({
    coverage: loadCoverage(session.resources),
    subsetter: loadSubsetter(session.resources),
  })),
  font: packets.font.handler(({ context: { session }, input }) => loadFont(session.resources, input.name)),
  lines: packets.lines.handler(async function* ({ context: { session }, input: { source, list, from, to }, signal }) {
    const { reader } = session.store();
    if (source.kind === "sealed") yield* sealedLines(reader, source.packetId, list, from, to);
    else yield* draftLines(reader, await draftOf(session, source, signal), list, from, to);
  }),
  undrawable: packets.undrawable.handler(({ context: { session }, input, signal }) =>
    settleAsync(() => findUndrawable(session.store(), session.resources, input.missionId, untilAborted(signal))),
  ),
  ...packetFilesCalls,
  ...packetChecksCalls,
};
