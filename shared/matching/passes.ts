// Which rows are worth comparing: passes of equal keys, from wide to narrow. Knows cells of the table, not scores.
import type { MatchTable } from "./match-table.ts";
import { keptWords } from "./name-pool.ts";
import { column, rowWidth } from "./record.ts";
import { mix } from "./text-pool.ts";

/** A key of a row: 0 when the row lacks a part of it. Rows with equal keys are proposed as pairs. */
export type Key = (row: number) => number;

/**
 * Steps of one pass, from wide to narrow: the rows of a block that is larger than the step's limit go on to the next step, and
 * after the last step they are left to the other passes. So a row has one key in each pass, and a pair is proposed by a pass if
 * and only if both rows have the same one.
 */
export type Pass = readonly { readonly key: Key; readonly limit: number }[];

/** Rows of a block by how much its key says. 40 rows are 780 pairs; cost grows with the square, so wide keys get small limits. */
const limits = { certain: 120, strong: 80, usual: 48 } as const;

/** Rows that bear a rare family name; above it, the name alone says too little. */
const rareFamily = 24;

/** The passes over a table; the order decides only which pass scores a pair that several propose. */
export function matchPasses(table: MatchTable): readonly Pass[] {
  const { cells, names, texts } = table;
  const cell = (row: number, place: number) => cells[row * rowWidth + place] ?? 0;
  const hash = (hashes: Uint32Array, number: number) => (number === 0 ? 0 : (hashes[number] ?? 0) || 1);

  const email: Key = (row) => hash(texts.email.hashes, cell(row, column.email));
  const emailUser: Key = (row) => hash(texts.emailUser.hashes, cell(row, column.emailUser));
  const phone: Key = (row) => hash(texts.phone.hashes, cell(row, column.phone));
  const city: Key = (row) => hash(texts.city.hashes, cell(row, column.city));
  const postalCode: Key = (row) => hash(texts.postalCode.hashes, cell(row, column.postalCode));
  const birthDate: Key = (row) => hash(texts.birthDate.hashes, cell(row, column.birthDate));
  const identifier: Key = (row) => hash(texts.identifier.hashes, cell(row, column.identifier));
  const given: Key = (row) => hash(names.texts.hashes, names.latin[cell(row, column.givenName)] ?? 0);
  const family: Key = (row) => hash(names.texts.hashes, names.latin[cell(row, column.familyName)] ?? 0);
  const givenSound: Key = (row) => names.firstSound[cell(row, column.givenName)] ?? 0;
  const familySound: Key = (row) => names.lastSound[cell(row, column.familyName)] ?? 0;
  const givenLetter: Key = (row) => Math.floor(givenSound(row) / 1000);
  const familyLetter: Key = (row) => Math.floor(familySound(row) / 1000);
  const givenStart: Key = (row) => wordStart(names.words[cell(row, column.givenName) * keptWords] ?? 0);
  const familyStart: Key = (row) => wordStart(names.latin[cell(row, column.familyName)] ?? 0);

  function wordStart(text: number): number {
    const start = names.texts.starts[text] ?? 0;
    return text === 0 ? 0 : startOf(names.texts.units, start, names.texts.starts[text + 1] ?? 0, 3);
  }
  const cityStart: Key = (row) => {
    const text = cell(row, column.city);
    return text === 0
      ? 0
      : startOf(texts.city.units, texts.city.starts[text] ?? 0, texts.city.starts[text + 1] ?? 0, 4);
  };
  const fullName = eitherWay(given, family);
  const fullSound = eitherWay(givenSound, familySound);
  const initials = eitherWay(givenLetter, familyLetter);

  return [
    [{ key: identifier, limit: limits.certain }],
    [
      { key: email, limit: limits.certain },
      { key: all(email, given), limit: limits.certain },
    ],
    [
      { key: fullName, limit: limits.strong },
      { key: all(fullName, city), limit: limits.strong },
      { key: all(fullName, postalCode), limit: limits.strong },
    ],
    [
      { key: all(familySound, postalCode), limit: limits.usual },
      { key: all(familySound, postalCode, givenLetter), limit: limits.usual },
      { key: all(familySound, postalCode, givenSound), limit: limits.usual },
    ],
    [
      { key: all(givenSound, postalCode), limit: limits.usual },
      { key: all(givenSound, postalCode, familyLetter), limit: limits.usual },
    ],
    [
      { key: all(familySound, city), limit: limits.usual },
      { key: all(familySound, city, givenLetter), limit: limits.usual },
      { key: all(familySound, city, givenSound), limit: limits.usual },
    ],
    [
      { key: fullSound, limit: limits.usual },
      { key: all(fullSound, city), limit: limits.usual },
      { key: all(fullSound, postalCode), limit: limits.usual },
    ],
    // Small places whole, larger ones by initials: neither needs the sound of a name, which one slip can change.
    [
      { key: all(postalCode, city), limit: limits.usual },
      { key: all(postalCode, initials), limit: limits.usual },
      { key: all(postalCode, initials, city), limit: limits.usual },
    ],
    [
      { key: all(given, city), limit: limits.usual },
      { key: all(given, city, familyLetter), limit: limits.usual },
    ],
    [
      { key: all(city, initials), limit: limits.usual },
      { key: all(city, initials, givenSound), limit: limits.usual },
    ],
    [{ key: all(eitherWay(givenStart, familyStart), cityStart), limit: limits.usual }],
    [
      { key: all(familyStart, postalCode), limit: limits.usual },
      { key: all(familyStart, postalCode, givenLetter), limit: limits.usual },
    ],
    [{ key: family, limit: rareFamily }],
    [
      { key: emailUser, limit: limits.usual },
      { key: all(emailUser, familySound), limit: limits.usual },
    ],
    [
      { key: phone, limit: limits.strong },
      { key: all(phone, familySound), limit: limits.usual },
    ],
    [
      { key: birthDate, limit: limits.usual },
      { key: all(birthDate, initials), limit: limits.usual },
    ],
  ];
}

/** All parts together: 0 when one is missing. */
function all(...parts: readonly Key[]): Key {
  return (row) => {
    let key = 0x9e3779b9;
    for (const part of parts) {
      const value = part(row);
      if (value === 0) return 0;
      key = mix(Math.imul(key, 31) ^ value);
    }
    return key || 1;
  };
}

/** Both parts, in either order. */
function eitherWay(left: Key, right: Key): Key {
  return (row) => {
    const one = left(row);
    const other = right(row);
    if (one === 0 || other === 0) return 0;
    return (mix(one) + mix(other)) >>> 0 || 1;
  };
}

function startOf(units: Uint16Array, start: number, end: number, length: number): number {
  if (end - start < length) return 0;
  let key = 0;
  for (let index = start; index < start + length; index++) key = Math.imul(key, 257) + (units[index] ?? 0);
  return mix(key) || 1;
}
