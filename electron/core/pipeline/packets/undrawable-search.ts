// Looks for the waiting signers of a mission who cannot be drawn, in a thread when there are many.
import type { ResourceRoot } from "#core/files/resources.ts";
import { missionById } from "#core/store/missions.ts";
import type { Store } from "#core/store/store.ts";
import { untilNextEventAsync } from "#core/store/until-next-event.ts";
import { fail } from "#shared/errors/outcome.ts";
import type { JobControl } from "../job.ts";
import { openHandFor, performOnce } from "./packet-hands.ts";
import type { UndrawableSigners } from "./undrawable-signers.ts";

/** Fails with MISSION_UNKNOWN, CANCELLED. */
export function findUndrawable(
  store: Store,
  resources: ResourceRoot,
  missionId: string,
  control: JobControl,
): Promise<UndrawableSigners> {
  if (missionById(store.reader, missionId) === undefined) fail("MISSION_UNKNOWN", { mission: missionId });
  return untilNextEventAsync(store.reader, `undrawable ${missionId}`, async () => {
    const hand = openHandFor(store, resources, missionId);
    return (await performOnce(hand, { kind: "undrawable", missionId }, control)).found;
  });
}
