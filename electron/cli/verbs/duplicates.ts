// duplicates: links the signatures that are one signer.
import { findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { exact, type Verb, word } from "../verb.ts";
import { withStore } from "../with-store.ts";

export const duplicatesVerb: Verb = {
  usage: "duplicates FILE",
  words: [1, 1],
  options: {},
  run: (context, words) =>
    withStore(word(words, 0), context, async (store) => {
      const result = await findDuplicates(store, context.control);
      const { signatures, signers, duplicates } = result;
      const line = `${exact(signatures)} signatures = ${exact(signers)} signers + ${exact(duplicates)} duplicates.`;
      return { json: result, lines: [line] };
    }),
};
