// What passes between the engine or the command line and the threads that draft and draw packets.
import type { ResourceRoot } from "#core/files/resources.ts";
import type { StopOrder } from "#core/threads/thread.ts";
import type { JobPhase } from "#shared/contract/outcome.ts";
import type { PacketChoice } from "#shared/contract/packets.ts";
import type { Failure } from "#shared/errors/outcome.ts";
import type { PacketDraft } from "./draft-packet.ts";
import type { DrawnVolume } from "./draw-packet.ts";
import type { UndrawableSigners } from "./undrawable-signers.ts";

/** The campaign file that a thread reads, beside whoever writes it. */
export type PacketThreadOrder = { readonly file: string; readonly resources: ResourceRoot };

export type PacketTask =
  /** Orders the waiting signers of a mission and lays their packet out; `date` as `YYYY-MM-DD`. */
  | { readonly kind: "draft"; readonly choice: PacketChoice; readonly date: string }
  /** Looks for waiting signers whose name or city cannot be drawn. */
  | { readonly kind: "undrawable"; readonly missionId: string }
  /** Draws one volume of a sealed packet. */
  | { readonly kind: "volume"; readonly packetId: string; readonly volume: number }
  /** Draws the sheets for the boxes of a sealed packet. */
  | { readonly kind: "labels"; readonly packetId: string };

/** Nobody waits for the task at hand any more; it is answered nevertheless, with what it gave or CANCELLED. */
type CancelOrder = { readonly kind: "cancel" };

/** Tasks are done one after the other; a thread is told the next when it has answered. */
export type ToPacketThread = PacketTask | CancelOrder | StopOrder;

export type PacketResult =
  | { readonly kind: "draft"; readonly draft: PacketDraft }
  | { readonly kind: "undrawable"; readonly found: UndrawableSigners }
  | { readonly kind: "volume"; readonly drawn: DrawnVolume }
  | { readonly kind: "labels"; readonly packetId: string; readonly bytes: Uint8Array };

/** The result of a task. */
export type ResultOf<Task extends PacketTask> = Extract<PacketResult, { readonly kind: Task["kind"] }>;

export type FromPacketThread =
  | PacketResult
  | { readonly kind: "progress"; readonly phase: JobPhase; readonly done: number; readonly total: number }
  | { readonly kind: "failure"; readonly failure: Failure };
