// Answers the calls that write the made files of packets.
import { writeManifest } from "#core/pipeline/packets/manifest.ts";
import { saveDrawnLabels, saveDrawnVolume, saveReprint } from "#core/pipeline/packets/save-packet.ts";
import { settle, settleAsync } from "#shared/errors/outcome.ts";
import { calls } from "./context.ts";

const { packets } = calls;

export const packetFilesCalls = {
  saveVolume: packets.saveVolume.handler(({ context: { session }, input: { folder, ...drawn } }) =>
    settleAsync(() => saveDrawnVolume(session.store(), session.resources, drawn, folder)),
  ),
  saveLabels: packets.saveLabels.handler(({ context: { session }, input: { packetId, bytes, folder } }) =>
    settle(() => saveDrawnLabels(session.store(), packetId, bytes, folder)),
  ),
  writeManifest: packets.writeManifest.handler(({ context: { session }, input: { folder, packetIds } }) =>
    settle(() => writeManifest(session.store().reader, folder, packetIds)),
  ),
  saveReprint: packets.saveReprint.handler(({ context: { session }, input: { packetId, what, bytes, path } }) =>
    settle(() => saveReprint(session.store(), packetId, what, bytes, path)),
  ),
};
