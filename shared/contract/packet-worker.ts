// What the window and its packet workers say to each other: one worker shows pages, another makes files.
import type { Failure } from "#shared/errors/outcome.ts";
import type { PacketLanguage } from "#shared/model/campaign.ts";
import type { Letterhead, RequestTranslation } from "#shared/packet/document.ts";
import type { PagePart } from "#shared/packet/plan.ts";
import type { PacketSource } from "./packets.ts";

/** A letter that is not saved yet: its text as it is edited, and what stands above it. */
export type LetterInHand = {
  readonly language: PacketLanguage;
  readonly text: string;
  readonly letterhead: Letterhead | null;
  readonly translations: readonly RequestTranslation[];
};

/** A packet to look at; with `letter` as it would be if that were saved. */
export type PacketView = {
  readonly source: PacketSource;
  readonly letter: LetterInHand | null;
  /** Changes when the draft may be another one, so that it is asked for anew. */
  readonly stamp: string;
};

/** Pages of one part that follow each other. */
export type ViewedSection = { readonly volume: number; readonly part: PagePart; readonly firstPage: number };

/** The size of a packet, and what lies where in it. */
export type ViewedPacket = {
  readonly pages: number;
  readonly sheets: number;
  readonly volumes: number;
  readonly sections: readonly ViewedSection[];
};

/** Each order is answered once, under its number; `close` is not answered. */
export type PreviewOrder =
  | { readonly id: number; readonly kind: "open"; readonly view: PacketView }
  /** A page of the packet that was opened with that number. */
  | { readonly id: number; readonly kind: "draw"; readonly opened: number; readonly page: number }
  /** Lets go of the packet that was opened with that number, or gives up its opening. */
  | { readonly kind: "close"; readonly opened: number };

export type PreviewReply =
  | { readonly id: number; readonly kind: "opened"; readonly packet: ViewedPacket }
  | { readonly id: number; readonly kind: "drawn"; readonly bytes: Uint8Array<ArrayBuffer> }
  | ({ readonly id: number } & WorkerFault);

/** What is made of a sealed packet, answered by progress and one end: all volumes and labels into a folder, or one piece once more into a file. */
export type MakingOrder = {
  readonly packetId: string;
  readonly what:
    | { readonly kind: "packet"; readonly folder: string }
    | { readonly kind: "volume"; readonly volume: number; readonly path: string }
    | { readonly kind: "page"; readonly page: number; readonly path: string };
};

/** Pages that are made, of all that will be; volumes count from 1. */
export type MakingProgress = {
  readonly volume: number;
  readonly volumes: number;
  readonly page: number;
  readonly pages: number;
};

export type MakingReply =
  | ({ readonly kind: "progress" } & MakingProgress)
  | { readonly kind: "made"; readonly savedTo: readonly string[] }
  | WorkerFault;

export type WorkerFault =
  | { readonly kind: "failure"; readonly failure: Failure }
  | { readonly kind: "bug"; readonly message: string };

/** The first thing a worker says: it listens now. An order sent before is lost, as its modules load with top-level await. */
export type WorkerReady = { readonly kind: "ready" };
