// Answers the calls of the Deliveries screen.

import { recordDelivery } from "#core/pipeline/deliveries.ts";
import { listDeliveries } from "#core/store/deliveries.ts";
import { settle } from "#shared/errors/outcome.ts";
import { calls } from "./context.ts";

const { deliveries } = calls;

export const deliveriesCalls = {
  list: deliveries.list.handler(({ context }) => settle(() => listDeliveries(context.session.store().reader))),
  record: deliveries.record.handler(({ context, input }) =>
    settle(() => recordDelivery(context.session.store(), input)),
  ),
};
