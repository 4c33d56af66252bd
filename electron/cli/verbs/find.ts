// find: signers by name, e-mail or city.
import { catchUpSearch } from "#core/pipeline/index-signers.ts";
import { findSigners } from "#core/pipeline/search-signers.ts";
import type { FoundSigner } from "#shared/contract/search.ts";
import { exact, misuse, type Options, text, type Verb, word } from "../verb.ts";
import { withStore } from "../with-store.ts";

const usualLimit = 20;
const mostLimit = 1000;

export const findVerb: Verb = {
  usage: "find FILE TEXT… [--limit N]",
  words: [2, Number.POSITIVE_INFINITY],
  options: { limit: { type: "string" } },
  run: (context, words, options) => {
    const limit = limitOf(options);
    return withStore(word(words, 0), context, async (store) => {
      await catchUpSearch(store, context.control);
      const found = findSigners(store.reader, words.slice(1).join(" "), limit);
      return { json: found, lines: [...found.signers.map(told), ...notes(found.signers.length, found)] };
    });
  },
};

function limitOf(options: Options): number {
  const typed = text(options, "limit") ?? String(usualLimit);
  const limit = Number(typed);
  if (!/^\d+$/.test(typed) || limit < 1 || limit > mostLimit)
    return misuse(`--limit is a number from 1 to ${mostLimit}.`);
  return limit;
}

function told(signer: FoundSigner): string {
  const { name, city, country, email, sourceFile, row, sealed } = signer;
  const place = sealed === null ? (signer.mission?.id ?? "") : `${sealed.packetId}, line ${sealed.line}`;
  return [name, email ?? "", city ?? "", country ?? "", `${sourceFile}, row ${row}`, standing(signer), place].join(
    "\t",
  );
}

function standing({ rank, duplicateOf }: FoundSigner): string {
  if (duplicateOf !== null) return `duplicate of ${duplicateOf}`;
  return rank < 0 ? "held back" : "counts";
}

function notes(shown: number, { more, notIndexed }: { readonly more: boolean; readonly notIndexed: number }) {
  return [
    ...(shown === 0 ? ["Nobody was found."] : []),
    ...(more ? [`These are the first ${exact(shown)}; more words narrow the search, --limit shows more.`] : []),
    ...(notIndexed > 0
      ? [`${exact(notIndexed)} signatures were not searched, as another program writes the file.`]
      : []),
  ];
}
