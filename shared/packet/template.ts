// A letter template: every word that a packet prints, in one language. Data for resources/templates/LANGUAGE.json.
import type { MissionKind } from "#shared/model/mission.ts";

/** Labels that the layout prints. Each may hold placeholders; see {@link import("./words.ts")} for their names. */
export const labelKeys = [
  "draft",
  "packet",
  "page",
  "lines",
  "oneLine",
  "subject",
  "forDelegation",
  "delegateSignature",
  "delegateName",
  "enclosures",
  "summary",
  "petition",
  "organisation",
  "contact",
  "addressee",
  "date",
  "packetNumber",
  "signatories",
  "signatoriesOnline",
  "signatoriesOnPaper",
  "signatoriesInAll",
  "namesWithheld",
  "duplicates",
  "list",
  "byCountry",
  "country",
  "share",
  "total",
  "countryUnknown",
  "listTitle",
  "listIntro",
  "lineNumber",
  "name",
  "nameWithheld",
  "city",
  "signedOn",
  "receipt",
  "receiptForMission",
  "receiptForDelegation",
  "pages",
  "receiptStatement",
  "receivedOn",
  "receivedAt",
  "receivedBy",
  "receiverName",
  "receiverPosition",
  "signature",
  "stamp",
  "disclaimer",
  "handedOverBy",
  "declined",
  "bookmarkLetter",
  "volumeOf",
  "volume",
  "volumes",
  "volumeSheets",
  "boxLabel",
  "delegation",
  "delegationIntro",
  "delegateRole",
  "originalsTitle",
  "originalsIntro",
  "sheet",
  "translation",
  "groupContinued",
  "subtotal",
  "cityUnknown",
  "supplementTo",
  "supplementEarlier",
  "withdrawnTitle",
  "withdrawnIntro",
  "deliveredOn",
  "withdrawnLines",
  "restoredIntro",
  "restoredLines",
  "checkCode",
  "leftBlank",
] as const;
export type LabelKey = (typeof labelKeys)[number];
/** Labels that may be a choice: not every packet has a list, originals on paper and several volumes. */
export type ChosenLabelKey = "enclosures" | "receiptStatement";

/** Which form of a counted word a number takes (Unicode CLDR plural rules for whole numbers). */
export type PluralRule = "one-other" | "one-million" | "zero-one-million" | "polish" | "east-slavic";
export type PluralForm = "one" | "few" | "many" | "other";

/** What may lie behind the letter, in the order in which it lies there. `originals` are the sheets of paper themselves. */
export const enclosedParts = [
  "withdrawn",
  "delegation",
  "translation",
  "summary",
  "list",
  "originalsList",
  "originals",
  "receipt",
] as const;
export type EnclosedPart = (typeof enclosedParts)[number];

/** Forms of one counted phrase; `{{n}}` is the number. `other` serves for every form that is not given. */
export type CountedWords = { readonly [form in PluralForm]?: string } & { readonly other: string };

export type LetterTemplate = {
  /** ISO 639-1 */
  readonly language: string;
  readonly pluralRule: PluralRule;
  /** Divides thousands in numbers. */
  readonly thousands: string;
  /** Numbers with fewer digits are not divided: 4 in English (1,000), 5 in Russian (1000, 10 000). */
  readonly thousandsFromDigits: number;
  /** Stands before the decimals of a percentage. */
  readonly decimal: string;
  /** Pattern of a percentage with {{n}}. */
  readonly percent: string;
  /** Stands between the items of an enumeration: "; ". */
  readonly separator: string;
  /** Twelve month names in the form that a date needs ("21 {{month}}"). */
  readonly months: readonly string[];
  /** The first day of a month in a date: "1er" in French, "1" in most languages. */
  readonly firstDay: string;
  /** Pattern of a date with {{day}}, {{month}}, {{year}}, and {{dd}}, {{mm}} in two digits. */
  readonly date: string;
  /** Pattern of a date in a narrow column, with the same placeholders. */
  readonly shortDate: string;
  /** Names of states as they follow the name of a mission ("Embassy of the Russian Federation"). By ISO 3166-1 alpha-2. */
  readonly stateOfMission: { readonly [country: string]: string };
  /** Pattern of a mission's name with {{kind}} and {{state}}, for states named above and for all others. */
  readonly missionName: { readonly known: string; readonly other: string };
  readonly missionKind: { readonly [kind in MissionKind]: string };
  /** Country names that differ from those of i18n-iso-countries. */
  readonly countries: { readonly [country: string]: string };
  /** Phrases with a number: `{{count people}}` in a text takes the entry `people`. */
  readonly counted: { readonly [phrase: string]: CountedWords };
  readonly letter: {
    readonly salutation: { readonly [kind in MissionKind]: string };
    /** The words that lead to the request; `{{requestFollows}}` is without a value when there is none. */
    readonly requestFollows: string;
    /** Paragraphs before and after the request. */
    readonly opening: readonly TemplateParagraph[];
    readonly body: readonly TemplateParagraph[];
    readonly closing: string;
  };
  /** How the line "enclosures" names each part; `{{enclosed}}` in that label stands for those that are in the packet. */
  readonly enclosed: { readonly [part in EnclosedPart]: string };
  readonly labels: { readonly [key in LabelKey]: key extends ChosenLabelKey ? TemplateText : string };
};

/**
 * A list of texts is a choice: the first one whose placeholders all have a value is printed, so that a campaign without an
 * organisation, or a packet without originals on paper, still gets whole sentences; none: nothing is printed. An empty text and
 * a 0 of those numbers that may be absent ({@link import("./words.ts").createWords}) are no value.
 */
export type TemplateText = string | readonly string[];

/** One text, or sentences that follow each other; a sentence without a choice that fits is left out. */
export type TemplateParagraph = TemplateText | { readonly sentences: readonly TemplateText[] };

/** The sentences of a paragraph, each with its choices. */
export function sentencesOf(paragraph: TemplateParagraph): readonly (readonly string[])[] {
  if (typeof paragraph === "string") return [[paragraph]];
  return "sentences" in paragraph ? paragraph.sentences.map((sentence) => [sentence].flat()) : [paragraph];
}
