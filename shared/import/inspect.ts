// How a file is understood from its first bytes, for the preview. Stores nothing; a person may change every part.
import { fail } from "#shared/errors/outcome.ts";
import type { Mapping } from "#shared/model/signature.ts";
import type { DateOrder, SourceForm } from "#shared/model/source-file.ts";
import { createDateOrderScan } from "#shared/normalise/date-order.ts";
import { type ImportKnowledge, understandColumns } from "./columns.ts";
import { createDecoder } from "./decoder.ts";
import { detectDelimiter } from "./delimiter.ts";
import { checkEncoding, checkIsText, detectEncoding } from "./encoding.ts";
import { columnNames } from "./header.ts";
import { changeMapping, findPreset, type MappingChanges } from "./mapping.ts";
import { createRowReader, type Row } from "./rows.ts";

/** Bytes that are enough for {@link inspectSource}. */
export const inspectedBytes = 256 * 1024;
const previewRows = 20;

/** What a person decided; the rest is guessed. */
export type SourceChoices = {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly preset?: string | undefined;
  /** The whole mapping. */
  readonly mapping?: Mapping | undefined;
  /** Changes to the mapping that is guessed. */
  readonly mappingChanges?: MappingChanges | undefined;
  readonly dateOrder?: DateOrder | undefined;
};

export type SourceInspection = Omit<SourceForm, "dateOrder" | "defaultCountry"> & {
  /** Column names, made unique. */
  readonly header: readonly string[];
  /** The first data rows, up to 20, as they stand in the file. */
  readonly rows: readonly Row[];
  /** Of the date columns within these bytes; null when they need no order. The whole file may say more: `scanDateOrder`. */
  readonly dateOrder: DateOrder | "ambiguous" | null;
};

export type FirstBytes = {
  readonly bytes: Uint8Array;
  /** Whether these are all bytes of the file. */
  readonly isWhole: boolean;
  /** Named in failures. */
  readonly file: string;
};

/**
 * Inspects a file. Fails with IMPORT_NOT_TEXT, IMPORT_ENCODING, IMPORT_ENCODING_UNKNOWN, IMPORT_UNCLOSED_QUOTE,
 * IMPORT_PRESET_UNKNOWN, and IMPORT_EMPTY when there is no header. A mapping without a name column is no failure here: it is
 * what the preview is for (`checkMapping`).
 */
export function inspectSource(start: FirstBytes, choices: SourceChoices, knowledge: ImportKnowledge): SourceInspection {
  const { bytes, isWhole, file } = start;
  checkIsText(bytes, file);
  const encoding = choices.encoding === undefined ? detectEncoding(bytes) : checkEncoding(choices.encoding);
  const decoder = createDecoder(encoding, file);
  const text = decoder.push(bytes) + (isWhole ? decoder.end() : "");

  const delimiter = choices.delimiter ?? detectDelimiter(text);
  const reader = createRowReader({ delimiter, file });
  const complete = reader.push(text);
  const [header, ...rows] = isWhole || complete.length === 0 ? [...complete, ...reader.end()] : complete;
  if (header === undefined) return fail("IMPORT_EMPTY", { file });

  const chosen = choices.preset === undefined ? undefined : findPreset(choices.preset, knowledge.presets);
  const understood = understandColumns(header, knowledge, rows, chosen);
  const mapping = changeMapping(choices.mapping ?? understood.mapping, choices.mappingChanges ?? {});
  const columns = columnNames(header);
  const presetOrder = knowledge.presets.find(({ name }) => name === understood.preset)?.dateOrder;
  return {
    encoding,
    delimiter,
    preset: understood.preset,
    mapping,
    header: columns,
    rows: rows.slice(0, previewRows),
    dateOrder: choices.dateOrder ?? presetOrder ?? orderOf(rows, dateColumns(columns, mapping)),
  };
}

/** The positions of the columns that hold dates. */
export function dateColumns(columns: readonly string[], mapping: Mapping): readonly number[] {
  return [mapping.signed_at, mapping.birth_date].flatMap((name) => {
    const column = name === undefined ? -1 : columns.indexOf(name);
    return column === -1 ? [] : [column];
  });
}

function orderOf(rows: readonly Row[], columns: readonly number[]): DateOrder | "ambiguous" | null {
  const scan = createDateOrderScan();
  for (const row of rows) {
    for (const column of columns) scan.add(row[column] ?? "");
  }
  return scan.verdict();
}
