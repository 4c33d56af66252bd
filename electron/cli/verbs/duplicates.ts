// duplicates: links the signatures that are one signer.
import { findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { exact, type Verb, word } from "../verb.ts";
import { withStore } from "../with-store.ts";

export const duplicatesVerb: Verb = {
  usage: "duplicates FILE [--anew]",
  words: [1, 1],
  options: { anew: { type: "boolean" } },
  run: (context, words, options) =>
    withStore(word(words, 0), context, async (store) => {
      const result = await findDuplicates(store, context.control, { anew: options["anew"] === true });
      const { signatures, signers, duplicates, toReview } = result;
      const line = `${exact(signatures)} signatures = ${exact(signers)} signers + ${exact(duplicates)} duplicates.`;
      return { json: result, lines: toReview === 0 ? [line] : [line, `${exact(toReview)} pairs wait for a person.`] };
    }),
};
