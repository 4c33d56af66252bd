// A source file: one signature export, as it was understood when it was imported.
import type { Mapping } from "./signature.ts";

/** Order of day, month and year in dates that are written with numbers. */
export const dateOrders = ["dmy", "mdy", "ymd"] as const;
export type DateOrder = (typeof dateOrders)[number];

/** `family_first`: “Berg Anna” is printed as “Anna Berg”. `as_written` leaves it, but turns “Berg, Anna” round. */
export const nameOrders = ["as_written", "family_first"] as const;
export type NameOrder = (typeof nameOrders)[number];

/** Rows that are no signatures: those with one of the values (compared without case) in the column. */
export type SkipRule = { readonly column: string; readonly values: readonly string[] };

/** How the bytes of a source file are read. */
export type SourceForm = {
  /** A WHATWG encoding label, for example `utf-8` or `utf-16le`. */
  readonly encoding: string;
  /** One character: comma, semicolon, TAB or pipe. */
  readonly delimiter: string;
  /** Name of the preset that was recognised, or null. */
  readonly preset: string | null;
  readonly mapping: Mapping;
  /** False when the first row is data already; the columns are then called `column 1`, `column 2`, …. True when left out. */
  readonly hasHeader?: boolean | undefined;
  /** The columns of the second person of each row, in exports that put two into one; the address is that of `mapping`. */
  readonly second?: Mapping | undefined;
  /** Rows that are kept out with the reason `not_a_signature`. */
  readonly skip?: readonly SkipRule[] | undefined;
  /** Sheet of a workbook; the first visible one when left out. */
  readonly sheet?: string | undefined;
  /** How a name in one column stands in the file; `as_written` when left out. */
  readonly nameOrder?: NameOrder | undefined;
  /** Null when every date in the file says its own order (ISO 8601). */
  readonly dateOrder: DateOrder | null;
  /** Country of signers whose row names none. ISO 3166-1 alpha-2. */
  readonly defaultCountry: string | null;
};

/** Cells that were imported as empty because they could not be understood, by kind. */
export type ImportWarnings = {
  readonly unknownCountries: number;
  readonly missingCountries: number;
  readonly unreadableDates: number;
};

/** An imported source file. `rowsRead = imported + rejected`, always: rows, of which some hold two signatures. */
export type SourceFile = {
  readonly id: number;
  /** `paper`: a sheet of signatures collected on paper, entered by hand; its originals are enclosed with the packet. */
  readonly kind: "export" | "paper";
  readonly name: string;
  /** Lower-case hex of the file's bytes. */
  readonly sha256: string;
  readonly bytes: number;
  readonly form: SourceForm;
  readonly rowsRead: number;
  readonly imported: number;
  readonly rejected: number;
  /** Signatures stored; more than `imported` where a row names two people. */
  readonly signatures: number;
  readonly warnings: ImportWarnings;
  /** ISO 8601, UTC. */
  readonly importedAt: string;
};
