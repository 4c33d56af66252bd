// What a packet says, before it is laid out. Everything that is printed is passed in: no clock, no files.
import type { PacketLanguage, PaperSize } from "#shared/model/campaign.ts";
import type { Mission } from "#shared/model/mission.ts";
import type { ChosenParts, ListGrouping, PageLayout } from "#shared/model/packet-settings.ts";
import type { LetterTemplate } from "./template.ts";
import type { PackedCoverage } from "./text/coverage.ts";
import type { FontName } from "./text/font-names.ts";

/** Columns of the list that hold data; number and name are always printed. */
export type ListColumns = { readonly city: boolean; readonly country: boolean; readonly date: boolean };

/** A language that is printed beside the first. */
export type SecondLanguage = { readonly language: PacketLanguage; readonly template: LetterTemplate };

/**
 * A picture for the head of the letter. PNG and JPEG in base64; SVG as the data of its filled paths, black, in CSS pixels: those
 * that are filled by the nonzero rule, and those by the even-odd rule.
 */
export type Logo =
  | { readonly kind: "png" | "jpeg"; readonly base64: string }
  | {
      readonly kind: "svg";
      readonly width: number;
      readonly height: number;
      readonly paths: readonly string[];
      readonly evenOddPaths?: readonly string[];
    };

/** What stands at the head of the letter: an office's own lines instead of the organisation and its contact, and its logo. */
export type Letterhead = { readonly lines: readonly string[]; readonly logo: Logo | null };

/** The request in another language, as somebody translated it. */
export type RequestTranslation = { readonly language: PacketLanguage; readonly text: string };

/** A packet of the same mission that was delivered before. `deliveredOn` is `YYYY-MM-DD`. */
export type EarlierPacket = {
  readonly packet: string;
  readonly deliveredOn: string;
  readonly signers: number;
  /** Lines of its list whose signers have withdrawn since. */
  readonly withdrawn: readonly number[];
  /** The same of its list of those who signed on paper. */
  readonly withdrawnOriginals: readonly number[];
  /** Lines of both lists of which an earlier notice said that their signers have withdrawn, and that count again. */
  readonly restored: readonly number[];
  readonly restoredOriginals: readonly number[];
};

/** The lines of a list that belong together, in the order of the list. `key` is a country's code or a city; null: not stated. */
export type ListGroup = { readonly key: string | null; readonly signers: number };

/**
 * How pages are drawn. A sealed packet keeps its design, so that it is drawn to the same bytes for ever: whatever would move or
 * change something on pages that are sealed is a new design. 2: a title of two lines in the page head, the languages of
 * translations, pages, volumes and sheets in the summary, and cells of the list in both languages where they have room.
 */
export type PageDesign = 1 | 2;

/** The design of packets that are made now. */
export const newestDesign: PageDesign = 2;

export type PacketDocument = {
  readonly design: PageDesign;
  /** Printed on every page; null for a draft, which says so on every page. */
  readonly packetNumber: string | null;
  readonly paper: PaperSize;
  readonly language: PacketLanguage;
  readonly campaign: {
    readonly title: string;
    readonly request: string;
    readonly organisation: string;
    readonly contact: string;
  };
  readonly mission: Mission;
  /** Signatories on the list of online signatories; 0 when all signed on paper, and then no list is printed. */
  readonly signers: number;
  /** Of these, how many asked not to be named. */
  readonly withheld: number;
  /** Signatories whose originals on paper are enclosed, and the sheets they stand on; both 0 when there are none. */
  readonly originals: {
    readonly signers: number;
    readonly sheets: number;
    /** Columns of their list that hold data; those of the online list when it is not said. */
    readonly columns?: ListColumns;
  };
  /** All counted signatories, online and on paper: the entries add up to `signers + originals.signers`. */
  readonly byCountry: readonly { readonly country: string | null; readonly signers: number }[];
  readonly duplicatesRemoved: number;
  /** `YYYY-MM-DD`, the date of the letter. */
  readonly date: string;
  readonly columns: ListColumns;
  /** What is done with a name or city that holds a character of no font: nothing is printed, or 〓 stands for the letter. */
  readonly undrawable: "refuse" | "geta";
  readonly template: LetterTemplate;
  readonly second: SecondLanguage | null;
  readonly parts: ChosenParts;
  readonly layout: PageLayout;
  /** Empty unless `by` says otherwise; the groups add up to `signers`. */
  readonly grouping: { readonly by: ListGrouping; readonly groups: readonly ListGroup[] };
  /** Null: the organisation and its contact stand at the head. */
  readonly letterhead: Letterhead | null;
  readonly translations: readonly RequestTranslation[];
  /** Packets of the mission that were delivered before this one: with any of them it is a supplement. */
  readonly earlier: readonly EarlierPacket[];
  readonly file: { readonly tagged: boolean; readonly embedCsv: boolean };
};

/** What a packet is drawn with. */
export type PacketAssets = {
  /** coverage.json of the fonts. */
  readonly coverage: PackedCoverage;
  /** harfbuzz-subset.wasm of the harfbuzzjs package. */
  readonly subsetter: Uint8Array;
  /** Gives a font's file, for the fonts that the packet needs only; the same array each time lets it be opened once. */
  readonly readFont: (name: FontName) => Uint8Array | Promise<Uint8Array>;
};
