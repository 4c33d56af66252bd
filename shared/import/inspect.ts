// How a file of text is understood from its first bytes, for the preview. Stores nothing; a person may change every part.
import type { DateOrder, SourceForm } from "#shared/model/source-file.ts";
import type { ImportKnowledge } from "./columns.ts";
import { createDecoder } from "./decoder.ts";
import { detectDelimiter } from "./delimiter.ts";
import { checkEncoding, checkIsText, detectEncoding } from "./encoding.ts";
import { inspectTable, type TableChoices, type TableInspection, type TableStart } from "./inspect-table.ts";
import { createRowReader, type TableRow } from "./rows.ts";

/** Bytes that are enough for {@link inspectSource}. */
export const inspectedBytes = 256 * 1024;
/** Rows that tell what the columns are; with fewer, rows after an open quotation mark are looked at, too. */
const enoughRows = 20;

/** What a person decided; the rest is guessed. */
export type SourceChoices = TableChoices & {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
};

export type SourceInspection = TableInspection & {
  readonly encoding: string;
  /** False when the encoding was guessed and another one reads nearly as well: the preview wants a look. */
  readonly encodingSure: boolean;
  readonly delimiter: string;
};

export type FirstBytes = {
  readonly bytes: Uint8Array;
  /** Whether these are all bytes of the file. */
  readonly isWhole: boolean;
  /** Named in failures. */
  readonly file: string;
};

/** The first rows of a text, and how its bytes became them. */
type TextStart = TableStart & Pick<SourceInspection, "encoding" | "encodingSure">;

/**
 * Inspects a file of text. Fails with the codes of `readTextStart` and `inspectTable`, which one after the other do the same in two
 * steps.
 */
export function inspectSource(start: FirstBytes, choices: SourceChoices, knowledge: ImportKnowledge): SourceInspection {
  const { encoding, encodingSure, ...table } = readTextStart(start, choices);
  const { delimiter } = table;
  return { ...inspectTable(table, choices, knowledge), encoding, encodingSure, delimiter };
}

/** Fails with IMPORT_NOT_TEXT, IMPORT_ENCODING, IMPORT_ENCODING_UNKNOWN, IMPORT_ROW_TOO_LONG. */
export function readTextStart({ bytes, isWhole, file }: FirstBytes, choices: SourceChoices): TextStart {
  checkIsText(bytes, file);
  const { encoding, sure } =
    choices.encoding === undefined
      ? detectEncoding(bytes, isWhole)
      : { encoding: checkEncoding(choices.encoding), sure: true };
  const decoder = createDecoder(encoding, file);
  const text = decoder.push(bytes) + (isWhole ? decoder.end() : "");
  const delimiter = choices.delimiter ?? detectDelimiter(text);
  const rows = firstRows(text, { delimiter, file, isWhole });
  return { rows, delimiter, file, encoding, encodingSure: sure };
}

type TextForm = { readonly delimiter: string; readonly file: string; readonly isWhole: boolean };

/** The rows of the text, without the one that its end cuts. */
function firstRows(text: string, { delimiter, file, isWhole }: TextForm): readonly TableRow[] {
  const reader = createRowReader({ delimiter, file });
  const complete = reader.push(text);
  if (isWhole) return [...complete, ...reader.end()];
  if (complete.length > enoughRows) return complete;
  // Too little: an open quotation mark may hold the rest back, or the first row is not complete either.
  const all = [...complete, ...reader.end()];
  return all.length > 1 ? all.slice(0, -1) : all;
}

/** The form to import a file in, as it was inspected and as a person settled what was open. */
export function sourceFormOf(
  inspection: SourceInspection,
  settled: { readonly dateOrder: DateOrder | null; readonly defaultCountry: string | null },
): SourceForm {
  const { encoding, delimiter, preset, mapping, hasHeader, second, skip, nameOrder } = inspection;
  return { encoding, delimiter, preset, mapping, hasHeader, second, skip, nameOrder, ...settled };
}
