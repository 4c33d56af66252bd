// The jobs that write much, by name: so a thread is told which one to do. What they take and give can cross between threads.
import { randomInt } from "node:crypto";
import type { ResourceRoot } from "#core/files/resources.ts";
import type { Store } from "#core/store/store.ts";
import type { MatchingSettings } from "#shared/model/review.ts";
import type { SourceForm } from "#shared/model/source-file.ts";
import { findDuplicates, type SearchOptions } from "./find-duplicates.ts";
import { importFile } from "./import-file.ts";
import { fingerprintOf } from "./inspect-file.ts";
import type { JobControl } from "./job.ts";
import { type ChosenPackets, makeChosenPackets } from "./packets/make-packets.ts";
import { removeSource } from "./remove-source.ts";
import { changeSettings } from "./review.ts";
import { makeReviewPacks, type PackOrder } from "./review-packs.ts";

/** Where a job is done and how it is followed. */
export type JobPlace = { readonly store: Store; readonly resources: ResourceRoot; readonly control: JobControl };

/** Each gives what the function of that name gives, and fails as it does. */
export const longJobs = {
  async importFile({ store, resources, control }: JobPlace, { path, form }: { path: string; form: SourceForm }) {
    const fingerprint = await fingerprintOf(path, resources, form);
    return (await importFile(store, path, form, control, fingerprint)).id;
  },
  removeSource: ({ store, control }: JobPlace, sourceFileId: number) => removeSource(store, sourceFileId, control),
  findDuplicates: ({ store, control }: JobPlace, options: SearchOptions) => findDuplicates(store, control, options),
  changeSettings: ({ store, control }: JobPlace, settings: MatchingSettings) =>
    changeSettings(store, settings, control),
  makeReviewPacks: ({ store, control }: JobPlace, order: PackOrder) =>
    makeReviewPacks(store, order, (below) => randomInt(below), control),
  async makePackets({ store, resources, control }: JobPlace, chosen: ChosenPackets) {
    const { packets } = await makeChosenPackets(store, resources, chosen, control);
    return { packets: packets.map(({ id }) => id) };
  },
};

export type LongJobName = keyof typeof longJobs;
export type InputOf<Name extends LongJobName> = Parameters<(typeof longJobs)[Name]>[1];
export type ResultOf<Name extends LongJobName> = Awaited<ReturnType<(typeof longJobs)[Name]>>;
