// The words of one packet, in its language or in two. Knows nothing of pages or fonts.
import { fail } from "#shared/errors/outcome.ts";
import { countryName } from "./countries.ts";
import type { PacketDocument, SecondLanguage } from "./document.ts";
import {
  byLikeness,
  countedValues,
  hasValue,
  isEnclosed,
  ownEntry,
  type PacketExtent,
  type PlaceholderName,
  placeholderNames,
  type Values,
} from "./placeholders.ts";
import { formatCount, formatCounted, formatDate, formatShare } from "./plural.ts";
import {
  enclosedParts,
  type LabelKey,
  type LetterTemplate,
  sentencesOf,
  type TemplateParagraph,
  type TemplateText,
} from "./template.ts";
import { insideLeftToRight } from "./text/direction.ts";

export type LanguageWords = {
  readonly language: SecondLanguage["language"];
  /** A label of the template; `more` gives the placeholders that only this label knows. */
  readonly label: (key: LabelKey, more?: Values) => string;
  readonly salutation: string;
  /** The paragraphs of the letter before and after the request that this packet has values for. */
  readonly opening: readonly string[];
  readonly body: readonly string[];
  readonly closing: string;
  /** A paragraph, or null when each choice of each sentence needs a value that this packet lacks. */
  readonly paragraph: (paragraph: TemplateParagraph) => string | null;
  readonly count: (count: number) => string;
  /** The share of all counted signatories. */
  readonly share: (part: number) => string;
  /** `YYYY-MM-DD` as in a letter. */
  readonly date: (date: string) => string;
  /** `YYYY-MM-DD` as in a column. */
  readonly shortDate: (date: string) => string;
  readonly country: (country: string | null) => string;
  readonly missionName: string;
};

/** The words of the first language, where a label has the second language behind it. */
export type Words = LanguageWords & {
  readonly first: LanguageWords;
  readonly second: LanguageWords | null;
  /** A short text in both languages, "Navn / Имя"; once when both say the same or there is one language. */
  readonly both: (say: (words: LanguageWords) => string) => string;
  /** A longer text, to be set side by side; the second is null when there is one language. */
  readonly pair: <T>(say: (words: LanguageWords) => T) => readonly [first: T, second: T | null];
};

/** Placeholders of single labels, beside those that every text may use. */
const labelValues: { readonly [key in LabelKey]?: Values } = {
  page: { page: 1, pages: 1 },
  lines: { first: 1, last: 1 },
  oneLine: { first: 1, last: 1 },
  volumeOf: { volume: 1, volumes: 1 },
  groupContinued: { group: "" },
  subtotal: { group: "", groupCount: 1 },
  withdrawnIntro: { withdrawn: 1 },
  enclosures: { enclosed: "" },
};

/**
 * The words of a packet. Every text of its templates is tried here, so an unknown placeholder fails before anything is printed.
 * @param extent null before the pages are planned: the letter does not tell their number then
 * @throws ExpectedFailure TEMPLATE_PLACEHOLDER
 */
export function createWords(document: PacketDocument, extent: PacketExtent | null = null): Words {
  const first = createLanguageWords(document, document, extent);
  const second = document.second === null ? null : createLanguageWords(document, document.second, extent);
  const both = (say: (words: LanguageWords) => string): string => {
    const texts = second === null ? [say(first)] : [say(first), say(second)];
    return [...new Set(texts)].join(" / ");
  };
  return {
    ...first,
    label: (key, more) => both((words) => words.label(key, more)),
    first,
    second,
    both,
    pair: (say) => [say(first), second === null ? null : say(second)],
  };
}

/**
 * The words of a packet in one of its languages. Every text of the template is tried here, so an unknown placeholder fails
 * before anything is printed. {@link import("./placeholders.ts").placeholders} are those of every text.
 * @throws ExpectedFailure TEMPLATE_PLACEHOLDER with the known ones, the likely one first
 */
