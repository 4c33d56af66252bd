// The placeholders that a text of a letter may use, and their values in one packet. Knows nothing of templates' words.
import { jaroWinkler } from "#shared/matching/jaro-winkler.ts";
import type { PacketDocument } from "./document.ts";

/** What is known of a packet once its pages are planned. */
export type PacketExtent = {
  readonly pages: number;
  readonly volumes: number;
  /** Sheets of paper of all volumes. */
  readonly sheets: number;
};

/**
 * Every placeholder with what it stands for, as an editor shows them. A `number` may be followed by a counted phrase of the
 * template: `{{count haveSigned}}`. `optional` ones are without a value in some packets, and a sentence with one of them is not printed there.
 */
export const placeholders = [
  { name: "count", kind: "number", optional: false, about: "All counted signatories, online and on paper." },
  { name: "online", kind: "number", optional: true, about: "Signatories who signed online." },
  { name: "originals", kind: "number", optional: true, about: "Signatories who signed on paper." },
  { name: "sheets", kind: "number", optional: true, about: "Sheets of paper with original signatures." },
  { name: "lines", kind: "number", optional: true, about: "Lines of the printed list of online signatories." },
  { name: "withheld", kind: "number", optional: true, about: "Names that the printed list withholds." },
  { name: "duplicates", kind: "number", optional: false, about: "Repeated entries that were left out." },
  { name: "countries", kind: "number", optional: false, about: "Countries that the signatories live in." },
  { name: "earlier", kind: "number", optional: true, about: "Signatories in the packets that were delivered before." },
  { name: "pages", kind: "number", optional: true, about: "Pages of the whole packet." },
  { name: "sheetsOfPaper", kind: "number", optional: true, about: "Sheets of paper of the whole packet." },
  { name: "volumes", kind: "number", optional: true, about: "Volumes of the packet, when there are several." },
  { name: "supplement", kind: "text", optional: true, about: "Numbers of the packets that were delivered before." },
  { name: "date", kind: "text", optional: false, about: "The date of the letter." },
  { name: "packet", kind: "text", optional: false, about: "The packet number, or the mark of a draft." },
  { name: "requestFollows", kind: "text", optional: true, about: "The words that lead to the request." },
  { name: "campaign.title", kind: "text", optional: false, about: "The title of the petition." },
  {
    name: "campaign.organisation",
    kind: "text",
    optional: true,
    about: "The organisation that hands the petition in.",
  },
  { name: "campaign.contact", kind: "text", optional: true, about: "Who answers questions, and how to reach them." },
  { name: "mission.name", kind: "text", optional: false, about: "The mission with the state that it represents." },
  { name: "mission.city", kind: "text", optional: true, about: "The city of the mission." },
  { name: "mission.country", kind: "text", optional: false, about: "The country in which the mission is." },
  {
    name: "mission.state",
    kind: "text",
    optional: true,
    about: "The state that the mission represents, in the form that follows “authorities of”.",
  },
  { name: "part.delegation", kind: "text", optional: true, about: "The heading of the delegation’s signature sheet." },
  { name: "part.translation", kind: "text", optional: true, about: "The heading of the translation of the request." },
  { name: "part.summary", kind: "text", optional: true, about: "The heading of the summary." },
  { name: "part.countries", kind: "text", optional: true, about: "The heading of the table of countries." },
  { name: "part.list", kind: "text", optional: true, about: "The heading of the list of online signatories." },
  { name: "part.originals", kind: "text", optional: true, about: "The heading of the list of signatories on paper." },
  { name: "part.receipt", kind: "text", optional: true, about: "The heading of the receipt." },
] as const satisfies readonly Placeholder[];

export type Placeholder = {
  readonly name: string;
  readonly kind: "number" | "text";
  readonly optional: boolean;
  readonly about: string;
};
export type PlaceholderName = (typeof placeholders)[number]["name"];
export type Values = { readonly [name: string]: string | number };

const absentWhenZero: ReadonlySet<string> = new Set(
  placeholders.filter(({ kind, optional }) => kind === "number" && optional).map(({ name }) => name),
);

/** False when a choice with this placeholder does not fit the packet: an empty text, or a 0 of what is not in it. */
export function hasValue(values: Values, name: string): boolean {
  const value = ownEntry(values, name);
  return value !== "" && !(value === 0 && absentWhenZero.has(name));
}

/** The names of the placeholders in a text. */
export function placeholderNames(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*([^{}\s]+)[^{}]*\}\}/g)].map(([, name = ""]) => name);
}

/** The numbers of a packet that a text may name; those that are not known yet are 0. */
export function countedValues(document: PacketDocument, extent: PacketExtent | null) {
  const { signers, originals, earlier } = document;
  return {
    count: signers + originals.signers,
    online: signers,
    originals: originals.signers,
    sheets: originals.sheets,
    lines: isEnclosed(document, "list") ? signers : 0,
    withheld: isEnclosed(document, "list") ? document.withheld : 0,
    duplicates: document.duplicatesRemoved,
    countries: document.byCountry.filter((entry) => entry.country !== null).length,
    earlier: earlier.reduce((sum, packet) => sum + packet.signers, 0),
    pages: extent?.pages ?? 0,
    sheetsOfPaper: extent?.sheets ?? 0,
    volumes: extent !== null && extent.volumes > 1 ? extent.volumes : 0,
  };
}

/** Parts that a letter speaks of. `originalsList` names those who signed on paper; `originals` are the sheets that they signed. */
export type LetterPart =
  | "withdrawn"
  | "delegation"
  | "translation"
  | "summary"
  | "countries"
  | "list"
  | "originalsList"
  | "originals"
  | "receipt";

/** True when the part is in this packet: chosen, and not empty. */
export function isEnclosed(
  { parts, signers, originals, translations, earlier }: PacketDocument,
  part: LetterPart,
): boolean {
  switch (part) {
    case "withdrawn":
      return earlier.some(
        ({ withdrawn, withdrawnOriginals, restored, restoredOriginals }) =>
          withdrawn.length + withdrawnOriginals.length + restored.length + restoredOriginals.length > 0,
      );
    case "translation":
      return parts.translation && translations.length > 0;
    case "countries":
      return parts.countries;
    case "list":
      return parts.list && signers > 0;
    case "originalsList":
      return parts.originals && originals.signers > 0;
    case "originals":
      return originals.signers > 0;
    case "summary":
      return parts.summary || parts.countries;
    case "delegation":
    case "receipt":
      return parts[part];
  }
}

/** The entry of that very name, never one that all objects have. */
export function ownEntry<T>(entries: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(entries, key) ? entries[key] : undefined;
}

/** Names from the most to the least like what was typed, whole or behind their dot; the first is what was probably meant. */
export function byLikeness(typed: string, names: readonly string[]): readonly string[] {
  const likeness = (name: string): number =>
    Math.max(...[name, ...name.split(".")].map((part) => similarity(typed, part)));
  const known = new Map(names.map((name) => [name, likeness(name)]));
  return [...names].sort((a, b) => (known.get(b) ?? 0) - (known.get(a) ?? 0));
}

function similarity(left: string, right: string): number {
  const [a, b] = [left, right].map((text) => Uint16Array.from(text.toLowerCase(), (unit) => unit.charCodeAt(0)));
  return a === undefined || b === undefined ? 0 : jaroWinkler(a, 0, a.length, b, 0, b.length);
}
