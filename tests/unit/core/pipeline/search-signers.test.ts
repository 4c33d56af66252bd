// Finding signers: by each word of name, e-mail and city, as it is typed; while the index catches up, and after a removal.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordDelivery } from "#core/pipeline/deliveries.ts";
import { catchUpSearch, indexSteps, prepareRemoval } from "#core/pipeline/index-signers.ts";
import { unattended } from "#core/pipeline/job.ts";
import { removeSource } from "#core/pipeline/remove-source.ts";
import { findSigners, knownSigner } from "#core/pipeline/search-signers.ts";
import { type SearchedRow, searchedRowsAfter, searchState } from "#core/store/search.ts";
import type { Store } from "#core/store/store.ts";
import { foldLetters } from "#shared/normalise/letters.ts";
import { sealFor } from "../../../support/packets.ts";
import {
  countRows,
  failureOf,
  importText,
  newCampaign,
  plainCsv,
  routedCampaign,
  type Signer,
} from "../../../support/workspace.ts";

async function indexed(signers: readonly Signer[]): Promise<Store> {
  const campaign = newCampaign();
  await importText(campaign, "signers.csv", plainCsv(signers));
  await catchUpSearch(campaign.store, unattended);
  return campaign.store;
}
const names = (store: Store, text: string, limit = 20) =>
  findSigners(store.reader, text, limit).signers.map(({ name }) => name);

const people: readonly Signer[] = [
  { first: "Anna", last: "Berg", email: "anna.berg@mail.example", city: "København" },
  { first: "Annette", last: "Bergström", email: "info@posteo.example", city: "Bad Homburg" },
  { first: "Łukasz", last: "Żółć", email: "lz@mail.example", city: "Łódź" },
  { first: "Siobhán", last: "O’Neill", email: "sio+petition@mail.example", city: "Saint-Denis" },
  { first: "Anne-Marie", last: "Weiß", email: "am@lists.example", city: "Ry" },
  { first: "太郎", last: "山田", email: "taro@mail.example", city: "東京都" },
  { first: "Юлія", last: "Щербак", email: "", city: "Київ" },
];

const typedAndFound: readonly (readonly [string, readonly string[]])[] = [
  ["anna berg", ["Anna Berg"]],
  ["berg anna", ["Anna Berg"]],
  ["ann ber", ["Anna Berg", "Annette Bergström"]],
  ["BERG", ["Anna Berg", "Annette Bergström"]],
  ["kobenhavn", ["Anna Berg"]],
  ["homburg", ["Annette Bergström"]],
  ["lodz zol", ["Łukasz Żółć"]],
  ["oneill", ["Siobhán O’Neill"]],
  ["o'neill", ["Siobhán O’Neill"]],
  ["o neill siobhan", ["Siobhán O’Neill"]],
  ["saint denis", ["Siobhán O’Neill"]],
  ["annemarie", ["Anne-Marie Weiß"]],
  ["anne marie weiss", ["Anne-Marie Weiß"]],
  ["anna.berg@mail.example", ["Anna Berg"]],
  ["anna.berg@", ["Anna Berg"]],
  ["@posteo.example", ["Annette Bergström"]],
  ["petition", ["Siobhán O’Neill"]],
  ["lists", ["Anne-Marie Weiß"]],
  ["田", ["太郎 山田"]],
  ["京都", ["太郎 山田"]],
  ["щерб", ["Юлія Щербак"]],
  ["nobody", []],
  ["anna homburg", []],
];

