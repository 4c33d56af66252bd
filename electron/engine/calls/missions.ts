// Answers the calls of the Missions screen.

import {
  addMission,
  changeMission,
  dropMission,
  exportMissions,
  importMissions,
} from "#core/pipeline/mission-directory.ts";
import { missionDirectory, unroutedSigners } from "#core/pipeline/mission-lists.ts";
import { chooseFallback, routeSigners, settleCountry } from "#core/pipeline/route-signers.ts";
import { settle } from "#shared/errors/outcome.ts";
import { calls } from "./context.ts";

const { missions } = calls;

export const missionsCalls = {
  list: missions.list.handler(({ context }) => settle(() => missionDirectory(context.session.store().reader))),
  add: missions.add.handler(({ context, input }) => settle(() => addMission(context.session.store(), input))),
  update: missions.update.handler(({ context, input }) => settle(() => changeMission(context.session.store(), input))),
  remove: missions.remove.handler(({ context, input }) =>
    settle(() => {
      dropMission(context.session.store(), input.id);
      return null;
    }),
  ),
  importCsv: missions.importCsv.handler(({ context, input }) =>
    settle(() => importMissions(context.session.store(), input.path)),
  ),
  exportCsv: missions.exportCsv.handler(({ context, input }) =>
    settle(() => ({ missions: exportMissions(context.session.store(), input.path) })),
  ),
  setFallback: missions.setFallback.handler(({ context, input }) =>
    settle(() => {
      chooseFallback(context.session.store(), input.missionId);
      return null;
    }),
  ),
  route: missions.route.handler(({ context }) => settle(() => routeSigners(context.session.store()))),
  unrouted: missions.unrouted.handler(({ context }) => settle(() => unroutedSigners(context.session.store().reader))),
  setCountry: missions.setCountry.handler(({ context, input }) =>
    settle(() => ({
      signatures: settleCountry(context.session.store(), input.sourceFileId, input.countryText, input.country),
    })),
  ),
};
