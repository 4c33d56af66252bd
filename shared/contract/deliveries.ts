// Calls of the Deliveries screen.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { outcome } from "./outcome.ts";
import { deliveryFields, deliverySchema } from "./schemas.ts";

export const deliveriesContract = {
  /** All deliveries, the latest first. */
  list: oc.output(outcome(z.array(deliverySchema.extend({ missionId: z.string() })).readonly())),
  record: oc.input(deliveryFields).output(outcome(deliverySchema)),
};
