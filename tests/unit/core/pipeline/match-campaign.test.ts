// The search for duplicates in threads of its own: the same pairs as without them.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { type JobControl, unattended } from "#core/pipeline/job.ts";
import { matchCampaign } from "#core/pipeline/match-campaign.ts";
import { makeTable, scorePairs } from "#core/pipeline/match-steps.ts";
import type { FoundPair } from "#core/store/pairs.ts";
import type { Store } from "#core/store/store.ts";
import { failureOf, importText, newCampaign, plainCsv, resources, type Signer } from "../../../support/workspace.ts";

type Names = {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly families: readonly string[];
};

/** Danes, every tenth of whom has signed before from another address. */
function signers(count: number): readonly Signer[] {
  const names = readFileSync(path.join(resources, "demo", "names", "danish.json"), "utf8");
  const { women, men, families } = JSON.parse(names) as Names;
  const given = [...women, ...men];
  const people = Array.from({ length: count }, (_, index) => ({
    first: given[index % given.length] ?? "",
    last: `${families[index % families.length]}${index % 10 === 3 ? "" : ` ${families[(index * 7) % 89]}`}`,
    email: `signer${index}@mail.example`,
    city: `By${index % 211}`,
    postcode: String(1000 + (index % 211) * 7),
  }));
  return people.map((one, index) => (index % 10 === 9 ? { ...(people[index - 9] ?? one), email: one.email } : one));
}

const scope = { floor: -4, newFromId: 1, known: new Uint32Array() };

async function all(pairs: AsyncIterable<readonly FoundPair[]> | Iterable<readonly FoundPair[]>) {
  const found: FoundPair[] = [];
  for await (const some of pairs) found.push(...some);
  return found.sort((one, other) => one.leftId - other.leftId || one.rightId - other.rightId);
}

function* pairsInProcess(store: Store, chosen: typeof scope): Generator<readonly FoundPair[]> {
  const steps = makeTable(store.reader);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const order = { kind: "score", shared: step.value, share: { index: 0, of: 1 }, ...chosen } as const;
  for (const { pairs } of scorePairs(order)) yield pairs;
}

async function largeCampaign() {
  const campaign = newCampaign({ linkAt: 7, reviewFrom: 0, oneMailboxTwoPeople: false });
  await importText(campaign, "first.csv", plainCsv(signers(6000)));
  return campaign;
}

it("a large campaign goes through threads, which find the same pairs as one process", async () => {
  const { store } = await largeCampaign();
  const phases = new Set<string>();
  const control: JobControl = { ...unattended, progress: (phase) => phases.add(phase) };
  const found = await all(matchCampaign(store, scope, control));
  expect([...phases]).toEqual(["reading_signatures", "comparing"]);
  expect(found.length).toBeGreaterThan(600);
  expect(found).toEqual(await all(pairsInProcess(store, scope)));
});

it("threads compare what is new only, and score known pairs once more, each once", async () => {
  const { store } = await largeCampaign();
  const known = Uint32Array.from([1, 10, 11, 20]);
  const later = { ...scope, newFromId: 5001, known };
  const found = await all(matchCampaign(store, later, unattended));
  expect(found).toEqual(await all(pairsInProcess(store, later)));
  expect(found.filter(({ rightId }) => rightId < 5001).map(({ leftId, rightId }) => [leftId, rightId])).toEqual([
    [1, 10],
    [11, 20],
  ]);
});

it("a search in threads that is cancelled stores nothing", async () => {
  const { store } = await largeCampaign();
  const abort = new AbortController();
  const control: JobControl = { signal: abort.signal, progress: (phase) => phase === "comparing" && abort.abort() };
  expect((await failureOf(() => findDuplicates(store, control))).code).toBe("CANCELLED");
  expect(store.reader.get("SELECT count(*) AS n FROM pair")).toEqual({ n: 0 });
});
