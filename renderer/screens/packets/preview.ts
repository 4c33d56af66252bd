// The preview at hand: which packet it shows, and its bytes. It outlives the screen, as the job that makes it does.
import type { PacketSource } from "#shared/contract/packets.ts";
import { createStore } from "../../state/store.ts";

export type Preview = {
  readonly campaignId: string;
  readonly source: PacketSource;
  readonly title: string;
  /** Signers of the mission that waited when a draft was made: with other signers it is out of date. */
  readonly waiting: number | null;
  /** Null while it is being made. */
  readonly bytes: Uint8Array | null;
};

export const preview = createStore<Preview | null>(null);

export function closePreview(): void {
  preview.set(null);
}

/** Drops the draft of a mission, which sealing has made out of date. */
export function dropDraftOf(missionId: string): void {
  const source = preview.get()?.source;
  if (source?.kind === "draft" && source.missionId === missionId) closePreview();
}
