// A review pack on a volunteer's machine.
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { createKeyring } from "#core/files/sealed-file.ts";
import { unattended } from "#core/pipeline/job.ts";
import { readDecisions } from "#core/pipeline/read-pack.ts";
import { makeReviewPacks } from "#core/pipeline/review-packs.ts";
import { openVolunteerPack } from "#core/pipeline/volunteer.ts";
import { seededRandom } from "../../../support/chance.ts";
import { leastKeyCost } from "../../../support/key-cost.ts";
import { campaignWithQueue } from "../../../support/review-queue.ts";
import { failureOf, storeOptions, temporaryFolder, today } from "../../../support/workspace.ts";

/** The user that owns nothing. */
const nobody = 65534;

async function packs(parts = 1, seed = 3) {
  const { store, folder: office } = await campaignWithQueue(4);
  const order = { parts, overlap: 0, folder: path.join(office, "packs"), keyCost: leastKeyCost };
  const { passphrase, files } = await makeReviewPacks(store, order, seededRandom(seed), unattended);
  const folder = temporaryFolder();
  const copies = files.map(({ file }) => {
    const copy = path.join(folder, path.basename(file));
    copyFileSync(file, copy);
    return copy;
  });
  const file = copies[0] ?? "";
  const open = (by = "Ida", from = file, typed = passphrase) => openVolunteerPack(from, typed, by, storeOptions.clock);
  const decisionsFile = file.replace(".review", ".decisions");
  const onDisk = async () => (await readDecisions(decisionsFile, createKeyring(passphrase))).content;
  return { folder, file, copies, passphrase, open, decisionsFile, onDisk };
}

it("shows its pairs and keeps each verdict on the disk at once", async () => {
  const { file, open, decisionsFile, onDisk } = await packs();
  const pack = await open(" Ida ");
  const state = { file, campaign: "Test petition", part: 1, parts: 1, by: "Ida", pairs: 4, decisionsFile };
  expect(pack.progress()).toEqual({ ...state, decided: 0 });
  expect(pack.pairs(0, 10)).toMatchObject({ total: 4, pairs: Array.from({ length: 4 }, () => ({ verdict: null })) });
  expect(pack.decide(2, "same")).toEqual({ ...state, decided: 1 });
  expect((await onDisk()).decisions).toEqual([{ position: 2, verdict: "same", at: today }]);
  expect(pack.decide(0, "unsure").decided).toBe(2);
  expect(pack.decide(2, "different").decided).toBe(2);
  expect(pack.pairs(1, 2)).toMatchObject({ total: 4, pairs: [{ verdict: null }, { verdict: "different" }] });
  expect(pack.decide(0, null).decided).toBe(1);
  expect(await onDisk()).toMatchObject({ by: "Ida", decisions: [{ position: 2, verdict: "different" }] });
  expect((await failureOf(() => pack.decide(4, "same"))).code).toBe("PACK_POSITION");
});

it("goes on where it was left, for the same name in other letters too", async () => {
  const { open, onDisk } = await packs();
  (await open()).decide(1, "same");
  const again = await open("  IDA");
  expect(again.progress()).toMatchObject({ by: "Ida", decided: 1 });
  again.decide(3, "different");
  expect((await onDisk()).decisions.map(({ position }) => position)).toEqual([1, 3]);
});

it("does not open with another passphrase, and leaves nothing beside the pack then", async () => {
  const { folder, file, open } = await packs();
  expect(await failureOf(() => open("Ida", file, "apple river"))).toEqual({
    code: "PACK_PASSPHRASE",
    params: { file },
  });
  expect(readdirSync(folder)).toEqual([path.basename(file)]);
});

it("never writes over the decisions of another volunteer, of another pack, or that are damaged", async () => {
  const { copies, folder, decisionsFile, open } = await packs(2);
  const other = copies[1] ?? "";
  (await open("Ida")).decide(0, "same");
  const kept = readFileSync(decisionsFile);
  expect(await failureOf(() => open("Bo"))).toEqual({
    code: "PACK_OTHER_VOLUNTEER",
    params: { file: decisionsFile, by: "Ida" },
  });
  expect(readFileSync(decisionsFile).equals(kept)).toBe(true);
  const others = other.replace(".review", ".decisions");
  copyFileSync(decisionsFile, others);
  expect((await failureOf(() => open("Ida", other))).code).toBe("PACK_OTHER_DECISIONS");
  const stranger = await packs(1, 4);
  (await stranger.open()).decide(0, "same");
  copyFileSync(stranger.decisionsFile, others);
  expect((await failureOf(() => open("Ida", other))).code).toBe("PACK_OTHER_DECISIONS");
  copyFileSync(other, others);
  expect((await failureOf(() => open("Ida", other))).code).toBe("PACK_NOT_DECISIONS");
  expect(readdirSync(folder)).toHaveLength(4);
});

it("says at once when decisions cannot be kept beside the pack", async () => {
  const { folder, file, decisionsFile, open } = await packs();
  if (process.platform !== "win32") {
    const isRoot = process.getuid?.() === 0;
    chmodSync(folder, 0o555);
    chmodSync(file, 0o444);
    // The owner of all files may write anywhere.
    if (isRoot) process.seteuid?.(nobody);
    try {
      expect((await failureOf(() => open())).code).toBe("FILE_NOT_WRITABLE");
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(folder, 0o700);
    }
  }
  mkdirSync(decisionsFile);
  expect((await failureOf(() => open())).code).toBe("FILE_NOT_READABLE");
  expect(readdirSync(folder).toSorted()).toEqual([path.basename(decisionsFile), path.basename(file)].toSorted());
});

it("a verdict that could not be written does not count", async () => {
  const { decisionsFile, open, onDisk } = await packs();
  const pack = await open();
  pack.decide(0, "same");
  renameSync(decisionsFile, `${decisionsFile}.away`);
  mkdirSync(decisionsFile);
  expect((await failureOf(() => pack.decide(1, "same"))).code).toBe("FILE_NOT_WRITABLE");
  expect(pack.progress().decided).toBe(1);
  rmdirSync(decisionsFile);
  renameSync(`${decisionsFile}.away`, decisionsFile);
  pack.decide(2, "same");
  expect((await onDisk()).decisions.map(({ position }) => position)).toEqual([0, 2]);
});

it("does not write over decisions that another window made meanwhile", async () => {
  const { decisionsFile, open, onDisk } = await packs();
  const first = await open();
  const second = await open();
  second.decide(1, "same");
  expect((await failureOf(() => first.decide(0, "same"))).code).toBe("PACK_DECISIONS_CHANGED");
  expect(first.progress().decided).toBe(0);
  expect((await onDisk()).decisions).toHaveLength(1);
  renameSync(decisionsFile, `${decisionsFile}.moved`);
  second.decide(2, "same");
  expect((await onDisk()).decisions).toHaveLength(2);
});