describe("a signer is found", () => {
  it("by what stands in name, e-mail and city, however much of it was typed", async () => {
    const store = await indexed(people);
    for (const [text, found] of typedAndFound) expect(names(store, text), text).toEqual(found);
  });

  it("whole words first, then in the order of import", async () => {
    const store = await indexed([{ first: "Lindqvist" }, { first: "Li" }, { first: "Lia" }, { first: "Li" }]);
    expect(findSigners(store.reader, "li", 20).signers.map(({ row }) => row)).toEqual([2, 4, 1, 3]);
  });

  it("as many as are asked for, and that there are more is said", async () => {
    const store = await indexed(Array.from({ length: 30 }, (_, index) => ({ first: "Ida", last: `Vang${index}` })));
    const found = findSigners(store.reader, "ida", 20);
    expect(found).toMatchObject({ more: true, notIndexed: 0 });
    expect(found.signers).toHaveLength(20);
    expect(findSigners(store.reader, "ida", 30)).toMatchObject({ more: false });
  });

  it("when hundreds begin with the same letters and only a few go on as typed", async () => {
    const many = Array.from({ length: 450 }, (_, index) => ({ first: "Marianne", last: `Vang${index}` }));
    const store = await indexed([...many, { first: "Maribel", last: "Last" }, { first: "Marib", last: "Whole" }]);
    expect(names(store, "marib")).toEqual(["Marib Whole", "Maribel Last"]);
    expect(names(store, "mari", 1000)).toHaveLength(452);
    expect(names(store, "marianne vang44", 100)).toHaveLength(11);
  });
});

const syntax = [
  '"',
  "'",
  '""',
  'anna" OR "berg',
  "anna AND",
  "AND",
  "NOT anna",
  "NEAR(anna berg)",
  "anna*",
  "*",
  "^anna",
  "name:anna",
  "words : anna",
  "{words}: anna",
  "(anna",
  "anna)",
  "-anna",
  "anna + berg",
  "\u0000anna",
  "%_\\",
  "a".repeat(200),
  "a ".repeat(100),
];

it("the syntax of the index is plain text", async () => {
  const store = await indexed([...people, { first: "Not", last: "Near" }]);
  for (const text of syntax) expect(() => findSigners(store.reader, text, 20), text).not.toThrow();
  expect(names(store, "NOT anna")).toEqual([]);
  expect(names(store, "anna*")).toEqual(["Anna Berg"]);
  expect(names(store, "NEAR(not")).toEqual(["Not Near"]);
});

const letters = fc.constantFrom(..."aeinrstlokdmABÅØæłžßőçðéÜЖюЁйΑσςή山田太한국".split(""), "-", "’");
const nameOf = fc.array(letters, { minLength: 1, maxLength: 8 }).map((all) => all.join(""));
const signerOf = fc.record({
  first: nameOf.filter((name) => /\p{L}{2}/u.test(name)),
  last: nameOf.filter((name) => /\p{L}{2}/u.test(name)),
  email: fc.stringMatching(/^[a-z][a-z0-9]{1,6}([.+][a-z0-9]{2,5})?@[a-z]{2,6}\.example$/),
  city: nameOf.filter((name) => /\p{L}{2}/u.test(name)),
});

/** What people type to find a signature: its words, and at least the first half of each. */
function typedFor({ name, email, city }: SearchedRow): readonly string[] {
  const address = email ?? "";
  const words = [...name.split(" "), address, address.slice(address.indexOf("@")), ...(city ?? "").split(" ")];
  const begun = words.map((word) => [...word].slice(0, Math.max(2, Math.ceil([...word].length / 2))).join(""));
  const typed = [...words, ...begun].flatMap((text) => [
    text,
    text.toUpperCase(),
    text.toLowerCase(),
    foldLetters(text),
  ]);
  return [...typed, `${city} ${name}`].filter((text) => /[\p{L}\p{N}]/u.test(text));
}

const found = (store: Store, text: string) =>
  findSigners(store.reader, text, 100).signers.map(({ signatureId }) => signatureId);

