// How the rows of a table are understood, for the preview, whether they come from text or from a workbook. Stores nothing.
import { fail } from "#shared/errors/outcome.ts";
import { type Mapping, type Role, roles } from "#shared/model/signature.ts";
import type { DateOrder, NameOrder, SourceForm } from "#shared/model/source-file.ts";
import { createDateOrderScan } from "#shared/normalise/date-order.ts";
import { type ImportKnowledge, recognisePreset, type Sureness, understandColumns } from "./columns.ts";
import { contentKind, isFamilyFirst } from "./content.ts";
import { dateColumns } from "./date-columns.ts";
import { headerOf } from "./header.ts";
import { looksLikeHeader } from "./header-guess.ts";
import { changeMapping, findPreset, type MappingChanges } from "./mapping.ts";
import { isUnclosed, type Row, type TableRow } from "./rows.ts";

const previewRows = 20;

/** What a person decided about a table; the rest is guessed. */
export type TableChoices = {
  readonly preset?: string | undefined;
  readonly hasHeader?: boolean | undefined;
  /** The whole mapping. */
  readonly mapping?: Mapping | undefined;
  /** Changes to the mapping that is guessed. */
  readonly mappingChanges?: MappingChanges | undefined;
  readonly dateOrder?: DateOrder | undefined;
  readonly nameOrder?: NameOrder | undefined;
};

export type TableInspection = Pick<SourceForm, "preset" | "mapping" | "second" | "skip"> & {
  readonly hasHeader: boolean;
  readonly nameOrder: NameOrder;
  /** Column names, made unique. */
  readonly header: readonly string[];
  /** The first data rows, up to 20, as they stand in the file. */
  readonly rows: readonly Row[];
  /** How each role of the mapping got its column. */
  readonly sureness: { readonly [role in Role]?: Sureness };
  /** Of the date columns within these rows; null when they need no order. The whole file may say more: `createDateOrderScanner`. */
  readonly dateOrder: DateOrder | "ambiguous" | null;
};

export type TableStart = {
  /** The first rows of the table, the header among them. */
  readonly rows: readonly TableRow[];
  /** For a header with an open quotation mark; a comma for a workbook. */
  readonly delimiter: string;
  /** Named in failures. */
  readonly file: string;
};

/**
 * Inspects the first rows of a table. Fails with IMPORT_EMPTY when there is none, IMPORT_PRESET_UNKNOWN, and IMPORT_ONLY_DIGESTS
 * when it holds digests where names should be. A mapping without a name column is no failure here: it is what the preview is for
 * (`checkMapping`).
 */
export function inspectTable(start: TableStart, choices: TableChoices, knowledge: ImportKnowledge): TableInspection {
  const { delimiter, file } = start;
  const [first, ...others] = start.rows;
  if (first === undefined) return fail("IMPORT_EMPTY", { file });
  const rest = others.filter((row): row is Row => !isUnclosed(row));
  const firstCells = headerOf(first, { delimiter, mapping: {} }).header ?? [];
  const hasHeader =
    choices.hasHeader ??
    (choices.preset !== undefined ||
      recognisePreset(firstCells, knowledge.presets) !== null ||
      looksLikeHeader(firstCells, rest, knowledge.synonyms));

  const sample = hasHeader || isUnclosed(first) ? rest : [first, ...rest];
  const { header, columns } = headerOf(first, { delimiter, hasHeader, mapping: choices.mapping ?? {} });
  const chosen = choices.preset === undefined ? undefined : findPreset(choices.preset, knowledge.presets);
  const understood = understandColumns(
    header ?? columns.map(() => ""),
    knowledge,
    sample,
    header === null ? null : chosen,
  );
  const mapping = changeMapping(choices.mapping ?? understood.mapping, choices.mappingChanges ?? {});
  const { full_name, given_name, family_name } = mapping;
  if ((full_name ?? given_name ?? family_name) === undefined && holdsDigests(sample, columns)) {
    fail("IMPORT_ONLY_DIGESTS", { file });
  }
  const presetOrder = knowledge.presets.find(({ name }) => name === understood.preset)?.dateOrder;
  return {
    ...understood,
    mapping,
    sureness: surenessOf(mapping, understood),
    hasHeader,
    nameOrder: choices.nameOrder ?? guessNameOrder(mapping, columns, sample),
    header: columns,
    rows: sample.slice(0, previewRows),
    dateOrder: choices.dateOrder ?? presetOrder ?? orderOf(sample, dateColumns(columns, mapping)),
  };
}

function holdsDigests(sample: readonly Row[], columns: readonly string[]): boolean {
  return columns.some((_, column) => contentKind(sample.map((row) => row[column] ?? "")) === "digest");
}

function surenessOf(
  mapping: Mapping,
  guessed: { readonly mapping: Mapping; readonly sureness: { readonly [role in Role]?: Sureness } },
): { readonly [role in Role]?: Sureness } {
  const sureness: { [role in Role]?: Sureness } = {};
  for (const role of roles) {
    if (mapping[role] === undefined) continue;
    sureness[role] = mapping[role] === guessed.mapping[role] ? (guessed.sureness[role] ?? "name") : "chosen";
  }
  return sureness;
}

function guessNameOrder(mapping: Mapping, columns: readonly string[], sample: readonly Row[]): NameOrder {
  const { full_name: full, given_name, family_name } = mapping;
  if (full === undefined || (given_name ?? family_name) !== undefined) return "as_written";
  const column = columns.indexOf(full);
  return isFamilyFirst(sample.map((row) => row[column] ?? "")) ? "family_first" : "as_written";
}

function orderOf(rows: readonly Row[], columns: readonly number[]): DateOrder | "ambiguous" | null {
  const scan = createDateOrderScan();
  for (const row of rows) {
    for (const column of columns) scan.add(row[column] ?? "");
  }
  return scan.verdict();
}
