import { createHash, scryptSync } from "node:crypto";
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import {
  createKeyring,
  makeSealKey,
  readSealedFile,
  readStamp,
  shippedCost,
  writeSealedFile,
} from "#core/files/sealed-file.ts";
import { leastKeyCost } from "../../../support/key-cost.ts";
import { failureOf, temporaryFolder } from "../../../support/workspace.ts";

const passphrase = "apple river stone";
const content = { name: "Ida Holm", list: [1, 2, 3] };

async function sealed(kind: "pack" | "decisions" = "pack") {
  const file = path.join(temporaryFolder(), "sealed");
  const key = await makeSealKey(passphrase, leastKeyCost);
  writeSealedFile(file, kind, key, content);
  return { file, key, bytes: readFileSync(file) };
}

/** Writes the bytes with the digest that belongs to them, as somebody would who wants to deceive. */
function withDigest(file: string, bytes: Buffer): void {
  const rest = bytes.subarray(0, -32);
  writeFileSync(file, Buffer.concat([rest, createHash("sha256").update(rest).digest()]));
}

it("gives back what was written, for the passphrase in any spelling", async () => {
  const { file } = await sealed();
  for (const typed of [passphrase, "Apple-River-Stone"]) {
    expect((await readSealedFile(file, "pack", createKeyring(typed))).content).toEqual(content);
  }
});

it("says that a passphrase is the wrong one", async () => {
  const { file } = await sealed();
  for (const typed of ["apple river stones", "river apple stone", ""]) {
    expect(await failureOf(() => readSealedFile(file, "pack", createKeyring(typed)))).toEqual({
      code: "PACK_PASSPHRASE",
      params: { file },
    });
  }
});

it("holds no plain text, and the same content never as the same bytes", async () => {
  const { file, key, bytes } = await sealed();
  expect(bytes.includes("Ida")).toBe(false);
  expect(bytes.toString("latin1")).not.toMatch(/Holm|list|name/);
  writeSealedFile(file, "pack", key, content);
  const again = readFileSync(file);
  // Only what stands before the nonce is the same.
  expect(again.subarray(0, 35).equals(bytes.subarray(0, 35))).toBe(true);
  expect(again.subarray(35).equals(bytes.subarray(35))).toBe(false);
});

it("a file with any byte changed is refused before a key is derived", async () => {
  const { file, bytes } = await sealed();
  const keyring = createKeyring(passphrase);
  for (let place = 0; place < bytes.length; place += 1) {
    const changed = Buffer.from(bytes);
    changed[place] = (changed[place] ?? 0) ^ 1;
    writeFileSync(file, changed);
    const derive = () => expect.unreachable("derived a key");
    const { code } = await failureOf(() => readSealedFile(file, "pack", derive));
    const expected = place < 14 || place === 15 ? "PACK_NOT_A_PACK" : "PACK_DAMAGED";
    expect([code, place]).toEqual([place === 14 ? "PACK_DAMAGED" : expected, place]);
  }
  writeFileSync(file, bytes);
  expect((await readSealedFile(file, "pack", keyring)).content).toEqual(content);
});

it("a file with any byte changed and its digest made anew is refused, too", async () => {
  const { file, bytes } = await sealed();
  const keyring = createKeyring(passphrase);
  const opened: number[] = [];
  for (let place = 16; place < bytes.length - 32; place += 1) {
    const changed = Buffer.from(bytes);
    changed[place] = (changed[place] ?? 0) ^ 1;
    withDigest(file, changed);
    const { code } = await failureOf(() => readSealedFile(file, "pack", keyring));
    if (code !== "PACK_PASSPHRASE" && code !== "PACK_DAMAGED") opened.push(place);
  }
  expect(opened).toEqual([]);
});

it("a file cut short anywhere is refused", async () => {
  const { file, bytes } = await sealed();
  for (let length = bytes.length - 1; length >= 0; length -= 1) {
    truncateSync(file, length);
    const { code } = await failureOf(() => readSealedFile(file, "pack", createKeyring(passphrase)));
    expect(code).toBe(length < 16 ? "PACK_NOT_A_PACK" : "PACK_DAMAGED");
  }
});

it("a file that asks for more memory or work than a pack needs, or for hardly any, derives no key", async () => {
  const { file, bytes } = await sealed();
  for (const cost of [
    [25, 8, 1],
    [255, 255, 255],
    [19, 8, 1],
    [14, 255, 1],
    [17, 8, 200],
    [17, 8, 0],
    [17, 0, 1],
    [0, 8, 1],
    [10, 8, 1],
  ]) {
    const changed = Buffer.from(bytes);
    changed.set(cost, 16);
    withDigest(file, changed);
    const derive = () => expect.unreachable(`derived a key of ${cost}`);
    expect((await failureOf(() => readSealedFile(file, "pack", derive))).code).toBe("PACK_DAMAGED");
  }
});

it("a file of another kind or a newer version is named as such", async () => {
  const { file, bytes } = await sealed("decisions");
  const keyring = createKeyring(passphrase);
  expect((await failureOf(() => readSealedFile(file, "pack", keyring))).code).toBe("PACK_NOT_A_PACK");
  bytes[14] = 2;
  writeFileSync(file, bytes);
  expect(await failureOf(() => readSealedFile(file, "decisions", keyring))).toEqual({
    code: "PACK_FROM_THE_FUTURE",
    params: { file, found: 2, known: 1 },
  });
  writeFileSync(file, "first_name,last_name\n");
  expect((await failureOf(() => readSealedFile(file, "decisions", keyring))).code).toBe("PACK_NOT_DECISIONS");
  expect((await failureOf(() => readSealedFile(`${file}.none`, "pack", keyring))).code).toBe("FILE_NOT_READABLE");
});

it("content that would unpack to more than any pack holds is refused", async () => {
  const { file, key } = await sealed();
  writeSealedFile(file, "pack", key, { text: "a".repeat(128 * 1024 * 1024) });
  const failure = await failureOf(() => readSealedFile(file, "pack", createKeyring(passphrase)));
  expect(failure).toMatchObject({ code: "PACK_DAMAGED", params: { detail: "its content cannot be read" } });
});

it("derives the key as scrypt does, half a second of work, once for all files of one salt", async () => {
  const folder = temporaryFolder();
  const key = await makeSealKey(passphrase);
  expect(key.cost).toEqual(shippedCost);
  expect(128 * shippedCost.r * 2 ** shippedCost.log2N).toBeLessThan(256 * 1024 * 1024);
  const options = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 };
  expect(Buffer.from(key.secret)).toEqual(scryptSync("appleriverstone", key.salt, 32, options));
  const files = ["a", "b", "c"].map((name) => path.join(folder, name));
  for (const file of files) writeSealedFile(file, "pack", key, content);
  const keyring = createKeyring(passphrase);
  const keys = new Set<unknown>();
  for (const file of files) keys.add((await readSealedFile(file, "pack", keyring)).key);
  expect(keys.size).toBe(1);
});

it("deriving a key lets other work go on", async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 5);
  await makeSealKey(passphrase);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(5);
});

it("each writing has a stamp of its own, which the file shows", async () => {
  const { file, key } = await sealed();
  const stamp = writeSealedFile(file, "pack", key, content);
  expect(readStamp(file)).toBe(stamp);
  expect((await readSealedFile(file, "pack", createKeyring(passphrase))).stamp).toBe(stamp);
  expect(writeSealedFile(file, "pack", key, content)).not.toBe(stamp);
  expect(readStamp(`${file}.none`)).toBeNull();
});
