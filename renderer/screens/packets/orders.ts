// The language and paper chosen for each mission's next packet; they outlive the screen.
import type { Campaign, PacketLanguage, PaperSize } from "#shared/model/campaign.ts";
import { createStore, useStore } from "../../state/store.ts";

export type Order = { readonly language: PacketLanguage; readonly paper: PaperSize };

const chosen = createStore<{ readonly [campaignAndMission: string]: Partial<Order> }>({});
const lastPaper = createStore<PaperSize>("a4");

/** The order for a mission: what was chosen for it, else the campaign's first language and the paper chosen last. */
export function useOrder(campaign: Campaign, missionId: string): [Order, (change: Partial<Order>) => void] {
  const key = `${campaign.id} ${missionId}`;
  const paper = useStore(lastPaper);
  const choice = useStore(chosen)[key];
  const order: Order = { language: campaign.languages[0] ?? "en", paper, ...choice };
  function change(next: Partial<Order>) {
    chosen.set({ ...chosen.get(), [key]: { ...chosen.get()[key], ...next } });
    if (next.paper !== undefined) lastPaper.set(next.paper);
  }
  return [order, change];
}
