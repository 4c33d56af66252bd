// Review packs: made, judged on another machine, and brought back.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { createKeyring, makeSealKey, writeSealedFile } from "#core/files/sealed-file.ts";
import { unattended } from "#core/pipeline/job.ts";
import { readPack } from "#core/pipeline/read-pack.ts";
import { removeSource } from "#core/pipeline/remove-source.ts";
import { openPairs } from "#core/pipeline/review.ts";
import { importPackDecisions, type MadePacks, makeReviewPacks } from "#core/pipeline/review-packs.ts";
import { openVolunteerPack } from "#core/pipeline/volunteer.ts";
import type { Store } from "#core/store/store.ts";
import type { PackedSignature } from "#shared/contract/review-pack.ts";
import type { Verdict } from "#shared/model/review.ts";
import { seededRandom } from "../../../support/chance.ts";
import { leastKeyCost } from "../../../support/key-cost.ts";
import {
  campaignWithQueue,
  decideInOffice,
  holdingDecisions,
  queuePairs,
  undoPackRounds,
} from "../../../support/review-queue.ts";
import {
  countRows,
  eventLog,
  failureOf,
  importText,
  plainCsv,
  type TestCampaign,
  temporaryFolder,
} from "../../../support/workspace.ts";

async function divided(pairs: number, parts: number, overlap: number, seed = 5) {
  const campaign = await campaignWithQueue(pairs);
  const folder = path.join(campaign.folder, "packs");
  const order = { parts, overlap, folder, keyCost: leastKeyCost };
  const made = await makeReviewPacks(campaign.store, order, seededRandom(seed), unattended);
  return { ...campaign, made, folder };
}

/** The number of the pair that two packed signatures are of: their family name ends in it. */
function pairNumber({ name }: PackedSignature): number {
  return Number(/\d+$/.exec(name)?.[0]);
}

let minute = 0;
/** Later at each call. */
function laterClock(): string {
  minute += 1;
  return new Date(Date.UTC(2026, 10, 21, 12, minute)).toISOString();
}

/** Judges what is open in a pack for a volunteer, in a folder of their own; gives the file that goes back. */
async function judge(
  made: MadePacks,
  part: number,
  by: string,
  verdict: (pair: number) => Verdict | null,
  folder = temporaryFolder(),
): Promise<string> {
  const original = made.files[part]?.file ?? "";
  const file = path.join(folder, path.basename(original));
  copyFileSync(original, file);
  const pack = await openVolunteerPack(file, made.passphrase, by, laterClock);
  for (const [position, pair] of pack.pairs(0, 1000).pairs.entries()) {
    const decided = verdict(pairNumber(pair.left));
    if (decided !== pair.verdict) pack.decide(position, decided);
  }
  return pack.progress().decisionsFile;
}

const isEven = (pair: number) => (pair % 2 === 0 ? "same" : "different");

function counts(store: Store) {
  return {
    decisions: store.reader.get("SELECT count(*) AS n, max(id) AS last FROM decision"),
    rounds: store.reader.get("SELECT count(*) AS n FROM decision_round"),
    kept: store.reader.get("SELECT count(*) AS n FROM pack_decision"),
    events: countRows(store, "event"),
  };
}

