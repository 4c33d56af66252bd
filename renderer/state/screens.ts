// Which screen is shown, and what on it should be in focus.
import { createStore, useStore } from "./store.ts";

/** The screens in the order of the work. */
export const screenNames = ["campaign", "import", "duplicates", "missions", "packets", "deliveries"] as const;
export type ScreenName = (typeof screenNames)[number];

/** What a link to a screen points at. */
export type ScreenFocus = {
  readonly missionId?: string;
  readonly packetId?: string;
  /** On the Duplicates screen: the cluster that holds this signature. */
  readonly signatureId?: number;
  /** What the screen should begin with, as if its button had been pressed. */
  readonly action?: "add-mission" | "record-delivery";
};

export type ScreenState = { readonly screen: ScreenName; readonly focus: ScreenFocus };

const state = createStore<ScreenState>({ screen: "campaign", focus: {} });

/** Shows a screen, at a certain mission or packet when one is named. */
export function goTo(screen: ScreenName, focus: ScreenFocus = {}): void {
  state.set({ screen, focus });
}

export function useScreen(): ScreenState {
  return useStore(state);
}
