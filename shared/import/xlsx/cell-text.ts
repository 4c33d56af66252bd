// What stands in a cell of an XLSX sheet, as text. Knows the kinds of cells, not where they stand.

import { serialToIso, tidyIso } from "#shared/normalise/serial-iso.ts";
import { failDamaged } from "./failures.ts";
import { fillMask, type NumberFormat, plainFormat } from "./number-formats.ts";
import { plainNumber } from "./plain-number.ts";
import type { SharedStrings } from "./shared-strings.ts";
import { unescapeCell } from "./string-item.ts";
import type { CellFormats } from "./styles.ts";

export type CellContext = {
  readonly file: string;
  readonly strings: SharedStrings;
  readonly formats: CellFormats;
  readonly startsIn1904: boolean;
};

/**
 * The text of a cell by its type (ECMA-376 part 1, 18.18.11). A formula has the value that was stored with it; an error is
 * empty. Fails with IMPORT_WORKBOOK_DAMAGED when it names a shared string that does not exist.
 */
export function cellText(
  type: string | undefined,
  style: string | undefined,
  value: string,
  context: CellContext,
): string {
  switch (type) {
    case "s": {
      if (value === "") return "";
      const text = context.strings.get(/^\s*\d{1,9}\s*$/.test(value) ? Number(value) : -1);
      return text ?? failDamaged(context.file, "a cell names a text that is not there");
    }
    case "str":
    case "inlineStr":
      return unescapeCell(value);
    case "b":
      return booleanText(value);
    case "e":
      return "";
    case "d":
      return tidyIso(value);
    default:
      return numberText(value.trim(), context.formats[Number(style ?? 0)] ?? plainFormat, context.startsIn1904);
  }
}

/** As Excel in English shows it. */
export function booleanText(value: string): string {
  if (value === "1" || value === "true") return "TRUE";
  return value === "0" || value === "false" ? "FALSE" : value;
}

function numberText(written: string, format: NumberFormat, startsIn1904: boolean): string {
  if (written === "") return "";
  const plain = plainNumber(written);
  switch (format.kind) {
    case "plain":
      return plain;
    case "digits":
      return /^\d+$/.test(plain) ? fillMask(plain, format.mask) : plain;
    case "date":
    case "time":
    case "elapsed":
      return serialToIso(Number(written), format.kind, startsIn1904) ?? plain;
  }
}
