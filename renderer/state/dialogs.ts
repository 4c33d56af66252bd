// Dialogs of the whole window, which screens, keys and the command palette open.
import { createStore, useStore } from "./store.ts";

export type WindowDialog = "palette" | "newCampaign" | null;

const dialog = createStore<WindowDialog>(null);

export function openDialog(name: Exclude<WindowDialog, null>): void {
  dialog.set(name);
}

export function closeDialog(): void {
  dialog.set(null);
}

export function useWindowDialog(): WindowDialog {
  return useStore(dialog);
}
