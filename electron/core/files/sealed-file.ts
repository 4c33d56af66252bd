// Files for people outside the office, encrypted with a passphrase: review packs, and the decisions that come back.
import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { deflateSync, inflate } from "node:zlib";
import { ExpectedFailure, fail } from "#shared/errors/outcome.ts";
import { normalisePassphrase } from "#shared/review/passphrase.ts";
import { writeFileAtomically } from "./atomic-write.ts";
import { fileState } from "./read-pieces.ts";
import { failAboutFile } from "./system-failures.ts";

/*
 * Layout, in bytes:
 *   14  "hand-in sealed"
 *    1  version
 *    1  what the file is: 1 a review pack, 2 decisions
 *    3  scrypt: log2 of N, r, p
 *   16  salt
 *   12  nonce
 *    …  the content as JSON, deflated, then encrypted with AES-256-GCM; everything above is authenticated with it
 *   16  tag of GCM
 *   32  SHA-256 of everything above, which tells a damaged file from a wrong passphrase
 */
const magic = Buffer.from("hand-in sealed");
const version = 1;
const kinds = { pack: 1, decisions: 2 } as const;
const saltBytes = 16;
const nonceBytes = 12;
const keyBytes = 32;
const tagBytes = 16;
const digestBytes = 32;
const costAt = magic.length + 2;
const saltAt = costAt + 3;
const nonceAt = saltAt + saltBytes;
const headerBytes = nonceAt + nonceBytes;

/** What a sealed file is. */
export type SealedKind = keyof typeof kinds;

/** Work of scrypt (RFC 7914): 128 · r · 2^log2N bytes of memory, p times. */
export type KeyCost = { readonly log2N: number; readonly r: number; readonly p: number };

/** 128 MiB and about half a second, the most that a small laptop does without a pause that is felt. */
export const shippedCost: KeyCost = { log2N: 17, r: 8, p: 1 };

/** What a file may ask for: not so little that its passphrase is guessed, not so much that the machine comes to a stop. */
const leastLog2N = 14;
const leastR = 8;
const mostP = 4;
const mostMemory = 256 * 1024 * 1024;
/** A file and its content: several times what the largest pack needs. */
const mostFileBytes = 64 * 1024 * 1024;
const mostContentBytes = 128 * 1024 * 1024;

/** A key with what it was derived from besides the passphrase. Many files may share one: each is written with a nonce of its own. */
export type SealKey = { readonly cost: KeyCost; readonly salt: Uint8Array; readonly secret: Uint8Array };

/** Derives keys of one passphrase, each but once. */
export type Keyring = (salt: Uint8Array, cost: KeyCost) => Promise<SealKey>;

export function createKeyring(passphrase: string): Keyring {
  const derived = new Map<string, Promise<SealKey>>();
  return (salt, cost) => {
    const name = [cost.log2N, cost.r, cost.p, Buffer.from(salt).toString("hex")].join();
    const known = derived.get(name);
    if (known !== undefined) return known;
    const key = deriveKey(passphrase, salt, cost);
    derived.set(name, key);
    return key;
  };
}

/** A key with a salt of its own. */
export function makeSealKey(passphrase: string, cost: KeyCost = shippedCost): Promise<SealKey> {
  return deriveKey(passphrase, randomBytes(saltBytes), cost);
}

const scryptAsync = promisify<string, Uint8Array, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);

async function deriveKey(passphrase: string, salt: Uint8Array, cost: KeyCost): Promise<SealKey> {
  const { log2N, r, p } = cost;
  // OpenSSL counts some buffers more than the formula does.
  const options = { N: 2 ** log2N, r, p, maxmem: 2 * mostMemory };
  return { cost, salt, secret: await scryptAsync(normalisePassphrase(passphrase), salt, keyBytes, options) };
}

/** Names one writing of a file. */
export type SealStamp = string;

/** Writes content that JSON can hold, whole or not at all. Fails with FILE_NOT_WRITABLE. */
export function writeSealedFile(file: string, kind: SealedKind, key: SealKey, content: object): SealStamp {
  const { log2N, r, p } = key.cost;
  // Random nonces under one key are safe for 2^32 writings: NIST SP 800-38D, section 8.3.
  const nonce = randomBytes(nonceBytes);
  const header = Buffer.concat([magic, Buffer.from([version, kinds[kind], log2N, r, p]), key.salt, nonce]);
  const cipher = createCipheriv("aes-256-gcm", key.secret, nonce, { authTagLength: tagBytes });
  cipher.setAAD(header);
  const text = Buffer.concat([cipher.update(deflateSync(JSON.stringify(content))), cipher.final()]);
  const sealed = Buffer.concat([header, text, cipher.getAuthTag()]);
  writeFileAtomically(file, [sealed, createHash("sha256").update(sealed).digest()]);
  return nonce.toString("hex");
}

