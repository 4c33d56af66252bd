// A source file: one signature export, as it was understood when it was imported.
import type { Mapping } from "./signature.ts";

/** Order of day, month and year in dates that are written with numbers. */
export const dateOrders = ["dmy", "mdy", "ymd"] as const;
export type DateOrder = (typeof dateOrders)[number];

/** How the bytes of a source file are read. */
export type SourceForm = {
  /** A WHATWG encoding label, for example `utf-8` or `utf-16le`. */
  readonly encoding: string;
  /** One character: comma, semicolon, TAB or pipe. */
  readonly delimiter: string;
  /** Name of the preset that was recognised, or null. */
  readonly preset: string | null;
  readonly mapping: Mapping;
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

/** An imported source file. `rowsRead = imported + rejected`, always. */
export type SourceFile = {
  readonly id: number;
  readonly name: string;
  /** Lower-case hex of the file's bytes. */
  readonly sha256: string;
  readonly bytes: number;
  readonly form: SourceForm;
  readonly rowsRead: number;
  readonly imported: number;
  readonly rejected: number;
  readonly warnings: ImportWarnings;
  /** ISO 8601, UTC. */
  readonly importedAt: string;
};
