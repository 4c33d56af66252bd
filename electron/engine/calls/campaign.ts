// Answers the calls of the Campaign screen and of the welcome screen.

import { changeCampaign, createCampaign } from "#core/pipeline/campaign.ts";
import { createDemoCampaign } from "#core/pipeline/demo-campaign.ts";
import { withoutUndefined } from "#core/pipeline/fields.ts";
import { campaignOverview } from "#core/pipeline/report.ts";
import { settle } from "#shared/errors/outcome.ts";
import { jobEvents } from "../job-events.ts";
import { calls } from "./context.ts";

const { campaign } = calls;

export const campaignCalls = {
  recent: campaign.recent.handler(({ context }) => context.session.recent.list()),
  create: campaign.create.handler(({ context: { session }, input }) =>
    settle(() => {
      session.refuseWhileBusy();
      const { path, ...fields } = input;
      return session.adopt(createCampaign(path, fields, session.resources, session.storeOptions));
    }),
  ),
  createDemo: campaign.createDemo.handler(({ context: { session }, input, signal }) =>
    jobEvents(signal, async (control) => {
      session.refuseWhileBusy();
      return session.adopt(await createDemoCampaign(input.path, session.resources, session.storeOptions, control));
    }),
  ),
  open: campaign.open.handler(({ context: { session }, input }) =>
    settle(() => {
      session.refuseWhileBusy();
      return session.open(input.path);
    }),
  ),
  close: campaign.close.handler(({ context: { session } }) =>
    settle(() => {
      session.refuseWhileBusy();
      session.close();
      return null;
    }),
  ),
  current: campaign.current.handler(({ context }) => context.session.current()),
  update: campaign.update.handler(({ context, input }) =>
    settle(() => changeCampaign(context.session.store(), withoutUndefined(input))),
  ),
  overview: campaign.overview.handler(({ context }) => settle(() => campaignOverview(context.session.store().reader))),
};
