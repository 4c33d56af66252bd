// Invented people: any index of a country gives one person, and no two indices give the same name and postal code.
import { chance, createShuffle, pick } from "./chance.ts";
import { type DemoCountryCode, demoCountries, type NameLists, type PlaceLists } from "./countries.ts";

/** One invented signer. */
export type Person = {
  readonly index: number;
  readonly given: string;
  readonly family: string;
  readonly email: string;
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  /** Empty where the country's addresses have none. */
  readonly state: string;
};

/** Every so many people the second of a couple follows: same surname, address and e-mail, another given name. */
export const coupleEvery = 23;

/** Every so many people one has a Gmail address; Gmail allows no underscore, so none of these can exist. */
export const gmailEvery = 17;
const gmailOffset = 3;

/** Whether a person's address is at Gmail, where dots and tags can vary. */
export function hasGmail(index: number): boolean {
  return firstOfHousehold(index) % gmailEvery === gmailOffset;
}

/** The nearest index at or before the given one that falls on a Gmail address, or the index itself near the start. */
export function nearbyGmail(index: number): number {
  const candidate = index - (index % gmailEvery) + gmailOffset;
  return candidate <= index ? candidate : index;
}

/** A maker of a country's people. Names and addresses depend on the seed and the index alone. */
export function createPeople(seed: number, code: DemoCountryCode): (index: number) => Person {
  const country = demoCountries[code];
  const countrySeed = chance(seed, code.charCodeAt(0) * 256 + code.charCodeAt(1), 0);
  const places = expandPlaces(country.places);
  const communities = country.communities.map(({ names, percent }, number) => ({
    names,
    percent,
    shuffle: createShuffle(names.women.length * names.families.length * places.length, chance(countrySeed, number, 3)),
  }));
  function communityOf(household: number): (typeof communities)[number] {
    let rest = chance(countrySeed, household, 4) % 100;
    for (const community of communities.slice(1)) {
      if (rest < community.percent) return community;
      rest -= community.percent;
    }
    return pick(communities, 0);
  }
  return (index) => {
    const household = firstOfHousehold(index);
    const { names, shuffle } = communityOf(household);
    // A slot is a place, a surname and a pair of given names: enough for a whole couple, and used by one household only.
    const slot = shuffle(household);
    const place = pick(places, slot);
    const rest = Math.floor(slot / places.length);
    const firstIsWoman = chance(countrySeed, household, 5) % 2 === 0;
    const isWoman = firstIsWoman === (index === household);
    const familyEntry = pick(names.families, rest);
    const pair = Math.floor(rest / names.families.length);
    const given = givenName(names, pair, isWoman);
    const houseNumber = 1 + (chance(countrySeed, household, 6) % 140);
    const street = pick(country.places.streets, chance(countrySeed, household, 7));
    return {
      index,
      given,
      family: familyForm(familyEntry, isWoman),
      email: emailOf(
        household,
        code,
        givenName(names, pair, firstIsWoman),
        familyForm(familyEntry, firstIsWoman),
        chance(countrySeed, household, 8),
      ),
      street: country.houseNumberFirst ? `${houseNumber} ${street}` : `${street} ${houseNumber}`,
      city: place.city,
      postalCode: withPostalLetters(place.postalCode, chance(countrySeed, household, 9)),
      state: place.state,
    };
  };
}

// Letters in Dutch postal codes; the number before them already keeps places apart.
const postalLetters = [..."BCDEGHJKLNPRTVWXZ"];

function withPostalLetters(pattern: string, draw: number): string {
  let rest = draw;
  return pattern.replaceAll("A", () => {
    rest = Math.floor(rest / postalLetters.length);
    return pick(postalLetters, rest);
  });
}

function firstOfHousehold(index: number): number {
  return index % coupleEvery === coupleEvery - 1 ? index - 1 : index;
}

function givenName(names: NameLists, pair: number, isWoman: boolean): string {
  return pick(isWoman ? names.women : names.men, pair);
}

function familyForm(family: string | readonly string[], isWoman: boolean): string {
  return typeof family === "string" ? family : pick(family, isWoman ? 0 : 1);
}

type Place = { readonly city: string; readonly postalCode: string; readonly state: string };

function expandPlaces(places: PlaceLists): readonly Place[] {
  return places.cities.flatMap(({ name, first, last, step, state }) => {
    const expanded: Place[] = [];
    for (let code = first; code <= last; code += step) {
      expanded.push({ city: name, postalCode: writePostalCode(code, places.postalCode), state: state ?? "" });
    }
    return expanded;
  });
}

function writePostalCode(code: number, pattern: string): string {
  const digits = String(code).padStart(pattern.replaceAll(/[^0]/g, "").length, "0");
  let next = 0;
  return pattern.replaceAll("0", () => digits.charAt(next++));
}

// RFC 2606 reserves example.com, example.net, example.org and the top-level domain "example".
const reservedDomains = ["example.org", "example.com", "example.net", "mail.example", "post.example"];
const mailWords = ["garden", "river", "north", "reader", "window", "winter", "harbour", "letter", "maple", "stone"];
const plainLetters: Readonly<Record<string, string>> = { ø: "o", æ: "ae", ł: "l", đ: "d", ı: "i" };

// The number is the only digits in the local part, so two households never share an address; the country's
// subdomain keeps countries apart.
function emailOf(index: number, code: DemoCountryCode, given: string, family: string, draw: number): string {
  const country = code.toLowerCase();
  const word = pick(mailWords, draw >>> 8);
  if (hasGmail(index)) return `${asciiLetters(given) || word}_${country}${index}@gmail.com`;
  const name = [asciiLetters(given), asciiLetters(family)].filter((part) => part !== "").join(".");
  return `${name || word}${index}@${country}.${pick(reservedDomains, draw)}`;
}

function asciiLetters(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[øæłđı]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize("NFD")
    .replaceAll(/[^a-z]/g, "");
}
