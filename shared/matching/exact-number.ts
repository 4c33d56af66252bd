// A number for the exact key of a signature, made without making the key. Knows keys, not where they are stored.
import type { Signature } from "#shared/model/signature.ts";
import { emailParts } from "#shared/normalise/emails.ts";
import { remembered } from "#shared/normalise/memory.ts";
import { nameKey } from "#shared/normalise/names.ts";
import { postalKey } from "#shared/normalise/postal-codes.ts";

/** Two halves of a hash, each of 32 bits. */
type Hash = { low: number; high: number };

/** Names, domains and countries come again and again. */
const wordsOf = remembered((name: string): readonly Hash[] =>
  nameKey(name)
    .split(" ")
    .flatMap((word) => (word === "" ? [] : [hashOf(word)])),
);
const partOf = remembered(hashOf);

/** What the number is made of; a name that is given and family name may come as these two, which is quicker. */
export type NumberedSignature = Pick<Signature, "name" | "email" | "postalCode" | "country"> &
  Partial<Pick<Signature, "givenName" | "familyName">>;

/**
 * A number for the exact key (`exactKey`), from 0 to 2^53 - 1: small to store and quick to group by. Signatures with the same key
 * have the same number, and one without a key has none (null). Two keys may share a number, so whoever groups by it compares the
 * keys afterwards.
 */
export function exactKeyNumber(signature: NumberedSignature): number | null {
  const { name, email, postalCode, country, givenName, familyName } = signature;
  const hash: Hash = { low: 0x811c9dc5, high: 0x9747b28c };

  const address = email === null ? null : emailParts(email);
  if (address !== null) {
    addText(hash, address.local);
    addHash(hash, partOf(address.domain));
  } else {
    const postal = postalCode === null || country === null ? null : postalKey(postalCode);
    if (postal === null || country === null) return null;
    addHash(hash, partOf(country));
    addText(hash, postal);
  }

  let words = 0;
  // A signature with both parts has them, in this order, as its name.
  if (givenName != null && familyName != null) words = addName(hash, givenName) + addName(hash, familyName);
  else words = addName(hash, name);
  return words === 0 ? null : (mixed(hash.high) >>> 11) * 2 ** 32 + mixed(hash.low);
}

function addName(hash: Hash, name: string): number {
  const words = wordsOf(name);
  for (const word of words) addHash(hash, word);
  return words.length;
}

function hashOf(text: string): Hash {
  const hash = { low: 0x811c9dc5, high: 0x9747b28c };
  addText(hash, text);
  return hash;
}

/** FNV-1a, and once more with another prime and a turn, so that the halves have nothing to do with each other. */
function addText(hash: Hash, text: string): void {
  let { low, high } = hash;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = turned(Math.imul(high ^ unit, 0x5bd1e995));
  }
  hash.low = low;
  hash.high = high;
}

function addHash(hash: Hash, part: Hash): void {
  hash.low = Math.imul(turned(hash.low) ^ part.low, 0x01000193);
  hash.high = Math.imul(turned(hash.high) ^ part.high, 0x5bd1e995);
}

function turned(half: number): number {
  return (half << 13) | (half >>> 19);
}

/** Every bit depends on every other: the last step of MurmurHash3 by Austin Appleby. */
function mixed(half: number): number {
  let bits = Math.imul(half ^ (half >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
