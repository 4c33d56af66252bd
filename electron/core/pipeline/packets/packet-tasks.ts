// The tasks of drafting and drawing packets, the same in a thread and in the calling one.
import type { ResourceRoot } from "#core/files/resources.ts";
import type { StoreReader } from "#core/store/connection.ts";
import type { JobControl } from "../job.ts";
import { draftPacket } from "./draft-packet.ts";
import { createPacketDrawing } from "./draw-packet.ts";
import type { PacketResult, PacketTask } from "./packet-thread.ts";
import { checkWaiting } from "./undrawable-signers.ts";

/** Does one task after the other. Fails with CANCELLED and as the tasks do. */
export function createPacketTasks(
  reader: StoreReader,
  resources: ResourceRoot,
): (task: PacketTask, control: JobControl) => Promise<PacketResult> {
  const drawing = createPacketDrawing(reader, resources);
  return async (task, control) => {
    switch (task.kind) {
      case "draft":
        return { kind: "draft", draft: await draftPacket(reader, resources, task.choice, task.date, control) };
      case "undrawable":
        return {
          kind: "undrawable",
          found: await checkWaiting(reader, resources, task.missionId, control),
        };
      case "volume":
        return { kind: "volume", drawn: await drawing.volume(task.packetId, task.volume, control) };
      case "labels":
        return { kind: "labels", packetId: task.packetId, bytes: await drawing.labels(task.packetId) };
      default:
        return task satisfies never;
    }
  };
}
