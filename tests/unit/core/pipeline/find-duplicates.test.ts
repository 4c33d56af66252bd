// The exact tier over a whole campaign, and what people decided about it.
import { expect, it } from "vitest";
import { duplicatesSummary, findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { unattended } from "#core/pipeline/job.ts";
import { splitCluster, takeBack } from "#core/pipeline/review.ts";
import { searchClusters } from "#core/pipeline/search-clusters.ts";
import { clusterMemberRows, clustersBySize } from "#core/store/clusters.ts";
import {
  countRows,
  failureOf,
  importText,
  newCampaign,
  plainCsv,
  type Signer,
  type TestCampaign,
} from "../../../support/workspace.ts";

const twins: readonly Signer[] = [
  { first: "Ida", email: "Ida.Holm@gmail.com" },
  { first: "IDA", email: "idaholm+petition@googlemail.com", postcode: "9000", country: "NL" },
  { first: "Bo", email: "ida.holm@gmail.com" },
  { first: "Åse", postcode: "8680" },
  { first: "ÅSE", postcode: "86 80" },
  { first: "Åse", postcode: "8680", country: "NO" },
  { first: "Åse", postcode: "8681" },
  { first: "Åse", postcode: "" },
  { first: "Åse", postcode: "" },
];

async function linkedCampaign(signers: readonly Signer[]): Promise<TestCampaign> {
  const campaign = newCampaign();
  await importText(campaign, "first.csv", plainCsv(signers));
  await findDuplicates(campaign.store, unattended);
  return campaign;
}

/** Linked rows as `file:row+file:row`, in no order that depends on the import. */
function links({ store }: TestCampaign): readonly string[] {
  const members = clusterMemberRows(
    store.reader,
    clustersBySize(store.reader).map(({ cluster }) => cluster),
  );
  const clusters = Map.groupBy(members, (member) => member.clusterId);
  return [...clusters.values()]
    .map((rows) =>
      rows
        .map((one) => `${one.sourceFile}:${one.row}`)
        .sort()
        .join("+"),
    )
    .sort();
}

it("links the same e-mail and name; without e-mail the same name, postal code and country; never a household", async () => {
  const campaign = await linkedCampaign(twins);
  expect(links(campaign)).toEqual(["first.csv:1+first.csv:2", "first.csv:4+first.csv:5"]);
  expect(duplicatesSummary(campaign.store.reader)).toEqual({
    signatures: 9,
    signers: 7,
    duplicates: 2,
    held: 0,
    withdrawn: 0,
    toReview: 0,
    stale: false,
    decided: 0,
    unsure: 0,
  });
  expect(countRows(campaign.store, "signature")).toBe(9);
});

it("lists a cluster with its rows in order, finds it by name or e-mail of any member, and treats % as a letter", async () => {
  const { store } = await linkedCampaign(twins);
  const find = (search: string) => searchClusters(store.reader, search, 0, 10);
  expect((await find("")).total).toBe(2);
  expect((await find("")).members.map(({ rank, row }) => [rank, row])).toEqual([
    [0, 1],
    [1, 2],
    [0, 4],
    [1, 5],
  ]);
  expect((await find("petition@")).members.map(({ row }) => row)).toEqual([1, 2]);
  expect((await find("%")).total).toBe(0);
  expect(await searchClusters(store.reader, "", 1, 10)).toMatchObject({ total: 2, members: [{ row: 4 }, { row: 5 }] });
});

it("says that the search is out of date after another import", async () => {
  const campaign = await linkedCampaign(twins);
  await importText(campaign, "second.csv", plainCsv([{ email: "new@mail.example" }]));
  expect(duplicatesSummary(campaign.store.reader)?.stale).toBe(true);
  await findDuplicates(campaign.store, unattended);
  expect(duplicatesSummary(campaign.store.reader)?.stale).toBe(false);
});

it("a split makes signers of their own and survives every later search", async () => {
  const campaign = await linkedCampaign([
    { email: "a@mail.example" },
    { email: "a@mail.example" },
    { email: "a@mail.example" },
  ]);
  expect(splitCluster(campaign.store, [3], "Ann").signers).toBe(2);
  expect(links(campaign)).toEqual(["first.csv:1+first.csv:2"]);
  await importText(campaign, "second.csv", plainCsv([{ email: "A@mail.example", city: "Aarhus" }]));
  const { signers, duplicates } = await findDuplicates(campaign.store, unattended);
  expect([signers, duplicates]).toEqual([2, 2]);
  expect(links(campaign)).toEqual(["first.csv:1+first.csv:2+second.csv:1"]);
  expect(duplicatesSummary(campaign.store.reader)?.decided).toBe(2);
});

it("a split that takes the counted row out leaves the next one counting", async () => {
  const { store } = await linkedCampaign([
    { email: "a@mail.example" },
    { email: "a@mail.example" },
    { email: "a@mail.example" },
  ]);
  expect(splitCluster(store, [1], "Ann").signers).toBe(2);
  expect(store.reader.all("SELECT id, coalesce(cluster_id, id) AS cluster, rank FROM signature ORDER BY id")).toEqual([
    { id: 1, cluster: 1, rank: 0 },
    { id: 2, cluster: 2, rank: 0 },
    { id: 3, cluster: 2, rank: 1 },
  ]);
});

it("undoing a split links the rows again", async () => {
  const campaign = await linkedCampaign([{ email: "a@mail.example" }, { email: "a@mail.example" }]);
  const { signers, round } = splitCluster(campaign.store, [2], "Ann");
  expect(signers).toBe(2);
  expect(takeBack(campaign.store, round).signers).toBe(1);
  expect(links(campaign)).toEqual(["first.csv:1+first.csv:2"]);
  expect(duplicatesSummary(campaign.store.reader)?.decided).toBe(0);
});

it("a split of a row that does not exist changes nothing", async () => {
  const campaign = await linkedCampaign(twins);
  const events = countRows(campaign.store, "event");
  expect((await failureOf(() => splitCluster(campaign.store, [1, 999], "Ann"))).code).toBe("SIGNATURE_UNKNOWN");
  expect([links(campaign).length, countRows(campaign.store, "event")]).toEqual([2, events]);
});

it("links the same rows whatever the order in which the files came", async () => {
  const files: readonly (readonly [string, readonly Signer[]])[] = [
    ["a.csv", [{ email: "a@mail.example" }, { email: "b@mail.example" }, { first: "Åse" }]],
    ["b.csv", [{ email: "b+x@mail.example" }, { email: "c@mail.example" }]],
    [
      "c.csv",
      [{ email: "A@mail.example", city: "Skive" }, { first: "ase", city: "Skive" }, { email: "c@mail.example" }],
    ],
  ];
  const found: (readonly string[])[] = [];
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
  ]) {
    const campaign = newCampaign();
    for (const index of order) {
      const [name, signers] = files[index] ?? ["", []];
      await importText(campaign, name, plainCsv(signers));
    }
    await findDuplicates(campaign.store, unattended);
    found.push(links(campaign));
  }
  expect(found[0]?.length).toBeGreaterThanOrEqual(3);
  expect(found[1]).toEqual(found[0]);
  expect(found[2]).toEqual(found[0]);
});

it("a cancelled search leaves the earlier links and no event", async () => {
  const campaign = await linkedCampaign(twins);
  const before = [links(campaign), countRows(campaign.store, "event")];
  const cancelled = { ...unattended, signal: AbortSignal.abort() };
  expect((await failureOf(() => findDuplicates(campaign.store, cancelled))).code).toBe("CANCELLED");
  expect([links(campaign), countRows(campaign.store, "event")]).toEqual(before);
});
