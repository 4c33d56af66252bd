// The language chosen for the next packet of a mission, where it is not the campaign's; it outlives the screen.
import type { PacketLanguage } from "#shared/model/campaign.ts";
import { onLeavingCampaign } from "../../state/campaigns.ts";
import { createStore } from "../../state/store.ts";
import type { Orders } from "./mission-settings.ts";

export const orders = createStore<Orders>({});

onLeavingCampaign(() => {
  orders.set({});
  return Promise.resolve();
});

export function chooseLanguage(missionId: string, language: PacketLanguage): void {
  orders.set({ ...orders.get(), [missionId]: language });
}
