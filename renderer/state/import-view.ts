// Which part of the Import screen is shown; it outlives the screen, and other screens lead to it.
import { goTo } from "./screens.ts";
import { createStore } from "./store.ts";

export const importViews = ["exports", "paper", "junk"] as const;
export type ImportView = (typeof importViews)[number];

export const importView = createStore<ImportView>("exports");

/** Shows the Import screen at one of its parts. */
export function showImport(view: ImportView): void {
  importView.set(view);
  goTo("import");
}
