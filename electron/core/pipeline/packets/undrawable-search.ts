// Tells the waiting signers of a mission who cannot be drawn.
import type { ResourceRoot } from "#core/files/resources.ts";
import { missionById } from "#core/store/missions.ts";
import type { Store } from "#core/store/store.ts";
import { untilNextEventAsync } from "#core/store/until-next-event.ts";
import { fail } from "#shared/errors/outcome.ts";
import type { JobControl } from "../job.ts";
import { keptDrafts } from "./kept-drafts.ts";
import type { UndrawableSigners } from "./undrawable-signers.ts";

/** Fails with MISSION_UNKNOWN, CANCELLED. */
export function findUndrawable(
  store: Store,
  resources: ResourceRoot,
  missionId: string,
  control: JobControl,
): Promise<UndrawableSigners> {
  if (missionById(store.reader, missionId) === undefined) fail("MISSION_UNKNOWN", { mission: missionId });
  return untilNextEventAsync(store.reader, `undrawable ${missionId}`, () =>
    keptDrafts(store, resources).undrawable(missionId, control),
  );
}
