// What the window and the packet worker say to each other.
import type { Failure } from "#shared/errors/outcome.ts";
import type { PacketSource } from "./packets.ts";

/** The one order a packet worker gets. The port leads to the engine and is handed over. */
export type PacketOrder<Port> = { readonly port: Port; readonly source: PacketSource };

/** A made packet. The bytes belong to the receiver. */
export type MadePacket = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  readonly lastLine: number;
};

export type PacketReply =
  /** The worker listens now; an order sent before is lost, as its modules load with top-level await. */
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "made"; readonly packet: MadePacket }
  | { readonly kind: "failure"; readonly failure: Failure }
  | { readonly kind: "bug"; readonly message: string };
