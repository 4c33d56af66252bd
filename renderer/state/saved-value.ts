// A value of the campaign that saves itself shortly after the last change, as settings do that are no form of their own.
import { useQuery } from "@tanstack/react-query";
import type { EngineClient } from "#shared/contract/client.ts";
import type { Outcome } from "#shared/errors/outcome.ts";
import { ask } from "../api/engine.ts";
import { onLeavingCampaign } from "./campaigns.ts";
import { keys, queryClient } from "./queries.ts";
import { createStore, useStore } from "./store.ts";

const pause = 400;

type Change<T> = { readonly unsaved: { readonly value: T } | null; readonly error: unknown };

export type SavedValue<T> = {
  /** With what was changed a moment ago; undefined before the first answer. */
  readonly value: T | undefined;
  readonly set: (value: T) => void;
  readonly isSaved: boolean;
  readonly error: unknown;
};

/** A value under the key of its query. What was not saved yet is saved before another campaign is opened. */
export function createSavedValue<T>(
  queryKey: readonly string[],
  read: (client: EngineClient) => Promise<Outcome<T>>,
  write: (client: EngineClient, value: T) => Promise<Outcome<T>>,
): () => SavedValue<T> {
  const change = createStore<Change<T>>({ unsaved: null, error: null });
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function save(): Promise<void> {
    clearTimeout(timer);
    const { unsaved } = change.get();
    if (unsaved === null) return;
    try {
      const saved = await ask((client) => write(client, unsaved.value));
      queryClient.setQueryData(queryKey, saved);
      if (change.get().unsaved === unsaved) change.set({ unsaved: null, error: null });
      await queryClient.invalidateQueries({ queryKey: keys.overview });
    } catch (error) {
      change.set({ ...change.get(), error });
    }
  }

  onLeavingCampaign(async () => {
    await save();
    change.set({ unsaved: null, error: null });
  });

  function set(value: T): void {
    change.set({ unsaved: { value }, error: null });
    clearTimeout(timer);
    timer = setTimeout(() => void save(), pause);
  }

  return function useSavedValue() {
    const { data, error: readError } = useQuery({ queryKey, queryFn: () => ask(read) });
    const { unsaved, error } = useStore(change);
    return {
      value: unsaved === null ? data : unsaved.value,
      set,
      isSaved: unsaved === null,
      error: error ?? readError,
    };
  };
}
