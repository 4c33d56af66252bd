// pairs: writes the compared pairs as CSV.
import { exportPairs } from "#core/pipeline/export-pairs.ts";
import { exact, neededText, type Verb, word } from "../verb.ts";
import { withStore } from "../with-store.ts";

export const pairsVerb: Verb = {
  usage: "pairs FILE --csv OUT",
  words: [1, 1],
  options: { csv: { type: "string" } },
  run: (context, words, options) => {
    const csv = neededText(options, "csv");
    return withStore(word(words, 0), context, (store) => {
      const pairs = exportPairs(store, csv);
      return { json: { pairs, file: csv }, lines: [`Wrote ${exact(pairs)} pairs to ${csv}.`] };
    });
  },
};
