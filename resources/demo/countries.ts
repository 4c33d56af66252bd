// The seven countries of the demo: which names their people bear and where they live. Data only, from names/*.json.
import australian from "./names/australian.json" with { type: "json" };
import danish from "./names/danish.json" with { type: "json" };
import dutch from "./names/dutch.json" with { type: "json" };
import greek from "./names/greek.json" with { type: "json" };
import norwegian from "./names/norwegian.json" with { type: "json" };
import placesAu from "./names/places-au.json" with { type: "json" };
import placesDk from "./names/places-dk.json" with { type: "json" };
import placesNl from "./names/places-nl.json" with { type: "json" };
import placesNo from "./names/places-no.json" with { type: "json" };
import placesPl from "./names/places-pl.json" with { type: "json" };
import placesTw from "./names/places-tw.json" with { type: "json" };
import placesUa from "./names/places-ua.json" with { type: "json" };
import polish from "./names/polish.json" with { type: "json" };
import taiwanese from "./names/taiwanese.json" with { type: "json" };
import turkish from "./names/turkish.json" with { type: "json" };
import ukrainian from "./names/ukrainian.json" with { type: "json" };
import vietnamese from "./names/vietnamese.json" with { type: "json" };

/** Given names in pairs (the same place in both lists); a surname with two forms has the woman's first. */
export type NameLists = {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly families: readonly (string | readonly string[])[];
};

/** Cities with the postal codes `first`, `first + step` … `last`; `0` in the pattern is a digit, `A` a letter. */
export type PlaceLists = {
  readonly postalCode: string;
  readonly cities: readonly {
    readonly name: string;
    readonly first: number;
    readonly last: number;
    readonly step: number;
    readonly state?: string;
  }[];
  readonly streets: readonly string[];
};

/** A country's communities with their share of the signers in percent, the rest going to the first. */
export type DemoCountry = {
  readonly communities: readonly { readonly names: NameLists; readonly percent: number }[];
  readonly places: PlaceLists;
  /** "12 High Street" and not "Nørregade 12". */
  readonly houseNumberFirst: boolean;
};

/** ISO 3166-1 alpha-2 codes of the countries that the demo's signers live in. */
export const demoCountryCodes = ["DK", "NL", "NO", "PL", "UA", "TW", "AU"] as const;
export type DemoCountryCode = (typeof demoCountryCodes)[number];

/** Names and places of each country. */
export const demoCountries: Readonly<Record<DemoCountryCode, DemoCountry>> = {
  DK: { communities: [{ names: danish, percent: 100 }], places: placesDk, houseNumberFirst: false },
  NL: {
    communities: [
      { names: dutch, percent: 93 },
      { names: turkish, percent: 7 },
    ],
    places: placesNl,
    houseNumberFirst: false,
  },
  NO: { communities: [{ names: norwegian, percent: 100 }], places: placesNo, houseNumberFirst: false },
  PL: { communities: [{ names: polish, percent: 100 }], places: placesPl, houseNumberFirst: false },
  UA: { communities: [{ names: ukrainian, percent: 100 }], places: placesUa, houseNumberFirst: false },
  TW: { communities: [{ names: taiwanese, percent: 100 }], places: placesTw, houseNumberFirst: true },
  AU: {
    communities: [
      { names: australian, percent: 84 },
      { names: greek, percent: 8 },
      { names: vietnamese, percent: 8 },
    ],
    places: placesAu,
    houseNumberFirst: true,
  },
};
