// What the preview shows: which packet, and which of its pages. It outlives the screen.
import { onLeavingCampaign } from "../../../state/campaigns.ts";
import { createStore } from "../../../state/store.ts";

export type Preview =
  | { readonly kind: "sealed"; readonly packetId: string; readonly page: number }
  | { readonly kind: "draft"; readonly missionId: string; readonly page: number };

export const preview = createStore<Preview | null>(null);

onLeavingCampaign(() => {
  preview.set(null);
  return Promise.resolve();
});

export function showSealed(packetId: string): void {
  preview.set({ kind: "sealed", packetId, page: 1 });
}

/** Shows the draft of a mission's next packet, at the page where it was. */
export function showDraft(missionId: string): void {
  const shown = preview.get();
  if (shown?.kind === "draft" && shown.missionId === missionId) return;
  preview.set({ kind: "draft", missionId, page: 1 });
}

export function showPage(page: number): void {
  const shown = preview.get();
  if (shown !== null) preview.set({ ...shown, page });
}

export function closePreview(): void {
  preview.set(null);
}
