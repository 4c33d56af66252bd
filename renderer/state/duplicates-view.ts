// Which part of the Duplicates screen is shown; it outlives the screen, and other screens lead to it.
import { goTo } from "./screens.ts";
import { createStore } from "./store.ts";

export const duplicatesViews = ["review", "clusters", "history", "settings"] as const;
export type DuplicatesView = (typeof duplicatesViews)[number];

/** Null until somebody chose: then the review where pairs wait, the clusters where none do. */
export const duplicatesView = createStore<DuplicatesView | null>(null);

/** Shows the Duplicates screen at the cluster that holds a signature. */
export function showCluster(signatureId: number): void {
  duplicatesView.set("clusters");
  goTo("duplicates", { signatureId });
}