function createLanguageWords(
  document: PacketDocument,
  { language, template }: SecondLanguage,
  extent: PacketExtent | null,
): LanguageWords {
  const { letter } = template;
  const country = (code: string | null): string =>
    code === null ? template.labels.countryUnknown : countryName(language, template, code);
  const missionName = nameMission(document, { language, template });
  const values = valuesOf(document, template, extent, missionName, country);

  const choose = (choices: readonly string[], known: Values): string | null => {
    const chosen = choices.find((choice) => placeholderNames(choice).every((name) => hasValue(known, name)));
    return chosen === undefined ? null : fillText(template, chosen, known);
  };
  const paragraph = (text: TemplateParagraph): string | null => {
    const sentences = sentencesOf(text)
      .map((choices) => choose(choices, values))
      .filter((sentence) => sentence !== null);
    return sentences.length === 0 ? null : sentences.join(" ");
  };
  const ownValues: { readonly [key in LabelKey]?: Values } = {
    enclosures: {
      enclosed: enclosedParts
        .filter((part) => isEnclosed(document, part))
        .map((part) => fillText(template, template.enclosed[part], values))
        .join(template.separator),
    },
  };
  const label = (key: LabelKey, more: Values = {}): string => {
    const text = template.labels[key];
    const known = { ...values, ...ownValues[key], ...more };
    return typeof text === "string" ? fillText(template, text, known) : (choose(text, known) ?? "");
  };

  for (const [key, text] of Object.entries(template.labels) as [LabelKey, TemplateText][]) {
    for (const choice of [text].flat()) fillText(template, choice, { ...values, ...labelValues[key] });
  }
  const prose = [...letter.opening, ...letter.body].flatMap(sentencesOf).flat();
  for (const text of [
    ...prose,
    letter.closing,
    ...Object.values(letter.salutation),
    ...Object.values(template.enclosed),
  ])
    fillText(template, text, values);

  return {
    language,
    label,
    salutation: fillText(template, letter.salutation[document.mission.kind], values),
    opening: letter.opening.map(paragraph).filter((text) => text !== null),
    body: letter.body.map(paragraph).filter((text) => text !== null),
    closing: fillText(template, letter.closing, values),
    paragraph,
    count: (number) => formatCount(template, number),
    share: (part) => formatShare(template, part, values.count),
    date: (date) => formatDate(template, template.date, date),
    shortDate: (date) => formatDate(template, template.shortDate, date),
    country,
    missionName,
  };
}

function valuesOf(
  document: PacketDocument,
  { labels, letter, stateOfMission, ...template }: LetterTemplate,
  extent: PacketExtent | null,
  missionName: string,
  country: (code: string | null) => string,
) {
  const { campaign, mission, earlier } = document;
  const title = (part: "delegation" | "translation" | "countries" | "list" | "receipt", key: LabelKey) =>
    isEnclosed(document, part) ? ([labels[key]].flat()[0] ?? "") : "";
  return {
    ...countedValues(document, extent),
    supplement: earlier.map(({ packet }) => packet).join(", "),
    date: formatDate(template, template.date, document.date),
    packet: document.packetNumber ?? labels.draft,
    requestFollows: campaign.request.trim() === "" ? "" : letter.requestFollows,
    "campaign.title": oneLine(campaign.title),
    "campaign.organisation": oneLine(campaign.organisation),
    "campaign.contact": oneLine(campaign.contact),
    "mission.name": missionName,
    "mission.city": mission.city,
    "mission.country": country(mission.receivingState),
    "mission.state": ownEntry(stateOfMission, mission.sendingState) ?? "",
    "part.delegation": title("delegation", "delegation"),
    "part.translation": title("translation", "translation"),
    "part.summary": document.parts.summary ? labels.summary : "",
    "part.countries": title("countries", "byCountry"),
    "part.list": title("list", "listTitle"),
    "part.originals": isEnclosed(document, "originalsList") ? labels.originalsTitle : "",
    "part.receipt": title("receipt", "receipt"),
  } satisfies { readonly [name in PlaceholderName]: string | number };
}

function fillText(template: LetterTemplate, text: string, known: Values): string {
  return text.replace(/\{\{([^{}]*)\}\}/g, (whole, inner: string) => {
    const [name = "", phrase] = inner.trim().split(/\s+/);
    const value = ownEntry(known, name);
    if (value === undefined) return refuse(whole, name, Object.keys(known));
    if (phrase === undefined)
      return typeof value === "string" ? insideLeftToRight(value) : formatCount(template, value);
    const counted = ownEntry(template.counted, phrase);
    if (counted === undefined || typeof value === "string") {
      return refuse(
        whole,
        `${name} ${phrase}`,
        Object.keys(template.counted).map((known) => `${name} ${known}`),
      );
    }
    return formatCounted(template, counted, value);
  });
}

/** @param likely what else could have been meant */
function refuse(placeholder: string, typed: string, likely: readonly string[]): never {
  const [first = "", ...others] = byLikeness(typed, likely);
  return fail("TEMPLATE_PLACEHOLDER", {
    placeholder,
    likely: `{{${first}}}`,
    placeholders: [first, ...others].join(", "),
  });
}

function nameMission({ mission }: PacketDocument, { language, template }: SecondLanguage): string {
  const known = ownEntry(template.stateOfMission, mission.sendingState);
  const state = known ?? countryName(language, template, mission.sendingState);
  const pattern = known === undefined ? template.missionName.other : template.missionName.known;
  return pattern.replace("{{kind}}", () => template.missionKind[mission.kind]).replace("{{state}}", () => state);
}

/** A text that was typed with line breaks, on one line. */
export function oneLine(text: string): string {
  return text
    .split(/\s*[\r\n]+\s*/)
    .filter((part) => part !== "")
    .join(" ")
    .trim();
}
