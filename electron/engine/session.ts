// What the engine has open: at most one campaign, and the list of recent ones.
import path from "node:path";
import type { ResourceRoot } from "#core/files/resources.ts";
import { readCampaign } from "#core/store/campaigns.ts";
import { openStore, type Store, type StoreOptions } from "#core/store/store.ts";
import type { OpenCampaign } from "#shared/contract/campaign.ts";
import { fail } from "#shared/errors/outcome.ts";
import { createRecentFiles, type RecentFiles } from "./recent-files.ts";

export type Session = {
  readonly resources: ResourceRoot;
  readonly storeOptions: StoreOptions;
  readonly recent: RecentFiles;
  /** The open campaign. Fails with STORE_NONE_OPEN. */
  readonly store: () => Store;
  readonly current: () => OpenCampaign | null;
  readonly open: (file: string) => OpenCampaign;
  /** Takes over a campaign that was just made. */
  readonly adopt: (store: Store) => OpenCampaign;
  readonly close: () => void;
};

export function createSession(resources: ResourceRoot, settingsFolder: string, storeOptions: StoreOptions): Session {
  const recent = createRecentFiles(path.join(settingsFolder, "recent.json"), storeOptions.clock);
  let opened: Store | null = null;

  function close() {
    opened?.close();
    opened = null;
  }
  function adopt(store: Store): OpenCampaign {
    close();
    opened = store;
    const campaign = readCampaign(store.reader);
    recent.add(store.file, campaign.title);
    return { path: store.file, campaign };
  }
  return {
    resources,
    storeOptions,
    recent,
    store: () => opened ?? fail("STORE_NONE_OPEN"),
    current: () => opened && { path: opened.file, campaign: readCampaign(opened.reader) },
    open(file) {
      if (opened?.file === file) return { path: file, campaign: readCampaign(opened.reader) };
      return adopt(openStore(file, storeOptions));
    },
    adopt,
    close,
  };
}
