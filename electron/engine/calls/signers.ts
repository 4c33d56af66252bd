// Answers the calls about signers who withdraw.
import { calls } from "./context.ts";

const { signers } = calls;

function unanswered(): never {
  throw new Error("this call is not answered yet");
}

export const signersCalls = {
  withdraw: signers.withdraw.handler(unanswered),
  restore: signers.restore.handler(unanswered),
  withdrawn: signers.withdrawn.handler(unanswered),
};
