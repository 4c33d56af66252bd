// Makes the drafts of packets that somebody may ask for next, one after the other, while nobody waits for one.
import { setTimeout } from "node:timers/promises";
import type { ResourceRoot } from "#core/files/resources.ts";
import type { Store } from "#core/store/store.ts";
import type { PacketChoice } from "#shared/contract/packets.ts";
import { type JobControl, untilCancelled } from "../job.ts";
import { keptDrafts } from "./kept-drafts.ts";

/**
 * Makes as many drafts as can be kept, in this order, and gives the mission of each that is there; one that is kept is not made again,
 * and one that cannot be made is passed over. Then the thread waits for more, which need not wait for its start. It ends when it is
 * cancelled, a job begins or the campaign is closed.
 * @param idle milliseconds for which it waits
 */
export async function* prepareDrafts(
  store: Store,
  resources: ResourceRoot,
  choices: readonly PacketChoice[],
  idle: number,
  control: JobControl,
): AsyncGenerator<string, void> {
  const drafts = keptDrafts(store, resources);
  const signal = AbortSignal.any([control.signal, drafts.ended]);
  const release = drafts.hold();
  try {
    for (const choice of choices.slice(0, drafts.room(choices))) {
      if (store.isBusy()) return;
      if (await drafts.makeAhead(choice, { ...control, signal })) yield choice.missionId;
    }
    await untilCancelled(setTimeout(idle, undefined, { ref: false }), signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await release();
  }
}
