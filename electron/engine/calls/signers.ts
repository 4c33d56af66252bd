// Answers the calls about signers who withdraw.
import { restoreSigner, withdrawnSigners, withdrawSigner } from "#core/pipeline/withdraw-signer.ts";
import { settle } from "#shared/errors/outcome.ts";
import { calls } from "./context.ts";

const { signers } = calls;

export const signersCalls = {
  withdraw: signers.withdraw.handler(({ context, input }) =>
    settle(() => withdrawSigner(context.session.store(), input.signatureId)),
  ),
  restore: signers.restore.handler(({ context, input }) =>
    settle(() => restoreSigner(context.session.store(), input.signatureId)),
  ),
  withdrawn: signers.withdrawn.handler(({ context, input: { offset, limit } }) =>
    settle(() => withdrawnSigners(context.session.store().reader, offset, limit)),
  ),
};
