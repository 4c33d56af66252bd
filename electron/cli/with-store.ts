// Opens a campaign file for one verb and closes it whatever happens.

import { openStore, type Store } from "#core/store/store.ts";
import { type Outcome, settleAsync } from "#shared/errors/outcome.ts";
import type { Result, VerbContext } from "./verb.ts";

export function withStore(
  file: string,
  context: VerbContext,
  work: (store: Store) => Promise<Result> | Result,
): Promise<Outcome<Result>> {
  return settleAsync(async () => {
    const store = openStore(file, context.storeOptions);
    try {
      return await work(store);
    } finally {
      store.close();
    }
  });
}