it("a division holds each open pair once or twice, with what is needed to judge and nothing else", async () => {
  const { store, made } = await divided(20, 3, 0.25);
  expect(made.files.map(({ file }) => path.basename(file))).toEqual([
    "test-part-1-of-3.review",
    "test-part-2-of-3.review",
    "test-part-3-of-3.review",
  ]);
  const keyring = createKeyring(made.passphrase);
  const times = new Map<number, number>();
  for (const [index, { file, pairs }] of made.files.entries()) {
    const { content } = await readPack(file, keyring);
    expect(content).toMatchObject({ campaign: "Test petition", part: index + 1, parts: 3 });
    expect(content.pairs).toHaveLength(pairs);
    for (const { left, right } of content.pairs) {
      expect(pairNumber(left)).toBe(pairNumber(right));
      times.set(pairNumber(left), (times.get(pairNumber(left)) ?? 0) + 1);
    }
    expect(content.pairs[0]?.left).toEqual({
      name: expect.stringMatching(/^Solveig Brattbakk\d+$/),
      email: expect.stringMatching(/^s\d+@mail.example$/),
      phone: null,
      street: null,
      city: "Hammerfest",
      postalCode: "9600",
      region: null,
      country: "NO",
      birthDate: null,
      signedAt: "2026-05-01",
    });
  }
  expect([...times.keys()].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index));
  expect([...times.values()].filter((held) => held === 2)).toHaveLength(5);
  expect(Math.max(...times.values())).toBe(2);
  expect(openPairs(store.reader)).toHaveLength(20);
});

it("no file of a division holds a name, and the passphrase is kept nowhere", async () => {
  const { store, made, folder, file } = await divided(6, 2, 0.5);
  const decisions = await judge(made, 0, "Ida Ravn", isEven, folder);
  expect(existsSync(decisions)).toBe(true);
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(path.join(folder, name)).toString("latin1");
    expect(bytes).not.toMatch(/Solveig|Brattbakk|Hammerfest|mail\.example|Ida|same|Test petition/);
  }
  for (const kept of [file, `${file}-wal`]) {
    const bytes = readFileSync(kept).toString("latin1");
    for (const word of [made.passphrase, made.passphrase.replaceAll(" ", "")]) expect(bytes).not.toContain(word);
  }
  expect(JSON.stringify(eventLog(store))).not.toContain(made.passphrase.split(" ")[0]);
});

it("a pack made, judged and brought back changes exactly the decided pairs", async () => {
  const { store, made } = await divided(10, 2, 0);
  const file = await judge(made, 0, "Ida", (pair) => (pair < 5 ? isEven(pair) : null));
  const { content } = await readPack(made.files[0]?.file ?? "", createKeyring(made.passphrase));
  const decided = content.pairs.map(({ left }) => pairNumber(left)).filter((pair) => pair < 5);
  expect(decided.length).toBeGreaterThan(0);
  const before = store.reader.all("SELECT * FROM signature");
  const imported = await importPackDecisions(store, [file], made.passphrase.toUpperCase());
  expect(imported).toMatchObject({
    files: [{ file, by: "Ida", decisions: decided.length, isNew: true }],
    decided: decided.length,
    conflicts: 0,
    officeHolds: 0,
    removed: 0,
    agreement: [],
    toReview: 10 - decided.length,
  });
  expect(holdingDecisions(store)).toEqual(
    decided.map((pair) => ({
      left: 2 * pair + 1,
      verdict: isEven(pair),
      kind: "pack",
      by: "Ida",
      note: "part 1 of 2",
    })),
  );
  expect(openPairs(store.reader).map(({ leftId }) => (leftId - 1) / 2)).toEqual(
    Array.from({ length: 10 }, (_, pair) => pair).filter((pair) => !decided.includes(pair)),
  );
  expect(store.reader.all("SELECT id, name, email FROM signature")).toEqual(
    before.map((row) => {
      const { id, name, email } = row as { id: number; name: string; email: string };
      return { id, name, email };
    }),
  );
});

it("the same file a second time changes nothing, also under another name, and tells the agreement again", async () => {
  const { store, made } = await divided(8, 2, 1);
  const files = [await judge(made, 0, "Ida", isEven), await judge(made, 1, "Bo", isEven)];
  const first = await importPackDecisions(store, files, made.passphrase);
  expect(first.agreement).toEqual([{ first: "Bo", second: "Ida", pairs: 8, kappa: 1 }]);
  const before = counts(store);
  const renamed = path.join(temporaryFolder(), "renamed.decisions");
  copyFileSync(files[0] ?? "", renamed);
  const again = await importPackDecisions(store, [renamed], made.passphrase);
  expect(again).toMatchObject({ files: [{ isNew: false, decisions: 8 }], decided: 0, conflicts: 0 });
  expect(again.agreement).toEqual(first.agreement);
  expect(again).toMatchObject({ signers: first.signers, toReview: first.toReview });
  expect(counts(store)).toEqual(before);
});

