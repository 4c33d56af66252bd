// review-pack: divides the open pairs into encrypted files for volunteers.
import { randomInt } from "node:crypto";
import { makeReviewPacks } from "#core/pipeline/review-packs.ts";
import { exact, misuse, neededText, type Options, type Verb, word } from "../verb.ts";
import { withStore } from "../with-store.ts";

const mostParts = 50;

export const reviewPackVerb: Verb = {
  usage: "review-pack FILE --parts N --overlap P --out DIR",
  words: [1, 1],
  options: { parts: { type: "string" }, overlap: { type: "string" }, out: { type: "string" } },
  run: (context, words, options) => {
    const order = { parts: parts(options), overlap: overlap(options), folder: neededText(options, "out") };
    return withStore(word(words, 0), context, async (store) => {
      const made = await makeReviewPacks(store, order, (limit) => randomInt(limit), context.control);
      const lines = made.files.map(({ file, pairs }) => `${file}: ${exact(pairs)} pairs.`);
      return { json: made, lines: [...lines, `Passphrase, told once: ${made.passphrase}`] };
    });
  },
};

function parts(options: Options): number {
  const given = neededText(options, "parts");
  const parts = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  return parts >= 1 && parts <= mostParts ? parts : misuse(`--parts is a whole number from 1 to ${mostParts}.`);
}

/** 0.2 and 20% are the same share. */
function overlap(options: Options): number {
  const [, number, percent] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(neededText(options, "overlap")) ?? [];
  const share = percent === "%" ? Number(number) / 100 : Number(number);
  return share >= 0 && share <= 1 ? share : misuse("--overlap is from 0 to 1, or from 0% to 100%.");
}
