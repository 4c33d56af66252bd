// Answers the calls of the Packets screen and of the packet worker.

import { loadCoverage, loadFont, loadSubsetter } from "#core/pipeline/packet-assets.ts";
import { missionPackets } from "#core/pipeline/packet-lists.ts";
import { draftDocument, draftLines, sealedDocument, sealedLines, sealPacket } from "#core/pipeline/packets.ts";
import { savePacket } from "#core/pipeline/save-packet.ts";
import { settle } from "#shared/errors/outcome.ts";
import { calls } from "./context.ts";

const { packets } = calls;

export const packetsCalls = {
  list: packets.list.handler(({ context }) => settle(() => missionPackets(context.session.store().reader))),
  seal: packets.seal.handler(({ context: { session }, input }) =>
    settle(() => sealPacket(session.store(), session.resources, input)),
  ),
  document: packets.document.handler(({ context: { session }, input }) =>
    settle(() =>
      input.kind === "sealed"
        ? sealedDocument(session.store().reader, input.packetId)
        : draftDocument(session.store().reader, session.resources, input, {
            packetNumber: null,
            date: session.store().now().slice(0, 10),
          }),
    ),
  ),
  assets: packets.assets.handler(({ context: { session } }) => ({
    coverage: loadCoverage(session.resources),
    subsetter: loadSubsetter(session.resources),
  })),
  font: packets.font.handler(({ context: { session }, input }) => loadFont(session.resources, input.name)),
  lines: packets.lines.handler(async function* ({ context: { session }, input }) {
    const { reader } = session.store();
    yield* input.kind === "sealed" ? sealedLines(reader, input.packetId) : draftLines(reader, input.missionId);
  }),
  save: packets.save.handler(({ context: { session }, input: { path, ...made } }) =>
    settle(() => savePacket(session.store(), made, path)),
  ),
};
