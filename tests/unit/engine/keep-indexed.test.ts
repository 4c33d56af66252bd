// The engine indexes behind everything else: after opening, after each change, and not after closing.
import { expect, it, onTestFinished } from "vitest";
import { unattended } from "#core/pipeline/job.ts";
import { addPaperSheet } from "#core/pipeline/paper-sheet.ts";
import { removeSource } from "#core/pipeline/remove-source.ts";
import { searchState } from "#core/store/search.ts";
import type { Store } from "#core/store/store.ts";
import { keepIndexed } from "../../../electron/engine/keep-indexed.ts";
import { importText, newCampaign, plainCsv } from "../../support/workspace.ts";

const unexpected = (error: unknown) => {
  throw error;
};
const indexed = (store: Store) => () => searchState(store.reader).indexed;
const sheet = {
  sheet: "1",
  date: null,
  lines: [{ line: 1, name: "Eva Vos", city: "", postalCode: "", country: null }],
  illegible: 0,
};

it("indexes what is there, what comes and what goes", async () => {
  const campaign = newCampaign();
  const { store } = campaign;
  const { id } = await importText(campaign, "1.csv", plainCsv([{ first: "Ida" }, { first: "Bo" }]));
  const indexing = keepIndexed(store, unexpected);
  onTestFinished(indexing.stop);
  await expect.poll(indexed(store)).toBe(2);
  await importText(campaign, "2.csv", plainCsv([{ first: "Eva" }]));
  addPaperSheet(store, sheet);
  await expect.poll(indexed(store)).toBe(4);
  await removeSource(store, id, unattended);
  await expect.poll(() => searchState(store.reader)).toMatchObject({ indexed: 2, toPurge: 0 });
});

it("waits while a job runs, and the job's changes and others succeed", async () => {
  const campaign = newCampaign();
  const { store } = campaign;
  await importText(campaign, "1.csv", plainCsv([{ first: "Ida" }]));
  const indexing = keepIndexed(store, unexpected);
  onTestFinished(indexing.stop);
  await store.job("source.imported", () => new Promise((resolve) => setTimeout(resolve, 100)));
  addPaperSheet(store, sheet);
  await expect.poll(indexed(store)).toBe(2);
});

it("does no step after it was stopped", async () => {
  const campaign = newCampaign();
  await importText(campaign, "1.csv", plainCsv([{ first: "Ida" }]));
  keepIndexed(campaign.store, unexpected).stop();
  campaign.store.close();
  await new Promise((resolve) => setTimeout(resolve, 50));
});
