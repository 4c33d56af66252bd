// What a packet says, before it is laid out. Everything that is printed is passed in: no clock, no files.
import type { PacketLanguage, PaperSize } from "#shared/model/campaign.ts";
import type { Mission } from "#shared/model/mission.ts";
import type { LetterTemplate } from "./template.ts";
import type { PackedCoverage } from "./text/coverage.ts";
import type { FontName } from "./text/font-names.ts";

/** Columns of the list that hold data; number and name are always printed. */
export type ListColumns = { readonly city: boolean; readonly country: boolean; readonly date: boolean };

export type PacketDocument = {
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
  readonly originals: { readonly signers: number; readonly sheets: number };
  /** All counted signatories, online and on paper: the entries add up to `signers + originals.signers`. */
  readonly byCountry: readonly { readonly country: string | null; readonly signers: number }[];
  readonly duplicatesRemoved: number;
  /** `YYYY-MM-DD`, the date of the letter. */
  readonly date: string;
  readonly columns: ListColumns;
  /** What is done with a name or city that holds a character of no font: nothing is printed, or 〓 stands for the letter. */
  readonly undrawable: "refuse" | "geta";
  readonly template: LetterTemplate;
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
