// Fills the placeholders of a template for one packet. Knows nothing of pages or fonts.
import { fail } from "#shared/errors/outcome.ts";
import { countryName } from "./countries.ts";
import type { PacketDocument } from "./document.ts";
import { formatCount, formatCounted, formatDate, formatShare } from "./plural.ts";
import type { LabelKey, TemplateText } from "./template.ts";

type Values = { readonly [name: string]: string | number };

export type Words = {
  /** A label of the template; `more` gives the placeholders that only this label knows. */
  readonly label: (key: LabelKey, more?: Values) => string;
  /** A paragraph of the letter, or null when each choice needs a value that this packet lacks. */
  readonly paragraph: (paragraph: TemplateText) => string | null;
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

/** Placeholders of single labels, beside those that every text may use. */
const labelValues: { readonly [key in LabelKey]?: Values } = {
  page: { page: 1, pages: 1 },
  lines: { first: 1, last: 1 },
  oneLine: { first: 1, last: 1 },
  volumeOf: { volume: 1, volumes: 1 },
  groupContinued: { group: "" },
  subtotal: { group: "", groupCount: 1 },
  withdrawnIntro: { withdrawn: 1 },
};

/** Numbers without a value when they are 0: what they count is not in this packet. */
const absentWhenZero: ReadonlySet<string> = new Set(["online", "withheld", "originals", "sheets"]);

/**
 * The words of a packet. Placeholders of every text: the numbers `count` (all counted signatories), `online` (those on the list),
 * `withheld` (those of them without a name), `originals` (those on paper), `sheets`, `duplicates`, `countries`, where
 * `{{count people}}` takes the template's counted phrase `people`; `date`, `packet`, `campaign.title`, `campaign.organisation`,
 * `campaign.contact`, `mission.name`, `mission.city`, `mission.country`, and `mission.state`: the sending state in the form that
 * follows "embassy of", without a value when the template does not know that form. `online`, `withheld`, `originals` and `sheets`
 * are without a value when they are 0, `requestFollows` (the words before the request) when the campaign has no request.
 * Every text of the template is tried here, so an unknown placeholder fails before anything is printed.
 * @throws ExpectedFailure TEMPLATE_PLACEHOLDER
 */
export function createWords(document: PacketDocument): Words {
  const { template, campaign, mission, originals } = document;
  const country = (code: string | null): string =>
    code === null ? template.labels.countryUnknown : countryName(document.language, template, code);
  const count = document.signers + originals.signers;
  const missionName = nameMission(document);
  const values: Values = {
    count,
    online: document.signers,
    withheld: document.withheld,
    originals: originals.signers,
    sheets: originals.sheets,
    duplicates: document.duplicatesRemoved,
    countries: document.byCountry.filter((entry) => entry.country !== null).length,
    date: formatDate(template, template.date, document.date),
    packet: document.packetNumber ?? template.labels.draft,
    requestFollows: campaign.request.trim() === "" ? "" : template.letter.requestFollows,
    "campaign.title": oneLine(campaign.title),
    "campaign.organisation": oneLine(campaign.organisation),
    "campaign.contact": oneLine(campaign.contact),
    "mission.name": missionName,
    "mission.city": mission.city,
    "mission.country": country(mission.receivingState),
    "mission.state": ownEntry(template.stateOfMission, mission.sendingState) ?? "",
  };

  const fill = (text: string, known: Values): string =>
    text.replace(/\{\{([^{}]*)\}\}/g, (whole, inner: string) => {
      const [name = "", phrase] = inner.trim().split(/\s+/);
      const value = ownEntry(known, name);
      const counted = phrase === undefined ? undefined : ownEntry(template.counted, phrase);
      if (value === undefined || (phrase !== undefined && (counted === undefined || typeof value === "string"))) {
        return fail("TEMPLATE_PLACEHOLDER", { placeholder: whole, placeholders: Object.keys(known).join(", ") });
      }
      if (typeof value === "string") return value;
      return counted === undefined ? formatCount(template, value) : formatCounted(template, counted, value);
    });

  const paragraph = (text: TemplateText): string | null => {
    const chosen = [text].flat().find((choice) => placeholderNames(choice).every((name) => hasValue(values, name)));
    return chosen === undefined ? null : fill(chosen, values);
  };
  const label = (key: LabelKey, more: Values = {}): string => {
    const text = template.labels[key];
    return typeof text === "string" ? fill(text, { ...values, ...more }) : (paragraph(text) ?? "");
  };

  const words: Words = {
    label,
    paragraph,
    count: (number) => formatCount(template, number),
    share: (part) => formatShare(template, part, count),
    date: (date) => formatDate(template, template.date, date),
    shortDate: (date) => formatDate(template, template.shortDate, date),
    country,
    missionName,
  };
  for (const [key, text] of Object.entries(template.labels) as [LabelKey, TemplateText][]) {
    for (const choice of [text].flat()) fill(choice, { ...values, ...labelValues[key] });
  }
  const { letter } = template;
  for (const text of [...letter.opening, ...letter.body, letter.closing, ...Object.values(letter.salutation)].flat()) {
    fill(text, values);
  }
  return words;
}

function placeholderNames(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*([^{}\s]+)[^{}]*\}\}/g)].map(([, name = ""]) => name);
}

function hasValue(values: Values, name: string): boolean {
  const value = ownEntry(values, name);
  return value !== "" && !(value === 0 && absentWhenZero.has(name));
}

function nameMission({ template, mission, language }: PacketDocument): string {
  const known = ownEntry(template.stateOfMission, mission.sendingState);
  const state = known ?? countryName(language, template, mission.sendingState);
  const pattern = known === undefined ? template.missionName.other : template.missionName.known;
  return pattern.replace("{{kind}}", () => template.missionKind[mission.kind]).replace("{{state}}", () => state);
}

function ownEntry<T>(entries: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(entries, key) ? entries[key] : undefined;
}

/** A text that was typed with line breaks, on one line. */
export function oneLine(text: string): string {
  return text
    .split(/\s*[\r\n]+\s*/)
    .filter((part) => part !== "")
    .join(" ")
    .trim();
}
