// Which letter is edited, and which part of it; it outlives the screen.
import type { PacketLanguage } from "#shared/model/campaign.ts";
import { onLeavingCampaign } from "../../../state/campaigns.ts";
import { createStore } from "../../../state/store.ts";

export const letterParts = ["text", "letterhead", "translations"] as const;
type LetterPart = (typeof letterParts)[number];

/** Null: the language of the campaign's packets. */
type ChosenLetter = { readonly language: PacketLanguage | null; readonly part: LetterPart };

const first: ChosenLetter = { language: null, part: "text" };

export const chosenLetter = createStore<ChosenLetter>(first);

onLeavingCampaign(() => {
  chosenLetter.set(first);
  return Promise.resolve();
});
