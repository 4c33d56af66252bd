// The one thread in which a campaign's drafts are made: started for the first task, ended when nobody needs it any more.
import type { ResourceRoot } from "#core/files/resources.ts";
import type { Store } from "#core/store/store.ts";
import { ExpectedFailure, fail } from "#shared/errors/outcome.ts";
import { type JobControl, untilCancelled } from "../job.ts";
import { openPacketThread, type PacketHand } from "./packet-hands.ts";
import type { PacketTask, ResultOf } from "./packet-thread.ts";

export type PacketDesk = {
  /** Does a task when those before it are done. Fails with CANCELLED and as the task does. */
  readonly perform: PacketHand["perform"];
  /** Has the thread wait for more tasks until what is given is called. */
  readonly hold: () => () => Promise<void>;
};

export function openPacketDesk(store: Store, resources: ResourceRoot): PacketDesk {
  let thread: PacketHand | null = null;
  /** Tasks that are not done, and those who hold it. */
  let users = 0;
  let lastTurn: Promise<unknown> = Promise.resolve();

  async function endThread(): Promise<void> {
    const ended = thread;
    thread = null;
    await ended?.end();
  }
  async function leave(): Promise<void> {
    users -= 1;
    if (users === 0) await endThread();
  }
  async function takeTurn<Task extends PacketTask>(task: Task, control: JobControl): Promise<ResultOf<Task>> {
    if (control.signal.aborted) fail("CANCELLED");
    thread ??= openPacketThread(store, resources);
    try {
      return await thread.perform(task, control);
    } catch (error) {
      // A bug has ended the thread.
      if (!(error instanceof ExpectedFailure)) await endThread();
      throw error;
    }
  }

  return {
    async perform(task, control) {
      users += 1;
      try {
        const turn = lastTurn.then(() => takeTurn(task, control));
        lastTurn = turn.catch(() => undefined);
        return await untilCancelled(turn, control.signal);
      } finally {
        await leave();
      }
    },
    hold() {
      users += 1;
      let isHeld = true;
      return async () => {
        if (!isHeld) return;
        isHeld = false;
        await leave();
      };
    },
  };
}
