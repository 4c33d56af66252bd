// The browser of clusters: the largest first, sought by name and e-mail, in pages that agree with each other.
import { expect, it } from "vitest";
import { findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { unattended } from "#core/pipeline/job.ts";
import { removeSource } from "#core/pipeline/remove-source.ts";
import { splitCluster } from "#core/pipeline/review.ts";
import { searchClusters } from "#core/pipeline/search-clusters.ts";
import { importText, newCampaign, plainCsv, routedCampaign } from "../../../support/workspace.ts";

const twice = (signer: { readonly first: string; readonly email: string }) => [signer, signer];
const people = [
  ...twice({ first: "Ida", email: "ida@mail.example" }),
  ...twice({ first: "Bo", email: "100%@mail.example" }),
  { first: "Ida", email: "ida@mail.example" },
  { first: "Eva", email: "eva@mail.example" },
];

it("lists clusters of two and more, the largest first, and pages of them", async () => {
  const { store } = await routedCampaign(people);
  const page = async (offset: number) => {
    const { total, members } = await searchClusters(store.reader, "", offset, 1);
    return [total, members.map(({ signatureId }) => signatureId)];
  };
  expect([await page(0), await page(1), await page(2)]).toEqual([
    [2, [1, 2, 5]],
    [2, [3, 4]],
    [2, []],
  ]);
});

it("finds text within names and e-mails as it stands, and all members of what it finds", async () => {
  const { store } = await routedCampaign(people);
  const find = async (text: string) => (await searchClusters(store.reader, text, 0, 9)).members.length;
  expect([await find("ida"), await find("0%@"), await find("%"), await find("_"), await find("eva")]).toEqual([
    3, 2, 2, 0, 0,
  ]);
});

it("finds text whatever its case and diacritics, in any script", async () => {
  const { store } = await routedCampaign([
    ...twice({ first: "Łukasz", email: "Ukasz@Mail.example" }),
    ...twice({ first: "АЛЁНА", email: "alyona@mail.example" }),
    ...twice({ first: "山田", email: "yamada@mail.example" }),
  ]);
  const find = async (text: string) =>
    (await searchClusters(store.reader, text, 0, 9)).members.map(({ signatureId }) => signatureId);
  expect(await find("lukasz")).toEqual([1, 2]);
  expect(await find("ŁUKASZ")).toEqual([1, 2]);
  expect(await find("ukasz@mail")).toEqual([1, 2]);
  expect(await find("лен")).toEqual([3, 4]);
  expect(await find("алена")).toEqual([3, 4]);
  expect(await find("田")).toEqual([5, 6]);
});

it("what was found is sought anew after a decision", async () => {
  const { store } = await routedCampaign(people);
  expect((await searchClusters(store.reader, "bo", 0, 9)).total).toBe(1);
  splitCluster(store, [4], "Ann");
  expect((await searchClusters(store.reader, "bo", 0, 9)).total).toBe(0);
});

it("finds who came instead of a removed source, under the same numbers", async () => {
  const campaign = newCampaign();
  const { store } = campaign;
  const bring = async (file: string, first: string) => {
    await importText(campaign, file, plainCsv(twice({ first, email: "someone@mail.example" })));
    await findDuplicates(store, unattended);
  };
  const find = async (text: string) =>
    (await searchClusters(store.reader, text, 0, 9)).members.map(({ signatureId }) => signatureId);
  await bring("first.csv", "Ida");
  expect([await find("ida"), await find("eva")]).toEqual([[1, 2], []]);
  await removeSource(store, 1, unattended);
  await bring("second.csv", "Eva");
  expect([await find("ida"), await find("eva")]).toEqual([[], [1, 2]]);
});

it("finds the same in a campaign of many clusters as in one of few", async () => {
  const many = Array.from({ length: 2500 }, (_, index) => twice({ first: "Per", email: `p${index}@mail.example` }));
  const { store } = await routedCampaign([...many.flat(), ...people]);
  expect((await searchClusters(store.reader, "p2499@", 0, 9)).members.map(({ row }) => row)).toEqual([4999, 5000]);
  expect((await searchClusters(store.reader, "per", 2499, 9)).total).toBe(2500);
});
