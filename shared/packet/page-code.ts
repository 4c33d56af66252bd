// The code that every page of a sealed packet carries: which page of which packet it is, and a digest of what stands on it.
import { sha256 } from "@noble/hashes/sha2.js";

export type PageCode = {
  /** The packet number in capital letters. */
  readonly packet: string;
  readonly volume: number;
  /** The printed number of the page. */
  readonly page: number;
  /** The lines of a list on the page, both ends included; both 0 when it has none. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** As {@link pageDigest} gives it. */
  readonly digest: string;
};

/** What somebody scanned or typed: a whole code, or the eight letters of the digest alone. */
export type ReadPageCode =
  | { readonly kind: "code"; readonly code: PageCode }
  | { readonly kind: "digest"; readonly digest: string };

/** The first field says which kind of code this is, and in which version. */
const kind = "HI1";
/** Douglas Crockford's base 32: no I, L, O or U, which are mistaken for others or make words. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const digestPattern = /^[0-9A-HJKMNP-TV-Z]{8}$/;
const digestBytes = 5;

/** The digest of a page: of the bytes of its main content stream as they stand in the file. */
export function pageDigest(stored: Uint8Array): string {
  return digestLetters(sha256(stored));
}

/** Eight letters of Crockford's base 32: the first 40 bits of a SHA-256. */
export function digestLetters(hash: Uint8Array): string {
  let letters = "";
  let held = 0;
  let bits = 0;
  for (const byte of hash.subarray(0, digestBytes)) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      letters += alphabet[(held >> bits) & 31] ?? "";
    }
  }
  return letters;
}

/** A digest as it is printed for people: `7K3F-9Q2M`. */
export function formatDigest(digest: string): string {
  return `${digest.slice(0, 4)}-${digest.slice(4)}`;
}

/**
 * The text of the QR code; all its characters are in the alphanumeric set (ISO/IEC 18004, table 5). A packet number may hold
 * letters of any script, as the city of its mission does: what is not in the set stands there as %XX, the bytes of its UTF-8.
 */
export function formatPageCode({ packet, volume, page, firstLine, lastLine, digest }: PageCode): string {
  return [kind, escapePacket(packet), volume, page, firstLine, lastLine, digest].join("*");
}

function escapePacket(packet: string): string {
  return encodeURIComponent(packet.toUpperCase()).replace(
    /[_!~*'()]/g,
    (kept) => `%${kept.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Null when an escape says no character. */
function readPacket(escaped: string): string | null {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return null;
  }
}

/**
 * Reads a code that was scanned or typed. Case, spaces and dashes of the digest do not matter, nor do letters that look alike
 * (O and 0; I, L and 1). Null when it is neither a code nor a digest.
 */
export function parsePageCode(text: string): ReadPageCode | null {
  const fields = text.replace(/\s+/g, "").toUpperCase().split("*");
  if (fields.length === 1) {
    const digest = readDigest(fields[0] ?? "");
    return digest === null ? null : { kind: "digest", digest };
  }
  const [first = "", escaped = "", volume, page, firstLine, lastLine, last = ""] = fields;
  const packet = readPacket(escaped);
  const digest = readDigest(last);
  const numbers = [volume, page, firstLine, lastLine].map(readNumber);
  if (fields.length !== 7 || unlike(first) !== unlike(kind) || !packet || digest === null) return null;
  const [v, p, from, to] = numbers;
  if (v == null || p == null || from == null || to == null) return null;
  return { kind: "code", code: { packet, volume: v, page: p, firstLine: from, lastLine: to, digest } };
}

function readDigest(text: string): string | null {
  const digest = unlike(text.replaceAll(/[-\u2010-\u2015]/g, ""));
  return digestPattern.test(digest) ? digest : null;
}

function readNumber(text: string | undefined): number | null {
  const digits = unlike(text ?? "");
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** With the digit for each letter that looks like one. */
function unlike(text: string): string {
  return text.replaceAll("O", "0").replaceAll(/[IL]/g, "1");
}