it("every signer is found by each word and beginnings of it, however typed; none that was removed", async () => {
  const some = fc.array(signerOf, { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(some, some, async (stay, go) => {
      const campaign = newCampaign();
      const { store } = campaign;
      await importText(campaign, "1.csv", plainCsv(stay));
      const { id } = await importText(campaign, "2.csv", `\uFEFF${plainCsv(go)}`);
      await catchUpSearch(store, unattended);
      const rows = searchedRowsAfter(store.reader, 0, 100);
      expect(rows).toHaveLength(stay.length + go.length);
      for (const row of rows) for (const text of typedFor(row)) expect(found(store, text), text).toContain(row.id);
      await removeSource(store, id, unattended);
      const left = new Set(searchedRowsAfter(store.reader, 0, 100).map((row) => row.id));
      for (const row of rows) {
        for (const text of typedFor(row)) {
          const ids = found(store, text);
          expect(ids.includes(row.id), text).toBe(left.has(row.id));
          expect(ids.every((one) => left.has(one))).toBe(true);
        }
      }
    }),
    { numRuns: 10 },
  );
}, 60_000);

describe("while the index catches up", () => {
  it("the rest is searched too, and what was not is told", async () => {
    const campaign = newCampaign();
    await importText(campaign, "1.csv", plainCsv(people));
    expect(names(campaign.store, "anna")).toEqual(["Anna Berg"]);
    expect(findSigners(campaign.store.reader, "nobody", 20).notIndexed).toBe(0);
    const many = Array.from({ length: 2500 }, (_, index) => ({ first: "Ida", last: `Vang${index}` }));
    await importText(campaign, "2.csv", plainCsv(many));
    expect(findSigners(campaign.store.reader, "vang2499", 20)).toEqual({ signers: [], more: false, notIndexed: 507 });
    await catchUpSearch(campaign.store, unattended);
    expect(findSigners(campaign.store.reader, "vang2499", 20)).toMatchObject({
      signers: [{ row: 2500 }],
      notIndexed: 0,
    });
    expect(names(campaign.store, "anna")).toEqual(["Anna Berg"]);
  });

  it("it stops after any step and goes on where it was, by whoever", async () => {
    const campaign = newCampaign();
    await importText(campaign, "1.csv", plainCsv(Array.from({ length: 5000 }, (_, n) => ({ last: `Vang${n}` }))));
    const step = indexSteps(campaign.store);
    do step();
    while (searchState(campaign.store.reader).indexed === 0);
    const before = searchState(campaign.store.reader);
    expect(before.indexed).toBe(before.upto);
    const cancelled = new AbortController();
    cancelled.abort();
    const control = { signal: cancelled.signal, progress: () => undefined };
    expect((await failureOf(() => catchUpSearch(campaign.store, control))).code).toBe("CANCELLED");
    await catchUpSearch(campaign.store, unattended);
    expect(searchState(campaign.store.reader)).toMatchObject({ upto: 5000, indexed: 5000, missing: 0 });
    expect(indexSteps(campaign.store)()).toBe("more");
    expect(names(campaign.store, "vang4999")).toEqual(["Ida Vang4999"]);
  });

  it("changes and jobs run between its steps, and leave no event of it", async () => {
    const campaign = newCampaign();
    await importText(campaign, "1.csv", plainCsv(people));
    const events = countRows(campaign.store, "event");
    const step = indexSteps(campaign.store);
    const job = campaign.store.job("source.imported", async () => {
      expect(step()).toBe("busy");
      await Promise.resolve();
    });
    expect(step()).toBe("busy");
    await job;
    while (step() !== "done");
    expect(countRows(campaign.store, "event")).toBe(events + 1);
  });
});

describe("a removed signer", () => {
  it("is found no more, and who takes its number is found by the own name only", async () => {
    const campaign = newCampaign();
    await importText(campaign, "1.csv", plainCsv(people.slice(0, 3)));
    const { id } = await importText(campaign, "2.csv", plainCsv([{ first: "Zebulon", last: "Quast" }]));
    await catchUpSearch(campaign.store, unattended);
    expect(names(campaign.store, "zebulon")).toEqual(["Zebulon Quast"]);
    await removeSource(campaign.store, id, unattended);
    expect(names(campaign.store, "zebulon")).toEqual([]);
    expect(searchState(campaign.store.reader)).toMatchObject({ upto: 3, indexed: 3, missing: 0, toPurge: 1 });
    await importText(campaign, "3.csv", plainCsv([{ first: "Ottilie", last: "Rask" }]));
    await catchUpSearch(campaign.store, unattended);
    expect([names(campaign.store, "zebulon"), names(campaign.store, "ottilie")]).toEqual([[], ["Ottilie Rask"]]);
  });

  it("and most others with it make the index begin anew", async () => {
    const campaign = newCampaign();
    await importText(campaign, "1.csv", plainCsv(people));
    const many = Array.from({ length: 30 }, (_, index) => ({ first: "Zebulon", last: `Vang${index}` }));
    const { id } = await importText(campaign, "2.csv", plainCsv(many));
    await catchUpSearch(campaign.store, unattended);
    await removeSource(campaign.store, id, unattended);
    expect(searchState(campaign.store.reader)).toMatchObject({
      upto: 0,
      indexed: 0,
      missing: people.length,
      toPurge: 0,
    });
    expect([names(campaign.store, "zebulon"), names(campaign.store, "anna")]).toEqual([[], ["Anna Berg"]]);
    await catchUpSearch(campaign.store, unattended);
    expect([names(campaign.store, "zebulon"), names(campaign.store, "anna")]).toEqual([[], ["Anna Berg"]]);
    expect(campaign.store.reader.all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    campaign.store.close();
    expect(readFileSync(campaign.file).toString("latin1").toLowerCase()).not.toContain("zebulon");
  });

  it("whose removal fails is found as before", async () => {
    const store = await indexed(people);
    const failing = store.job("source.removed", async (writer) => {
      prepareRemoval(writer, people.length);
      await Promise.resolve();
      writer.run("DELETE FROM stored_signature");
      throw new Error("half way");
    });
    expect(names(store, "anna")).toEqual(["Anna Berg"]);
    await expect(failing).rejects.toThrow("half way");
    expect(names(store, "anna")).toEqual(["Anna Berg"]);
    expect(searchState(store.reader)).toMatchObject({ indexed: people.length, missing: 0 });
  });

  it("leaves no word of its name in the file", async () => {
    const campaign = newCampaign();
    await importText(campaign, "1.csv", plainCsv(people));
    const { id } = await importText(campaign, "2.csv", plainCsv([{ first: "Zebulonqx", email: "qqwx@mail.example" }]));
    await importText(campaign, "3.csv", plainCsv([{ first: "Ida" }]));
    await catchUpSearch(campaign.store, unattended);
    await removeSource(campaign.store, id, unattended);
    await catchUpSearch(campaign.store, unattended);
    expect(searchState(campaign.store.reader).toPurge).toBe(0);
    campaign.store.close();
    const bytes = readFileSync(campaign.file).toString("latin1").toLowerCase();
    expect(bytes).toContain("anna");
    for (const word of ["zebulonqx", "bulonqx", "qqwx"]) expect(bytes).not.toContain(word);
  });
});

it("an index of older rules is made anew", async () => {
  const store = await indexed(people);
  store.derive((writer) => writer.run("UPDATE search_state SET normalise_version = 1"));
  await catchUpSearch(store, unattended);
  expect(names(store, "anna")).toEqual(["Anna Berg"]);
  expect(searchState(store.reader).indexed).toBe(people.length);
});

describe("all that is known of a signature", () => {
  const signers = [
    { first: "Ida", email: "ida@mail.example" },
    { first: "IDA", email: "ida+2@mail.example" },
    { first: "Eva", email: "eva@mail.example", country: "NL" },
  ];

  it("says which one counts, the mission, and the line of the packet with its delivery", async () => {
    const { store } = await routedCampaign(signers);
    const packet = await sealFor(store, "RU-DK-kobenhavn");
    expect(knownSigner(store.reader, 2)).toMatchObject({
      duplicateOf: 1,
      counted: { signatureId: 1, name: "Ida Holm", sourceFile: "first.csv", row: 1 },
      mission: { id: "RU-DK-kobenhavn" },
      sealed: null,
      lines: [],
      rank: 1,
    });
    const delivery = {
      packetId: packet.id,
      outcome: "refused",
      date: "2026-11-21",
      place: "",
      receivedBy: "",
      said: "",
    };
    recordDelivery(store, { ...delivery, outcome: "refused" });
    expect(knownSigner(store.reader, 1)).toMatchObject({
      duplicates: 1,
      counted: null,
      sealed: { packetId: packet.id, line: 1 },
      lines: [{ line: 1, missionId: "RU-DK-kobenhavn", delivery: { outcome: "refused", date: "2026-11-21" } }],
    });
  });

  it("of nobody is an expected failure", async () => {
    const { store } = await routedCampaign(signers);
    expect((await failureOf(() => knownSigner(store.reader, 9))).code).toBe("SIGNATURE_UNKNOWN");
  });
});
