// Makes the demo campaign: an invented petition with the exports of several sections, imported, linked and routed.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { writeFileAtomically } from "#core/files/atomic-write.ts";
import type { ResourceRoot } from "#core/files/resources.ts";
import { removeStoreFile, type Store, type StoreOptions } from "#core/store/store.ts";
import { type MatchingSettings, shippedSettings } from "#shared/model/review.ts";
import { type Demo, demoFiles } from "../../../resources/demo/make-demo.ts";
import { createCampaign } from "./campaign.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { importFile } from "./import-file.ts";
import { understandFile } from "./inspect-file.ts";
import { type JobControl, pause, unattended } from "./job.ts";
import { changeSettings } from "./review.ts";
import { chooseFallback, routeSigners } from "./route-signers.ts";

/** The seed of the demo that ships; its counts are known. */
export const demoSeed = 2026;

/** Writes the demo's exports into a folder; gives their paths in the order of import. */
export async function writeDemoExports(demo: Demo, folder: string, control: JobControl): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const written: string[] = [];
  for (const file of demo.files) {
    const target = path.join(folder, file.name);
    writeFileAtomically(target, file.chunks());
    written.push(target);
    control.progress("generating", written.length, demo.files.length);
    await pause(control);
  }
  return written;
}

/** Imports exports that were written by {@link writeDemoExports}. */
export async function importDemoExports(
  store: Store,
  resources: ResourceRoot,
  demo: Demo,
  files: readonly string[],
  control: JobControl,
): Promise<void> {
  for (const [index, file] of files.entries()) {
    const form = await understandFile(file, resources, demo.files[index]?.importOptions ?? {});
    await importFile(store, file, form, control);
  }
}

/** Only what is certain by rule is linked; who is merely alike waits for the review, so that the demo's counts are known. */
const demoSettings: MatchingSettings = { ...shippedSettings, linkAt: 20 };

/** Makes the file of the demo's campaign, without signatures. Fails as createCampaign does. */
export async function createEmptyDemo(
  file: string,
  demo: Demo,
  resources: ResourceRoot,
  options: StoreOptions,
): Promise<Store> {
  const { fallbackMission, ...fields } = demo.campaign;
  const store = createCampaign(file, fields, resources, options);
  chooseFallback(store, fallbackMission);
  await changeSettings(store, demoSettings, unattended);
  return store;
}

/**
 * The demo as a campaign that is ready for its packets. Cancelled or failed, it leaves no file behind.
 * Fails with STORE_FILE_EXISTS, FILE_NOT_WRITABLE, CANCELLED.
 */
export async function createDemoCampaign(
  file: string,
  resources: ResourceRoot,
  options: StoreOptions,
  control: JobControl,
): Promise<Store> {
  const demo = demoFiles(demoSeed);
  const store = await createEmptyDemo(file, demo, resources, options);
  const exports = mkdtempSync(path.join(os.tmpdir(), "hand-in-demo-"));
  try {
    const files = await writeDemoExports(demo, exports, control);
    await importDemoExports(store, resources, demo, files, control);
    await findDuplicates(store, control);
    routeSigners(store);
    return store;
  } catch (error) {
    store.close();
    removeStoreFile(file);
    throw error;
  } finally {
    rmSync(exports, { recursive: true, force: true });
  }
}