it("what was undone is not done again by the same file", async () => {
  const { store, made } = await divided(4, 1, 0);
  const file = await judge(made, 0, "Ida", isEven);
  await importPackDecisions(store, [file], made.passphrase);
  undoPackRounds(store);
  expect(holdingDecisions(store)).toEqual([]);
  const again = await importPackDecisions(store, [file], made.passphrase);
  expect(again).toMatchObject({ files: [{ isNew: false }], decided: 0 });
  expect(holdingDecisions(store)).toEqual([]);
});

it("an import that ended half-way is completed by the next one, and decides nothing twice", async () => {
  const { store, made } = await divided(6, 2, 1);
  const files = [await judge(made, 0, "Ida", isEven), await judge(made, 1, "Bo", () => "same")];
  const first = await importPackDecisions(store, files, made.passphrase);
  const { kept, ...decided } = counts(store);
  store.change("duplicates.found", (writer) => writer.run("DELETE FROM pack_decision"));
  const again = await importPackDecisions(store, files, made.passphrase);
  expect(again).toMatchObject({ files: [{ isNew: true }, { isNew: true }], decided: 0, conflicts: first.conflicts });
  // One event for the deletion, one for what is kept again.
  expect(counts(store)).toEqual({ ...decided, kept, events: decided.events + 2 });
});

it("of a newer file of the same volunteer only what is new counts, and an older one says nothing more", async () => {
  const { store, made } = await divided(6, 1, 0);
  const folder = temporaryFolder();
  const file = await judge(made, 0, "Ida", (pair) => (pair < 3 ? "same" : null), folder);
  const older = path.join(folder, "older.decisions");
  copyFileSync(file, older);
  await importPackDecisions(store, [file], made.passphrase);
  await judge(made, 0, "Ida", (pair) => (pair === 0 ? "different" : pair < 5 ? "same" : null), folder);
  const imported = await importPackDecisions(store, [file], made.passphrase);
  expect(imported).toMatchObject({ files: [{ decisions: 5, isNew: true }], decided: 3, conflicts: 0 });
  expect(holdingDecisions(store).map(({ verdict }) => verdict)).toEqual(["different", "same", "same", "same", "same"]);
  const before = counts(store);
  expect((await importPackDecisions(store, [older], made.passphrase)).files).toMatchObject([{ isNew: false }]);
  expect((await importPackDecisions(store, [older, file], made.passphrase)).files).toMatchObject([
    { isNew: false },
    { isNew: false },
  ]);
  expect(counts(store)).toEqual(before);
});

it("pairs on which volunteers disagree wait for a second look, whichever file comes first", async () => {
  const disagree = (pair: number) => (pair === 0 ? "different" : pair === 2 ? "unsure" : isEven(pair));
  const outcomes: unknown[] = [];
  for (const order of ["at once", "Ida first", "Bo first"]) {
    const { store, made } = await divided(6, 2, 1);
    const ida = await judge(made, 0, "Ida", isEven);
    const bo = await judge(made, 1, "Bo", disagree);
    const imports = order === "at once" ? [[bo, ida]] : order === "Ida first" ? [[ida], [bo]] : [[bo], [ida]];
    let last: unknown;
    for (const files of imports) last = await importPackDecisions(store, files, made.passphrase);
    expect(last).toMatchObject({ conflicts: 2, toReview: 0 });
    // p₀ = 4/6; Ida 3 same, 3 different; Bo 1 same, 4 different, 1 unsure: pₑ = (3·1 + 3·4) / 36 = 15/36; (24 - 15) / 21
    expect(last).toMatchObject({ agreement: [{ first: "Bo", second: "Ida", pairs: 6, kappa: 9 / 21 }] });
    const held = holdingDecisions(store);
    expect(held.filter(({ note }) => note === "volunteers disagree").length).toBeGreaterThan(0);
    outcomes.push(held.map(({ left, verdict }) => [left, verdict]));
  }
  expect(outcomes[0]).toEqual([
    [1, "unsure"],
    [3, "different"],
    [5, "unsure"],
    [7, "different"],
    [9, "same"],
    [11, "different"],
  ]);
  expect(outcomes[1]).toEqual(outcomes[0]);
  expect(outcomes[2]).toEqual(outcomes[0]);
});

