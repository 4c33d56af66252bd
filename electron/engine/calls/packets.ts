// Answers the calls of the Packets screen and of the packet worker.

import { loadCoverage, loadFont, loadSubsetter } from "#core/pipeline/packet-assets.ts";
import { missionPackets } from "#core/pipeline/packet-lists.ts";
import { readPacketSettings, savePacketSettings } from "#core/pipeline/packet-settings.ts";
import { settle } from "#shared/errors/outcome.ts";
import { calls } from "./context.ts";

const { packets } = calls;

function unanswered(): never {
  throw new Error("this call is not answered yet");
}

export const packetsCalls = {
  list: packets.list.handler(({ context }) => settle(() => missionPackets(context.session.store().reader))),
  settings: packets.settings.handler(({ context }) => settle(() => readPacketSettings(context.session.store().reader))),
  saveSettings: packets.saveSettings.handler(({ context, input }) =>
    settle(() => savePacketSettings(context.session.store(), input)),
  ),
  seal: packets.seal.handler(unanswered),
  document: packets.document.handler(unanswered),
  plan: packets.plan.handler(unanswered),
  assets: packets.assets.handler(({ context: { session } }) => ({
    coverage: loadCoverage(session.resources),
    subsetter: loadSubsetter(session.resources),
  })),
  font: packets.font.handler(({ context: { session }, input }) => loadFont(session.resources, input.name)),
  lines: packets.lines.handler(unanswered),
  undrawable: packets.undrawable.handler(unanswered),
  saveVolume: packets.saveVolume.handler(unanswered),
  saveLabels: packets.saveLabels.handler(unanswered),
  writeManifest: packets.writeManifest.handler(unanswered),
  saveReprint: packets.saveReprint.handler(unanswered),
  checkCode: packets.checkCode.handler(unanswered),
  checkedPages: packets.checkedPages.handler(unanswered),
  checkAnew: packets.checkAnew.handler(unanswered),
};
