// The exports that the demo's sections send: how many signers, repeats and unusable rows each holds at full scale.
import type { DemoCountryCode } from "./countries.ts";
import type { DemoFormName } from "./forms.ts";

/** One section's export. Counts are at full scale. */
export type DemoSection = {
  readonly name: string;
  readonly form: DemoFormName;
  readonly country: DemoCountryCode;
  /** What stands in the country column, by turns. */
  readonly countryTexts: readonly string[];
  readonly importOptions: { readonly defaultCountry?: DemoCountryCode; readonly dateOrder?: "dmy" };
  /** Which of its own signers gave an e-mail address. */
  readonly emails: "all" | "two of three" | "none";
  /** Signers who stand in no earlier file. */
  readonly signers: number;
  /** Further signatures of the same file's signers. */
  readonly repeats: number;
  /** Signatures of people who stand in an earlier file already. */
  readonly repeatsOf?: { readonly file: string; readonly signatures: number };
  /** Signers whose country is empty or unknown: no mission gets them until someone sets it. */
  readonly unrouted: number;
  readonly withoutName: number;
  readonly withdrawn: number;
  readonly empty: number;
  /** Rows with one cell too many. */
  readonly shifted: number;
};

/** The sections' exports in the order of import. */
export const demoSections: readonly DemoSection[] = [
  {
    name: "denmark-action-network.csv",
    form: "actionNetwork",
    country: "DK",
    countryTexts: ["DK"],
    importOptions: {},
    emails: "all",
    signers: 49_871,
    repeats: 655,
    unrouted: 0,
    withoutName: 14,
    withdrawn: 0,
    empty: 1,
    shifted: 3,
  },
  {
    name: "denmark-stalls.csv",
    form: "plainSemicolon",
    country: "DK",
    countryTexts: ["Danmark", "DK", "Denmark"],
    importOptions: { dateOrder: "dmy" },
    emails: "two of three",
    signers: 8_300,
    repeats: 61,
    repeatsOf: { file: "denmark-action-network.csv", signatures: 412 },
    unrouted: 5,
    withoutName: 9,
    withdrawn: 0,
    empty: 6,
    shifted: 2,
  },
  {
    name: "netherlands-change-org.csv",
    form: "changeOrg",
    country: "NL",
    countryTexts: ["Netherlands"],
    importOptions: {},
    emails: "none",
    signers: 36_244,
    repeats: 508,
    unrouted: 0,
    withoutName: 21,
    withdrawn: 0,
    empty: 1,
    shifted: 2,
  },
  {
    name: "netherlands-section.csv",
    form: "plain",
    country: "NL",
    countryTexts: ["NL", "Nederland"],
    importOptions: {},
    emails: "all",
    signers: 8_456,
    repeats: 97,
    repeatsOf: { file: "netherlands-change-org.csv", signatures: 143 },
    unrouted: 4,
    withoutName: 5,
    withdrawn: 0,
    empty: 2,
    shifted: 1,
  },
  {
    name: "norway-mailchimp.csv",
    form: "mailchimp",
    country: "NO",
    countryTexts: ["NO"],
    importOptions: {},
    emails: "all",
    signers: 33_000,
    repeats: 171,
    unrouted: 0,
    withoutName: 38,
    withdrawn: 0,
    empty: 0,
    shifted: 0,
  },
  {
    name: "poland-controlshift.csv",
    form: "controlShift",
    country: "PL",
    countryTexts: [""],
    importOptions: { defaultCountry: "PL" },
    emails: "all",
    signers: 12_480,
    repeats: 118,
    unrouted: 0,
    withoutName: 3,
    withdrawn: 96,
    empty: 0,
    shifted: 0,
  },
  {
    name: "ukraine-section.tsv",
    form: "plainTab",
    country: "UA",
    countryTexts: ["UA", "Ukraine"],
    importOptions: {},
    emails: "two of three",
    signers: 2_316,
    repeats: 14,
    unrouted: 0,
    withoutName: 2,
    withdrawn: 0,
    empty: 1,
    shifted: 0,
  },
  {
    name: "taiwan-partner.csv",
    form: "plain",
    country: "TW",
    countryTexts: ["Taiwan", "TW"],
    importOptions: {},
    emails: "all",
    signers: 1_904,
    repeats: 9,
    unrouted: 3,
    withoutName: 1,
    withdrawn: 0,
    empty: 0,
    shifted: 1,
  },
  {
    name: "australia-nationbuilder.csv",
    form: "nationBuilder",
    country: "AU",
    countryTexts: [""],
    importOptions: { defaultCountry: "AU" },
    emails: "all",
    signers: 9_655,
    repeats: 84,
    unrouted: 0,
    withoutName: 7,
    withdrawn: 0,
    empty: 0,
    shifted: 0,
  },
];

/** The mission that each country's signers go to: the open embassy, or the fallback where there is none. */
export const demoMissions: readonly { readonly id: string; readonly countries: readonly DemoCountryCode[] }[] = [
  { id: "RU-DK-kobenhavn", countries: ["DK"] },
  { id: "RU-NL-den-haag", countries: ["NL"] },
  { id: "RU-NO-oslo", countries: ["NO"] },
  { id: "RU-PL-warszawa", countries: ["PL"] },
  { id: "RU-AU-canberra", countries: ["AU"] },
  { id: "RU-CH-bern", countries: ["UA", "TW"] },
];
