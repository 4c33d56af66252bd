// What the engine has open: at most one campaign, at most one volunteer's pack, and the list of recent campaigns.
import path from "node:path";
import type { ResourceRoot } from "#core/files/resources.ts";
import type { JobControl } from "#core/pipeline/job.ts";
import { runLongJob } from "#core/pipeline/job-thread.ts";
import type { InputOf, LongJobName, ResultOf } from "#core/pipeline/long-jobs.ts";
import { endDrafts } from "#core/pipeline/packets/kept-drafts.ts";
import type { VolunteerPack } from "#core/pipeline/volunteer.ts";
import { readCampaign } from "#core/store/campaigns.ts";
import { openStore, type Store, type StoreOptions } from "#core/store/store.ts";
import type { OpenCampaign } from "#shared/contract/campaign.ts";
import { fail } from "#shared/errors/outcome.ts";
import { type Indexing, keepIndexed } from "./keep-indexed.ts";
import { placeOf } from "./place-of.ts";
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
  /** Fails with STORE_BUSY while a job of the open campaign runs: nobody takes the file from under it. */
  readonly refuseWhileBusy: () => void;
  /** Does a long job with the open campaign, in a thread of its own. Fails with STORE_NONE_OPEN, STORE_BUSY and as the job does. */
  readonly runLongJob: <Name extends LongJobName>(
    name: Name,
    input: InputOf<Name>,
    control: JobControl,
  ) => Promise<ResultOf<Name>>;
  readonly pack: PackSlot;
};

/** The review pack that a volunteer judges. Its decisions are on disk after each one: nothing is lost when it is let go. */
type PackSlot = {
  readonly current: () => VolunteerPack | null;
  /** The open pack. Fails with PACK_NONE_OPEN. */
  readonly opened: () => VolunteerPack;
  readonly adopt: (pack: VolunteerPack) => void;
  readonly close: () => void;
};

export function createSession(resources: ResourceRoot, settingsFolder: string, storeOptions: StoreOptions): Session {
  const recent = createRecentFiles(path.join(settingsFolder, "recent.json"), storeOptions.clock);
  let opened: Store | null = null;
  let indexing: Indexing | null = null;

  function close() {
    indexing?.stop();
    if (opened !== null) endDrafts(opened);
    opened?.close();
    opened = null;
  }
  function adopt(store: Store): OpenCampaign {
    close();
    opened = store;
    const campaign = readCampaign(store.reader);
    indexing = keepIndexed(store, (error) => console.error(placeOf(error)));
    recent.add(store.file, campaign.title);
    return { path: store.file, campaign };
  }
  const store = () => opened ?? fail("STORE_NONE_OPEN");
  return {
    resources,
    storeOptions,
    recent,
    store,
    current: () => opened && { path: opened.file, campaign: readCampaign(opened.reader) },
    open(file) {
      if (opened?.file === file) return { path: file, campaign: readCampaign(opened.reader) };
      return adopt(openStore(file, storeOptions));
    },
    adopt,
    close,
    refuseWhileBusy() {
      if (opened?.isBusy() === true) fail("STORE_BUSY");
    },
    runLongJob: (name, input, control) =>
      runLongJob(store(), { resources, actor: storeOptions.actor }, name, input, control),
    pack: createPackSlot(),
  };
}

function createPackSlot(): PackSlot {
  let pack: VolunteerPack | null = null;
  return {
    current: () => pack,
    opened: () => pack ?? fail("PACK_NONE_OPEN"),
    adopt(opened) {
      pack = opened;
    },
    close() {
      pack = null;
    },
  };
}
