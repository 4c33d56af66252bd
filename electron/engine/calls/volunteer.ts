// Answers the calls of a volunteer who judges a review pack.
import { openVolunteerPack } from "#core/pipeline/volunteer.ts";
import { settle, settleAsync } from "#shared/errors/outcome.ts";
import { calls } from "./context.ts";

const { volunteer } = calls;

export const volunteerCalls = {
  current: volunteer.current.handler(({ context }) => settle(() => context.session.pack.current()?.progress() ?? null)),
  open: volunteer.open.handler(({ context: { session }, input: { file, passphrase, by } }) =>
    settleAsync(async () => {
      const pack = await openVolunteerPack(file, passphrase, by, session.storeOptions.clock);
      session.pack.adopt(pack);
      return pack.progress();
    }),
  ),
  pairs: volunteer.pairs.handler(({ context, input: { offset, limit } }) =>
    settle(() => context.session.pack.opened().pairs(offset, limit)),
  ),
  decide: volunteer.decide.handler(({ context, input: { position, verdict } }) =>
    settle(() => context.session.pack.opened().decide(position, verdict)),
  ),
  close: volunteer.close.handler(({ context }) =>
    settle(() => {
      context.session.pack.close();
      return null;
    }),
  ),
};
