// Which part of the Packets screen is shown; it outlives the screen, and other screens lead to it.
import { goTo } from "./screens.ts";
import { createStore } from "./store.ts";

export const packetsViews = ["packets", "letters", "codes"] as const;
export type PacketsView = (typeof packetsViews)[number];

export const packetsView = createStore<PacketsView>("packets");

/** Shows the Packets screen at one of its parts. */
export function showPackets(view: PacketsView): void {
  packetsView.set(view);
  goTo("packets");
}
