// packets: seals and makes the packets of missions.

import { type MadePackets, makePackets } from "#core/pipeline/packets/make-packets.ts";
import { readPacketSettings } from "#core/pipeline/packets/packet-settings.ts";
import { defaultPacketSettings } from "#shared/model/packet-settings.ts";
import { packetOptions, packetOptionsUsage, readPacketOptions } from "../packet-options.ts";
import { exact, neededText, texts, type Verb, word } from "../verb.ts";
import { withStore } from "../with-store.ts";

export const packetsVerb: Verb = {
  usage: `packets FILE --out DIR [--mission ID…] ${packetOptionsUsage}`,
  words: [1, 1],
  options: {
    out: { type: "string" },
    mission: { type: "string", multiple: true },
    ...packetOptions,
  },
  run: (context, words, options) => {
    const folder = neededText(options, "out");
    // Mistakes are told before the file is opened.
    readPacketOptions(options, defaultPacketSettings);
    return withStore(word(words, 0), context, async (store) => {
      const settings = readPacketOptions(options, readPacketSettings(store.reader));
      const order = { folder, missions: texts(options, "mission"), settings };
      const made = await makePackets(store, context.resources, order, context.control);
      return { json: packetsJson(made), lines: packetLines(made) };
    });
  },
};

export function packetsJson({ packets, held }: MadePackets) {
  return {
    packets: packets.map(({ id, missionId, sealedAt, signers, originals, size, volumes, labels, replaced }) => ({
      id,
      mission: missionId,
      sealedAt,
      signers,
      originals,
      pages: size?.pages ?? 0,
      sheets: size?.sheets ?? 0,
      volumes: volumes.map(({ packetId: _, savedTo: __, ...volume }) => volume),
      labels: labels?.file ?? null,
      replaced,
    })),
    held: [...held].flatMap(([mission, signers]) => (signers === 0 ? [] : [{ mission, signers }])),
  };
}

export function packetLines({ packets, held }: MadePackets): readonly string[] {
  return [
    ...packets.map(({ id, signers, size, volumes }) => {
      const bound = volumes.length === 1 ? "" : ` in ${exact(volumes.length)} volumes`;
      return `${id}: ${exact(signers)} signers on ${exact(size?.pages ?? 0)} pages${bound}.`;
    }),
    ...[...held].flatMap(([mission, signers]) =>
      signers === 0
        ? []
        : [`${mission}: signers who wait on, as no font can draw their name or city: ${exact(signers)}.`],
    ),
  ];
}