/**
 * Reads what a sealed file holds. The content was written by somebody who knew the passphrase; its form is still to be checked.
 * Fails with FILE_NOT_READABLE, PACK_NOT_A_PACK, PACK_NOT_DECISIONS, PACK_FROM_THE_FUTURE, PACK_DAMAGED, PACK_PASSPHRASE.
 */
export async function readSealedFile(
  file: string,
  kind: SealedKind,
  keyring: Keyring,
): Promise<{ readonly content: unknown; readonly key: SealKey; readonly stamp: SealStamp }> {
  const bytes = await readBounded(file);
  checkKind(file, bytes, kind);
  const sealed = bytes.subarray(0, -digestBytes);
  if (bytes.length < headerBytes + tagBytes + digestBytes) fail("PACK_DAMAGED", { file, detail: "it ends too early" });
  if (!createHash("sha256").update(sealed).digest().equals(bytes.subarray(-digestBytes))) {
    fail("PACK_DAMAGED", { file, detail: "it is not as it was written" });
  }
  const cost = { log2N: bytes[costAt] ?? 0, r: bytes[costAt + 1] ?? 0, p: bytes[costAt + 2] ?? 0 };
  if (!isBearable(cost)) fail("PACK_DAMAGED", { file, detail: "it asks for a key that no pack has" });
  const key = await keyring(sealed.subarray(saltAt, nonceAt), cost);
  const deflated = decrypt(sealed, key) ?? fail("PACK_PASSPHRASE", { file });
  return { content: await parseContent(file, deflated), key, stamp: stampOf(sealed) };
}

/** The stamp of the file as it stands on the disk, or null when it cannot be read. */
export function readStamp(file: string): SealStamp | null {
  const header = Buffer.alloc(headerBytes);
  try {
    const handle = openSync(file, "r");
    try {
      readSync(handle, header, 0, headerBytes, 0);
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
  return stampOf(header);
}

function stampOf(bytes: Buffer): SealStamp {
  return bytes.subarray(nonceAt, headerBytes).toString("hex");
}

async function readBounded(file: string): Promise<Buffer> {
  const { bytes } = await fileState(file);
  if (bytes > mostFileBytes) fail("PACK_DAMAGED", { file, detail: "it is larger than a pack can be" });
  try {
    return await readFile(file);
  } catch (error) {
    throw failAboutFile(error, file, "read");
  }
}

function checkKind(file: string, bytes: Buffer, kind: SealedKind): void {
  const isSealed = bytes.subarray(0, magic.length).equals(magic);
  const found = bytes[magic.length] ?? 0;
  if (isSealed && found > version) fail("PACK_FROM_THE_FUTURE", { file, found, known: version });
  if (isSealed && bytes[magic.length + 1] === kinds[kind]) return;
  fail(kind === "pack" ? "PACK_NOT_A_PACK" : "PACK_NOT_DECISIONS", { file });
}

function isBearable({ log2N, r, p }: KeyCost): boolean {
  const memory = 128 * r * 2 ** log2N;
  return log2N >= leastLog2N && r >= leastR && memory <= mostMemory && p >= 1 && p <= mostP;
}

/** The deflated content, or undefined when the key is not the one, or somebody changed the file and its digest. */
function decrypt(sealed: Buffer, key: SealKey): Buffer | undefined {
  const decipher = createDecipheriv("aes-256-gcm", key.secret, sealed.subarray(nonceAt, headerBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(sealed.subarray(0, headerBytes));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  const deflated = decipher.update(sealed.subarray(headerBytes, -tagBytes));
  try {
    return Buffer.concat([deflated, decipher.final()]);
  } catch {
    return undefined;
  }
}

const inflateAsync = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflate);

async function parseContent(file: string, deflated: Buffer): Promise<unknown> {
  try {
    return JSON.parse((await inflateAsync(deflated, { maxOutputLength: mostContentBytes })).toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && "code" in error)) {
      throw new ExpectedFailure({ code: "PACK_DAMAGED", params: { file, detail: "its content cannot be read" } });
    }
    throw error;
  }
}
