// reprint: one volume or one page of a sealed packet once more, to the byte as it was.
import { createPacketDrawing } from "#core/pipeline/packets/draw-packet.ts";
import { type Reprint, saveReprint } from "#core/pipeline/packets/save-packet.ts";
import { misuse, type Options, text, type Verb, word } from "../verb.ts";
import { withStore } from "../with-store.ts";

export const reprintVerb: Verb = {
  usage: "reprint FILE PACKET --volume N|--page N PDF",
  words: [3, 3],
  options: { volume: { type: "string" }, page: { type: "string" } },
  run: (context, words, options) => {
    const what = reprintOf(options);
    const [packetId, file] = [word(words, 1), word(words, 2)];
    return withStore(word(words, 0), context, async (store) => {
      const drawing = createPacketDrawing(store.reader, context.resources);
      const bytes =
        what.kind === "page"
          ? await drawing.page(packetId, what.page)
          : (await drawing.volume(packetId, what.volume, context.control)).bytes;
      const { savedTo, sha256 } = saveReprint(store, packetId, what, bytes, file);
      const { kind, ...number } = what;
      return {
        json: { packet: packetId, ...number, file: savedTo, sha256 },
        lines: [`Printed ${kind} ${Object.values(number).join("")} of ${packetId} to ${savedTo}.`],
      };
    });
  },
};

function reprintOf(options: Options): Reprint {
  const [volume, page] = [numberOf(options, "volume"), numberOf(options, "page")];
  if (volume !== null && page === null) return { kind: "volume", volume };
  if (page !== null && volume === null) return { kind: "page", page };
  return misuse("Say either --volume or --page.");
}

function numberOf(options: Options, name: string): number | null {
  const typed = text(options, name);
  if (typed === undefined) return null;
  return /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : misuse(`--${name} is a number from 1.`);
}
