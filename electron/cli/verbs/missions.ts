// missions: lists, imports and exports the directory of missions.
import { exportMissions, importMissions } from "#core/pipeline/mission-directory.ts";
import { missionDirectory } from "#core/pipeline/mission-lists.ts";
import { text, type Verb, word } from "../verb.ts";
import { withStore } from "../with-store.ts";

export const missionsVerb: Verb = {
  usage: "missions FILE [--import CSV] [--export CSV]",
  words: [1, 1],
  options: { import: { type: "string" }, export: { type: "string" } },
  run: (context, words, options) =>
    withStore(word(words, 0), context, (store) => {
      const source = text(options, "import");
      const target = text(options, "export");
      const imported = source === undefined ? undefined : importMissions(store, source);
      const exported = target === undefined ? undefined : exportMissions(store, target);
      const { missions, fallbackMission } = missionDirectory(store.reader);
      const lines = [
        ...(imported ? [`Imported ${imported.added} new and ${imported.updated} known missions from ${source}.`] : []),
        ...(exported === undefined ? [] : [`Wrote ${exported} missions to ${target}.`]),
        ...(imported || exported !== undefined
          ? []
          : missions.map((m) => `${m.id}\t${m.status}\t${m.kind}\t${m.city}`)),
      ];
      return {
        json: { missions, fallbackMission, ...(imported && { imported }), ...(exported && { exported }) },
        lines,
      };
    }),
};
