// Answers the search for signers, from every screen.

import { findSigners, knownSigner } from "#core/pipeline/search-signers.ts";
import { settle } from "#shared/errors/outcome.ts";
import { calls } from "./context.ts";

const { search } = calls;

export const searchCalls = {
  signers: search.signers.handler(({ context, input }) =>
    settle(() => findSigners(context.session.store().reader, input.text, input.limit)),
  ),
  signer: search.signer.handler(({ context, input }) =>
    settle(() => knownSigner(context.session.store().reader, input.signatureId)),
  ),
};
