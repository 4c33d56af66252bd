// How packets are made: what a user chooses before the seal. The campaign keeps the choice; a sealed packet keeps its own.
import type { PacketLanguage, PaperSize } from "./campaign.ts";

/** Parts of a packet in the order in which they lie in it; `covers` begin the volumes, `labels` are sheets of their own. */
export const packetParts = [
  "covers",
  "letter",
  "delegation",
  "translation",
  "summary",
  "countries",
  "list",
  "originals",
  "receipt",
  "labels",
] as const;
export type PacketPart = (typeof packetParts)[number];
export type ChosenParts = { readonly [part in PacketPart]: boolean };

/** What the lines of a list follow: the order of import, the name, the city, or the date of signing. */
export const listOrders = ["number", "name", "city", "date"] as const;
export type ListOrder = (typeof listOrders)[number];

/** What divides a list into groups with a subtotal each. */
export const listGroupings = ["none", "country", "city"] as const;
export type ListGrouping = (typeof listGroupings)[number];

/** What becomes of a signer whose name or city holds a character of no font: the seal is refused, 〓 is printed, or the signer waits. */
export const undrawableChoices = ["refuse", "geta", "hold"] as const;
export type UndrawableChoice = (typeof undrawableChoices)[number];

/** How the pages are laid out. */
export type PageLayout = {
  /** Rows of a list in one column of a full page, {@link fewestLines} to {@link mostLines}; a long name may take two rows. */
  readonly linesPerPage: number;
  /** Columns of lines side by side. */
  readonly listColumns: 1 | 2;
  /** Room that is left free for the binding beside the margin, in millimetres, 0 to {@link widestBinding}. */
  readonly bindingMm: number;
  /** Printed on both sides: the binding changes sides, and what must begin on a sheet of its own does. */
  readonly duplex: boolean;
  /** Sheets of paper in one volume at most. */
  readonly sheetsPerVolume: number;
};

export const fewestLines = 30;
export const mostLines = 90;
export const widestBinding = 25;
export const fewestSheets = 20;
export const mostSheets = 1000;

export type PacketSettings = {
  readonly language: PacketLanguage;
  /** A language beside the first, or null. */
  readonly secondLanguage: PacketLanguage | null;
  readonly paper: PaperSize;
  readonly parts: ChosenParts;
  readonly order: ListOrder;
  readonly grouping: ListGrouping;
  readonly layout: PageLayout;
  /** The file tells a reader aloud what is a heading, a paragraph and a line of the list. */
  readonly tagged: boolean;
  /** The list lies in the file as CSV, too. The file is no PDF/A then. */
  readonly embedCsv: boolean;
  readonly undrawable: UndrawableChoice;
};

/** The language beside the first; none where it is the first one, too. */
export function secondBeside(first: PacketLanguage, second: PacketLanguage | null): PacketLanguage | null {
  return second === first ? null : second;
}

const allParts: ChosenParts = {
  covers: true,
  letter: true,
  delegation: true,
  translation: true,
  summary: true,
  countries: true,
  list: true,
  originals: true,
  receipt: true,
  labels: true,
};

/** What holds until somebody chooses otherwise. */
export const defaultPacketSettings: PacketSettings = {
  language: "en",
  secondLanguage: null,
  paper: "a4",
  parts: allParts,
  order: "number",
  grouping: "none",
  layout: { linesPerPage: 60, listColumns: 1, bindingMm: 5, duplex: false, sheetsPerVolume: 250 },
  tagged: false,
  embedCsv: false,
  undrawable: "refuse",
};
