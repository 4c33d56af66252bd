// route: sends each counted signer to a mission.
import { chooseFallback, routeSigners } from "#core/pipeline/route-signers.ts";
import { exact, text, type Verb, word } from "../verb.ts";
import { withStore } from "../with-store.ts";

export const routeVerb: Verb = {
  usage: "route FILE [--fallback MISSION]",
  words: [1, 1],
  options: { fallback: { type: "string" } },
  run: (context, words, options) =>
    withStore(word(words, 0), context, (store) => {
      const fallback = text(options, "fallback");
      if (fallback !== undefined) chooseFallback(store, fallback);
      const routing = routeSigners(store);
      const lines = routing.missions.map((mission) => `${mission.id}\t${exact(mission.signers)}`);
      return { json: routing, lines: [...lines, `unrouted\t${exact(routing.unrouted)}`] };
    }),
};