it("what the office decided meanwhile holds, whatever the volunteers say", async () => {
  const { store, made } = await divided(5, 2, 1);
  const files = [
    await judge(made, 0, "Ida", () => "same"),
    await judge(made, 1, "Bo", (pair) => (pair === 2 ? "different" : "same")),
  ];
  decideInOffice(store, 1, "different");
  decideInOffice(store, 3, "same");
  decideInOffice(store, 5, "same");
  const imported = await importPackDecisions(store, files, made.passphrase);
  // Pair 0: otherwise; pair 1: alike; pair 2: the volunteers disagree, the office does not ask them.
  expect(imported).toMatchObject({ decided: 2, conflicts: 0, officeHolds: 2 });
  expect(holdingDecisions(store).map(({ verdict, kind }) => `${verdict} ${kind}`)).toEqual([
    "different pair",
    "same pair",
    "same pair",
    "same pack",
    "same pack",
  ]);
  decideInOffice(store, 7, "different");
  await importPackDecisions(store, [await judge(made, 0, "Eva", () => "same")], made.passphrase);
  expect(holdingDecisions(store)[3]).toMatchObject({ verdict: "different", kind: "pair" });
});

it("decisions about signatures that were removed are counted and left out, though others have their numbers now", async () => {
  const campaign: TestCampaign = await campaignWithQueue(2);
  const { store } = campaign;
  const second = await importText(campaign, "second.csv", plainCsv([{ first: "Eva", email: "e@mail.example" }]));
  queuePairs(store, [{ left: 4, right: 5 }]);
  const order = { parts: 1, overlap: 0, folder: path.join(campaign.folder, "packs"), keyCost: leastKeyCost };
  const made = await makeReviewPacks(store, order, seededRandom(5), unattended);
  const folder = temporaryFolder();
  const file = path.join(folder, "pack.review");
  copyFileSync(made.files[0]?.file ?? "", file);
  const pack = await openVolunteerPack(file, made.passphrase, "Ida", laterClock);
  for (const position of [0, 1, 2]) pack.decide(position, "same");
  store.change("duplicates.found", (writer) => writer.run("DELETE FROM pair WHERE right_id = 5"));
  await removeSource(store, second.id, unattended);
  await importText(campaign, "third.csv", plainCsv([{ first: "Uwe", email: "u@mail.example" }]));
  expect(store.reader.get("SELECT name FROM signature WHERE id = 5")).toEqual({ name: "Uwe Holm" });
  const imported = await importPackDecisions(store, [pack.progress().decisionsFile], made.passphrase);
  expect(imported).toMatchObject({ decided: 2, removed: 1 });
  expect(holdingDecisions(store).map(({ left }) => left)).toEqual([1, 3]);
});

