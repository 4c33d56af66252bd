// deliver: records what happened at the door.

import { recordDelivery } from "#core/pipeline/deliveries.ts";
import { deliveryOutcomes } from "#shared/model/delivery.ts";
import { misuse, neededText, text, type Verb, word } from "../verb.ts";
import { withStore } from "../with-store.ts";

export const deliverVerb: Verb = {
  usage: "deliver FILE --packet ID --outcome O --date D [--place P] [--received-by R] [--said S]",
  words: [1, 1],
  options: {
    packet: { type: "string" },
    outcome: { type: "string" },
    date: { type: "string" },
    place: { type: "string" },
    "received-by": { type: "string" },
    said: { type: "string" },
  },
  run: (context, words, options) => {
    const given = neededText(options, "outcome");
    const fields = {
      packetId: neededText(options, "packet"),
      outcome:
        deliveryOutcomes.find((outcome) => outcome === given) ??
        misuse(`--outcome is one of: ${deliveryOutcomes.join(", ")}.`),
      date: neededText(options, "date"),
      place: text(options, "place") ?? "",
      receivedBy: text(options, "received-by") ?? "",
      said: text(options, "said") ?? "",
    };
    return withStore(word(words, 0), context, (store) => {
      const delivery = recordDelivery(store, fields);
      return { json: { delivery }, lines: [`Recorded ${delivery.outcome} for ${delivery.packetId}.`] };
    });
  },
};
