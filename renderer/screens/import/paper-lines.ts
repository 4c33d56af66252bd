// The lines of a paper sheet as they are typed.
import { findCountry } from "../../app/country-text.ts";

export type PaperLine = {
  readonly id: number;
  readonly name: string;
  /** Empty: as the sheet says. */
  readonly city: string;
  readonly postalCode: string;
  /** As typed; empty: as the sheet says. */
  readonly country: string;
};

/** The columns in the order of typing. */
export const paperFields = ["name", "city", "postalCode", "country"] as const;
export type PaperField = (typeof paperFields)[number];

const mostLines = 1000;
let lastId = 0;

export function emptyLine(): PaperLine {
  lastId += 1;
  return { id: lastId, name: "", city: "", postalCode: "", country: "" };
}

export function isEmptyLine(line: PaperLine): boolean {
  return paperFields.every((field) => line[field].trim() === "");
}

/** The field of a line that is wrong, or null: a name that is missing, a country that is not known. */
export function wrongField(line: PaperLine): PaperField | null {
  if (isEmptyLine(line)) return null;
  if (line.name.trim() === "") return "name";
  return line.country.trim() !== "" && findCountry(line.country) === null ? "country" : null;
}

export function isWrongLine(line: PaperLine): boolean {
  return wrongField(line) !== null;
}

/** The lines with an empty one at the end, for the next signature. */
export function withRoom(lines: readonly PaperLine[]): readonly PaperLine[] {
  const last = lines.at(-1);
  const isFull = last !== undefined && (isEmptyLine(last) || lines.length >= mostLines);
  return isFull ? lines : [...lines, emptyLine()];
}

/**
 * The number after a sheet's number; empty when it ends in no number.
 * @example nextSheetNumber("AAR-009") // "AAR-010"
 */
export function nextSheetNumber(sheet: string): string {
  const digits = /\d+$/.exec(sheet.trim())?.[0];
  if (digits === undefined) return "";
  const next = (BigInt(digits) + 1n).toString().padStart(digits.length, "0");
  return sheet.trim().slice(0, -digits.length) + next;
}