it("decisions about a pack of another campaign, a pack itself and damaged files change nothing", async () => {
  const { store, made, folder } = await divided(3, 1, 0);
  const other = await divided(3, 1, 0, 6);
  const good = await judge(made, 0, "Ida", isEven);
  const foreign = await judge(other.made, 0, "Ida", isEven);
  const before = counts(store);
  const code = async (files: readonly string[], passphrase = made.passphrase) =>
    (await failureOf(() => importPackDecisions(store, files, passphrase))).code;
  expect(await code([foreign], other.made.passphrase)).toBe("PACK_UNKNOWN");
  expect(await code([good], other.made.passphrase)).toBe("PACK_PASSPHRASE");
  expect(await code([good, foreign])).toBe("PACK_PASSPHRASE");
  expect(await code([made.files[0]?.file ?? ""])).toBe("PACK_NOT_DECISIONS");
  expect(await code([path.join(folder, "none.decisions")])).toBe("FILE_NOT_READABLE");
  const { content, key } = await readPack(made.files[0]?.file ?? "", createKeyring(made.passphrase));
  const forged = path.join(folder, "forged.decisions");
  const decisions = { format: "hand-in review decisions", version: 1, packId: content.packId, by: "Ida" };
  const decision = { verdict: "same", at: "2026-11-21T12:00:00.000Z" };
  for (const [changed, expected] of [
    [{ decisions: [{ ...decision, position: 3 }] }, "PACK_DAMAGED"],
    [{ decisions: [{ ...decision, position: 0, verdict: "maybe" }] }, "PACK_DAMAGED"],
    [{ decisions: "all" }, "PACK_DAMAGED"],
    [{ version: 2 }, "PACK_FROM_THE_FUTURE"],
    [{ packId: "none", decisions: [] }, "PACK_UNKNOWN"],
  ] as const) {
    writeSealedFile(forged, "decisions", key, { ...decisions, ...changed });
    expect(await code([good, forged])).toBe(expected);
  }
  expect(counts(store)).toEqual(before);
});

it("a division that cannot be made leaves no file and no trace", async () => {
  const { store, folder } = await campaignWithQueue(3);
  const packs = path.join(folder, "packs");
  const before = countRows(store, "event");
  const make = (parts: number, control = unattended, target = packs) =>
    failureOf(() =>
      makeReviewPacks(store, { parts, overlap: 0, folder: target, keyCost: leastKeyCost }, seededRandom(1), control),
    );
  expect(await make(4)).toEqual({ code: "PACK_TOO_MANY_PARTS", params: { pairs: 3, parts: 4 } });
  const cancel = new AbortController();
  const cancelled = await make(3, {
    signal: cancel.signal,
    progress: () => cancel.abort(),
  });
  expect(cancelled.code).toBe("CANCELLED");
  expect(readdirSync(packs)).toEqual([]);
  // The second of three cannot be written: once the first is there, a folder stands in the way.
  const inTheWay = path.join(packs, "test-part-2-of-3.review");
  const blocked = await make(3, { signal: unattended.signal, progress: () => mkdirSync(inTheWay) });
  expect(blocked.code).toBe("FILE_NOT_WRITABLE");
  expect(readdirSync(packs)).toEqual([path.basename(inTheWay)]);
  writeFileSync(path.join(packs, "test-part-1-of-1.review"), "earlier");
  expect((await make(1)).code).toBe("PACK_FILE_EXISTS");
  expect(readFileSync(path.join(packs, "test-part-1-of-1.review"), "utf8")).toBe("earlier");
  writeFileSync(path.join(folder, "file"), "");
  expect((await make(1, unattended, path.join(folder, "file", "packs"))).code).toBe("FILE_NOT_WRITABLE");
  expect(store.reader.get("SELECT count(*) AS n FROM review_pack")).toEqual({ n: 0 });
  expect(countRows(store, "event")).toBe(before);
  for (const left of [1, 3, 5]) decideInOffice(store, left, "same");
  expect((await make(1)).code).toBe("PACK_NOTHING_TO_DIVIDE");
});

it("a volunteer's file opens with the key of the division, so that the office waits for one key only", async () => {
  const { made } = await divided(4, 2, 0.5);
  const salts = new Set<string>();
  const files = made.files.map(({ file }) => file);
  files.push(await judge(made, 0, "Ida", isEven), await judge(made, 1, "Bo", isEven));
  for (const file of files) salts.add(readFileSync(file).subarray(19, 35).toString("hex"));
  expect(salts.size).toBe(1);
  expect(Buffer.from((await makeSealKey(made.passphrase)).salt).toString("hex")).not.toBe([...salts][0]);
});
