// Invented signatures with known truth: names as frequent as real ones, households, shared mailboxes, second signatures with errors.

import type { MatchRecord } from "#shared/matching/record.ts";
import australian from "../../resources/demo/names/australian.json" with { type: "json" };
import danish from "../../resources/demo/names/danish.json" with { type: "json" };
import dutch from "../../resources/demo/names/dutch.json" with { type: "json" };
import norwegian from "../../resources/demo/names/norwegian.json" with { type: "json" };
import polish from "../../resources/demo/names/polish.json" with { type: "json" };
import ukrainian from "../../resources/demo/names/ukrainian.json" with { type: "json" };

export type Signing = { readonly record: MatchRecord; readonly person: number };

/** A row of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const lists = [australian, danish, dutch, norwegian, polish, ukrainian];
const realGiven = lists.flatMap(({ women, men }) => [...women, ...men]);
const realFamilies = lists.flatMap(({ families }) => families.flat());

/** So many given names, family names and towns as a petition of two million from several countries holds. */
const givenNames = withInvented(realGiven, 12_000, 3);
const givenNamesOfMember = [0, 1, 2, 3].map((part) => givenNames.filter((_, index) => index % 4 === part));
const familyNames = withInvented(realFamilies, 150_000, 7);
const towns = withInvented([], 4_000, 11);

/** Continues a list with names put together from syllables. */
function withInvented(names: readonly string[], count: number, seed: number): readonly string[] {
  const starts =
    "ba be bra da de dra fa fi ga go gre ha he i ja jo ka ko kra la le ma me mi na ne o pa pe ra ri ro sa sche ska ta te va vi wa ze".split(
      " ",
    );
  const middles = "ba di do ga go ki la le li lo mi mo na ne ni ra ri ro sa si ta ti va ve".split(" ");
  const ends =
    "berg by dal der feld gaard holm ic in ko land lund man mann na ner rup sen ski son sted stra ton us vic wicz".split(
      " ",
    );
  const chance = chanceFrom(seed);
  const pick = (from: readonly string[]) => from[Math.floor(chance() * from.length)] ?? "";
  const all = new Set(names);
  while (all.size < count) {
    const name =
      pick(starts) + (chance() < 0.8 ? pick(middles) : "") + (chance() < 0.3 ? pick(middles) : "") + pick(ends);
    all.add(name.charAt(0).toUpperCase() + name.slice(1));
  }
  return [...all];
}

/** A place in a list whose first entries are far more frequent than its last (Zipf's law with an exponent near one). */
function frequent<Entry>(list: readonly Entry[], chance: number, flatness: number): Entry {
  const place = Math.floor((list.length + flatness) ** chance * flatness ** (1 - chance) - flatness);
  return list[Math.min(list.length - 1, Math.max(0, place))] as Entry;
}

type Home = { readonly city: string; readonly postalCode: string; readonly street: string; readonly family: string };

/**
 * Signatures in the order in which they come in: people alone and in households of up to four; one in eight households shares a
 * mailbox; two in a thousand people use a mailbox of their office; one signature in six is a later one of somebody who has signed.
 */
export function* population(rows: number, seed: number): Generator<Signing, void, void> {
  const chance = chanceFrom(seed);
  const recent: Signing[] = [];
  let id = 0;
  let person = 0;
  while (id < rows) {
    const home = newHome(chance);
    const members = chance() < 0.3 ? 2 + Math.floor(chance() * 3) : 1;
    const shared = members > 1 && chance() < 0.125 ? `${home.family}${Math.floor(chance() * 1e6)}@home.example` : null;
    for (let member = 0; member < members && id < rows; member++) {
      id += 1;
      person += 1;
      const signing = { person, record: newRecord(id, home, shared, member, chance) };
      yield signing;
      if (recent.length < 20_000) recent.push(signing);
      else recent[Math.floor(chance() * recent.length)] = signing;
    }
    while (chance() < 0.25 && id < rows) {
      const before = recent[Math.floor(chance() * recent.length)];
      if (before === undefined) break;
      id += 1;
      yield { person: before.person, record: signedAgain(before.record, id, chance) };
    }
  }
}

function newHome(chance: () => number): Home {
  const town = frequent(towns, chance(), 8);
  const number = towns.indexOf(town);
  const codes = 1 + Math.floor(400 / (number + 4));
  return {
    city: town,
    postalCode: String(10_000 + number * 19 + Math.floor(chance() * codes) * 7).padStart(5, "0"),
    street: `${familyNames[Math.floor(chance() ** 2 * 3000)]} Street ${1 + Math.floor(chance() * 90)}`,
    family: frequent(familyNames, chance(), 30),
  };
}

function newRecord(
  id: number,
  home: Home,
  sharedEmail: string | null,
  member: number,
  chance: () => number,
): MatchRecord {
  // A quarter of the list each, so that no two of a household have one name.
  const givenName = frequent(givenNamesOfMember[member % 4] ?? givenNames, chance(), 6);
  const familyName = chance() < 0.93 ? home.family : frequent(familyNames, chance(), 30);
  const office = chance() < 0.002 ? `office@company${Math.floor(chance() * 300)}.example` : null;
  const own = chance() < 0.9 ? `${givenName}.${familyName}${Math.floor(chance() * 1e5)}@mail${id % 13}.example` : null;
  return {
    id,
    givenName,
    familyName,
    name: null,
    email: office ?? sharedEmail ?? own,
    phone: chance() < 0.2 ? `+45 ${10_000_000 + Math.floor(chance() * 89_999_999)}` : null,
    street: chance() < 0.4 ? home.street : null,
    city: chance() < 0.9 ? home.city : null,
    postalCode: chance() < 0.85 ? home.postalCode : null,
    region: null,
    country: "DK",
    birthDate: null,
  };
}

/** The same person on another form: another address now and then, gaps, and a typing error in one value of six. */
function signedAgain(record: MatchRecord, id: number, chance: () => number): MatchRecord {
  const again = (value: string | null, missing: number) => {
    if (value === null || chance() < missing) return null;
    return chance() < 0.16 ? withSlip(value, chance) : value;
  };
  return {
    ...record,
    id,
    givenName: chance() < 0.03 ? (record.givenName?.charAt(0) ?? null) : again(record.givenName, 0.01),
    familyName: again(record.familyName, 0.01),
    email:
      chance() < 0.3
        ? `${record.givenName?.charAt(0)}${record.familyName}${id}@other.example`
        : again(record.email, 0.2),
    phone: again(record.phone, 0.3),
    street: again(record.street, 0.3),
    city: again(record.city, 0.1),
    postalCode: again(record.postalCode, 0.1),
  };
}

/** One typing error: a letter left out, doubled, changed for another, or two changed over. */
export function withSlip(value: string, chance: () => number): string {
  if (value.length < 2) return value;
  const at = Math.floor(chance() * (value.length - 1));
  const letter = String.fromCharCode(97 + Math.floor(chance() * 26));
  switch (Math.floor(chance() * 4)) {
    case 0:
      return value.slice(0, at) + value.slice(at + 1);
    case 1:
      return value.slice(0, at) + letter + value.slice(at);
    case 2:
      return value.slice(0, at) + letter + value.slice(at + 1);
    default:
      return value.slice(0, at) + value.charAt(at + 1) + value.charAt(at) + value.slice(at + 2);
  }
}
