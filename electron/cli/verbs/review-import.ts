// review-import: takes the decisions of volunteers over.
import { type ImportedDecisions, importPackDecisions } from "#core/pipeline/review-packs.ts";
import { exact, type Options, text, type Verb, word } from "../verb.ts";
import { withStore } from "../with-store.ts";

export const reviewImportVerb: Verb = {
  usage: "review-import FILE DECISIONS… [--passphrase WORDS]",
  words: [2, Number.POSITIVE_INFINITY],
  options: { passphrase: { type: "string" } },
  run: (context, words, options) =>
    withStore(word(words, 0), context, async (store) => {
      const imported = await importPackDecisions(store, words.slice(1), await passphrase(options));
      return { json: imported, lines: told(imported) };
    }),
};

/** From the option, else from the environment or the first line of the input, which leave nothing in the shell's history. */
async function passphrase(options: Options): Promise<string> {
  const given = text(options, "passphrase") ?? process.env["HAND_IN_PASSPHRASE"];
  if (given !== undefined) return given;
  if (process.stdin.isTTY) process.stderr.write("Passphrase: ");
  let read = "";
  for await (const piece of process.stdin.setEncoding("utf8")) {
    read += piece;
    if (read.includes("\n")) break;
  }
  return read.split("\n", 1)[0] ?? "";
}

function told(imported: ImportedDecisions): readonly string[] {
  const { files, agreement, decided, conflicts, officeHolds, removed, toReview } = imported;
  return [
    ...files.map(({ file, by, decisions, isNew }) =>
      isNew ? `${file}: ${exact(decisions)} decisions by ${by}.` : `${file}: nothing new.`,
    ),
    ...agreement.map(({ first, second, pairs, kappa }) => {
      const told = kappa === null ? "no kappa" : `kappa ${kappa.toFixed(2)}`;
      return `${first} and ${second}: ${told} on ${exact(pairs)} pairs.`;
    }),
    ...(officeHolds > 0 ? [`${exact(officeHolds)} pairs were decided otherwise meanwhile and stay so.`] : []),
    ...(removed > 0 ? [`${exact(removed)} decisions are about signatures that were removed.`] : []),
    `${exact(decided)} pairs decided, ${exact(conflicts)} disagreed about; ${exact(toReview)} to review.`,
  ];
}
