// Gives each different text a number. Knows UTF-16 code units, not what the texts mean.
import { sharedUints, sharedUnits } from "./shared-arrays.ts";

/** The texts of a pool as arrays that threads can share. Number 0 stands for no text; texts count from 1. */
export type Texts = {
  /** Code units of all texts, one behind the other; empty when the pool keeps hashes only. */
  readonly units: Uint16Array;
  /** Where each text begins in `units`, and at the next number where it ends; empty without `units`. */
  readonly starts: Uint32Array;
  /** 32 bits that depend on the text alone and not on the order in which texts came. */
  readonly hashes: Uint32Array;
};

export type TextPool = {
  /** The number of a text: the same for equal texts; 0 for null and the empty text. */
  readonly intern: (text: string | null) => number;
  /** Gives the texts and lets go of what they were kept in; the pool is spent afterwards. */
  readonly freeze: () => Texts;
};

const firstTexts = 1 << 10;
const firstUnits = 1 << 14;

/**
 * A pool by open addressing: a Map of two million addresses would take several times the memory. One that keeps `hashes` tells
 * texts apart by 64 bits of hash, for values that are only ever compared for equality: that any two of two million different ones
 * are taken for one has a chance of one in nine million.
 */
export function createTextPool(keep: "texts" | "hashes"): TextPool {
  const keepsTexts = keep === "texts";
  let hashes = new Uint32Array(firstTexts);
  let checks = new Uint32Array(firstTexts);
  let slots = new Int32Array(2 * firstTexts);
  let units = new Uint16Array(keepsTexts ? firstUnits : 0);
  let starts = new Uint32Array(keepsTexts ? firstTexts : 0);
  let next = 1;

  function isSame(number: number, text: string, check: number): boolean {
    if (checks[number] !== check) return false;
    if (!keepsTexts) return true;
    const start = starts[number] ?? 0;
    if ((starts[number + 1] ?? 0) - start !== text.length) return false;
    for (let index = 0; index < text.length; index++) {
      if (units[start + index] !== text.charCodeAt(index)) return false;
    }
    return true;
  }

  function storeUnits(text: string): void {
    const start = starts[next] ?? 0;
    const end = start + text.length;
    if (end > units.length) {
      const longer = new Uint16Array(2 * units.length + text.length);
      longer.set(units);
      units = longer;
    }
    for (let index = 0; index < text.length; index++) units[start + index] = text.charCodeAt(index);
    starts[next + 1] = end;
  }

  function doubleTexts(): void {
    hashes = twiceAsLong(hashes);
    checks = twiceAsLong(checks);
    if (keepsTexts) starts = twiceAsLong(starts);
    slots = new Int32Array(2 * slots.length);
    for (let number = 1; number < next; number++) slots[freeSlot(hashes[number] ?? 0)] = number;
  }

  function freeSlot(hash: number): number {
    const mask = slots.length - 1;
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  return {
    intern(text) {
      if (text === null || text === "") return 0;
      let low = 0x811c9dc5;
      let high = 0x9747b28c;
      for (let index = 0; index < text.length; index++) {
        const unit = text.charCodeAt(index);
        low = Math.imul(low ^ unit, 0x01000193);
        high = Math.imul(high ^ unit, 0x5bd1e995);
        high = (high << 13) | (high >>> 19);
      }
      const hash = mix(low);
      const check = mix(high);
      const mask = slots.length - 1;
      let slot = hash & mask;
      for (let number = slots[slot] ?? 0; number !== 0; number = slots[slot] ?? 0) {
        if (hashes[number] === hash && isSame(number, text, check)) return number;
        slot = (slot + 1) & mask;
      }
      if (next + 2 > hashes.length) doubleTexts();
      if (keepsTexts) storeUnits(text);
      hashes[next] = hash;
      checks[next] = check;
      slots[freeSlot(hash)] = next;
      next += 1;
      return next - 1;
    },
    freeze() {
      const frozen = {
        units: sharedUnits(keepsTexts ? (starts[next] ?? 0) : 0),
        starts: sharedUints(keepsTexts ? next + 1 : 0),
        hashes: sharedUints(next),
      };
      frozen.units.set(units.subarray(0, frozen.units.length));
      frozen.starts.set(starts.subarray(0, frozen.starts.length));
      frozen.hashes.set(hashes.subarray(0, next));
      units = new Uint16Array(0);
      starts = new Uint32Array(0);
      hashes = starts;
      checks = starts;
      slots = new Int32Array(0);
      return frozen;
    },
  };
}

function twiceAsLong(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(2 * values.length);
  longer.set(values);
  return longer;
}

/** Spreads the bits of a number over all 32 (the last step of MurmurHash3); never negative. */
export function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
