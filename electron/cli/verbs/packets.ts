// packets: seals and makes the packets of missions.

import { type MadeFiles, makePackets, packetSummary } from "#core/pipeline/make-packets.ts";
import { packetLanguages, paperSizes } from "#shared/model/campaign.ts";
import { choice, exact, neededText, texts, type Verb, word } from "../verb.ts";
import { withStore } from "../with-store.ts";

export const packetsVerb: Verb = {
  usage: "packets FILE --out DIR [--mission ID…] [--paper a4|letter] [--language en|ru]",
  words: [1, 1],
  options: {
    out: { type: "string" },
    mission: { type: "string", multiple: true },
    paper: { type: "string" },
    language: { type: "string" },
  },
  run: (context, words, options) => {
    const order = {
      folder: neededText(options, "out"),
      missions: texts(options, "mission"),
      paper: choice(options, "paper", paperSizes),
      language: choice(options, "language", packetLanguages),
    };
    return withStore(word(words, 0), context, async (store) => {
      const made = await makePackets(store, context.resources, order, context.control);
      return { json: packetsJson(made), lines: packetLines(made) };
    });
  },
};

export function packetsJson(made: readonly MadeFiles[]) {
  return { packets: made.map(packetSummary) };
}

export function packetLines(made: readonly MadeFiles[]): readonly string[] {
  return made.map(({ packet, volumes }) => {
    const pages = volumes.reduce((sum, volume) => sum + volume.pages, 0);
    return `${packet.id}: ${exact(packet.signers)} signers on ${exact(pages)} pages.`;
  });
}
