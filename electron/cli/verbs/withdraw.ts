// withdraw: a signer who no longer wants to be one counts no more.
import { restoreSigner, withdrawnSigners, withdrawSigner } from "#core/pipeline/withdraw-signer.ts";
import type { WithdrawnSigner } from "#shared/contract/signers.ts";
import { exact, misuse, type Result, type Verb, word } from "../verb.ts";
import { withStore } from "../with-store.ts";

/** Signers that are listed; all are counted. */
const mostListed = 1000;

export const withdrawVerb: Verb = {
  usage: "withdraw FILE [SIGNATURE [--undo]]",
  words: [1, 2],
  options: { undo: { type: "boolean" } },
  run: (context, words, options) => {
    const [, typed] = words;
    const signature = typed === undefined ? null : signatureOf(typed);
    const isUndone = options["undo"] === true;
    if (isUndone && signature === null) misuse("Say which signature counts again.");
    return withStore(word(words, 0), context, (store): Result => {
      if (signature === null) {
        const { total, signers } = withdrawnSigners(store.reader, 0, mostListed);
        return { json: { total, signers }, lines: [`Withdrawn: ${exact(total)}.`, ...signers.map(told)] };
      }
      if (isUndone) {
        const { signatureId } = restoreSigner(store, signature);
        return { json: { signatureId }, lines: [`Signature ${signatureId} counts again.`] };
      }
      const withdrawn = withdrawSigner(store, signature);
      return { json: withdrawn, lines: [told(withdrawn)] };
    });
  },
};

/** `hand-in find … --json` gives it. */
function signatureOf(typed: string): number {
  return /^[1-9]\d{0,14}$/.test(typed) ? Number(typed) : misuse("SIGNATURE is the number that “find --json” gives.");
}

function told({ signatureId, sourceFile, row, lines }: WithdrawnSigner): string {
  const held = lines.map(({ packetId, line, original }) => `${packetId}, ${original ? "original" : "line"} ${line}`);
  return [`signature ${signatureId}`, `${sourceFile}, row ${row}`, ...held].join("\t");
}
