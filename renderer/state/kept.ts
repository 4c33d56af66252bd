// Small choices that this machine remembers between starts.
import { createStore, type Store } from "./store.ts";

/** A text that is remembered under a key. */
export function createKeptText(key: string): Store<string> {
  const store = createStore(window.localStorage.getItem(key) ?? "");
  store.subscribe(() => window.localStorage.setItem(key, store.get()));
  return store;
}
