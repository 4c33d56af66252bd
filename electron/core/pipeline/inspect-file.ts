// Looks at a source file and says how it is understood. Stores nothing.
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileState, readPieces } from "#core/files/read-pieces.ts";
import type { ResourceRoot } from "#core/files/resources.ts";
import type { StoreReader } from "#core/store/connection.ts";
import { rememberedForm } from "#core/store/source-files.ts";
import { fail } from "#shared/errors/outcome.ts";
import type { ImportKnowledge, Sureness } from "#shared/import/columns.ts";
import { headerFingerprint } from "#shared/import/header.ts";
import {
  inspectedBytes,
  readTextStart,
  type SourceChoices,
  type SourceInspection,
  sourceFormOf,
} from "#shared/import/inspect.ts";
import { inspectTable, type TableStart } from "#shared/import/inspect-table.ts";
import { checkColumns, checkMapping } from "#shared/import/mapping.ts";
import { createTableDateScan } from "#shared/import/source-reader.ts";
import { type Mapping, type Role, roles } from "#shared/model/signature.ts";
import { type DateOrder, dateOrders, type SourceForm } from "#shared/model/source-file.ts";
import { countryCode, prepareCountryNames } from "#shared/normalise/countries.ts";
import { readImportKnowledge } from "./presets.ts";
import { readTable, startOfWorkbook } from "./table-rows.ts";

export type FileChoices = SourceChoices & {
  /** Sheet of a workbook. */
  readonly sheet?: string | undefined;
};

export type FileInspection = Omit<SourceInspection, "sureness"> & {
  readonly path: string;
  /** File name without its folder. */
  readonly name: string;
  readonly bytes: number;
  /** Sheets of a workbook; empty for text. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly sheet: string | null;
  /** True when the mapping is the one this form was imported with before. */
  readonly remembered: boolean;
  readonly sureness: { readonly [role in Role]?: Sureness | "remembered" };
};

/**
 * Inspects the beginning of a file; where the order of its dates stays open there, the whole file is read for it. With a
 * reader, a mapping that was used for the same header before is taken up again. Fails with FILE_NOT_READABLE and the codes of
 * `readTextStart`, `inspectTable` and `openSpreadsheet`.
 */
export async function inspectFile(
  file: string,
  resources: ResourceRoot,
  choices: FileChoices,
  memory?: StoreReader,
): Promise<FileInspection> {
  const start = await startOfFile(file, choices);
  const knowledge = await prepareKnowledge(resources);
  const guessed = await understandStart(start, knowledge, choices);
  const form = memory && guessed.hasHeader ? rememberedForm(memory, headerFingerprint(guessed.header)) : null;
  const chose = choices.mapping ?? choices.preset;
  if (form === null || chose !== undefined) return guessed;
  await setImmediate();
  // The header may be written otherwise this time.
  const mapping = checkColumns(form.mapping, guessed.header, guessed.name);
  const inspection = await understandStart(start, knowledge, { nameOrder: form.nameOrder, ...choices, mapping });
  // Dates that tell their own order are believed: the same platform may write them otherwise for another office.
  const dateOrder = inspection.dateOrder === "ambiguous" ? (form.dateOrder ?? "ambiguous") : inspection.dateOrder;
  return { ...inspection, dateOrder, remembered: true, sureness: rememberedSureness(inspection, mapping) };
}

/** Changes made on top of the remembered mapping are as sure as they say themselves. */
function rememberedSureness({ mapping, sureness }: FileInspection, remembered: Mapping): FileInspection["sureness"] {
  const known = roles.filter((role) => mapping[role] !== undefined);
  return Object.fromEntries(
    known.map((role) => [role, mapping[role] === remembered[role] ? "remembered" : sureness[role]]),
  );
}

/** The beginning of a file as rows; what is understood of them may change without reading it again. */
type FileStart = Pick<FileInspection, "path" | "name" | "bytes" | "encoding" | "encodingSure" | "sheets" | "sheet"> & {
  readonly table: TableStart;
  readonly isWhole: boolean;
};

/** In steps, between which other calls are answered: the first time it takes 30 ms. */
async function prepareKnowledge(resources: ResourceRoot): Promise<ImportKnowledge> {
  const knowledge = readImportKnowledge(resources);
  await setImmediate();
  for (const _ of prepareCountryNames()) await setImmediate();
  return knowledge;
}

async function understandStart(
  { table, isWhole, ...start }: FileStart,
  knowledge: ImportKnowledge,
  choices: FileChoices,
): Promise<FileInspection> {
  const { encoding, encodingSure, sheet } = start;
  const { delimiter } = table;
  const inspection = { ...inspectTable(table, choices, knowledge), encoding, encodingSure, delimiter };
  const open = inspection.dateOrder === "ambiguous" && !isWhole;
  const dateOrder = open ? await scanDates(start.path, start.name, inspection, sheet) : inspection.dateOrder;
  return { ...inspection, ...start, dateOrder, remembered: false };
}

async function startOfFile(file: string, choices: FileChoices): Promise<FileStart> {
  const name = path.basename(file);
  // All at once: while a job runs, each wait for the disk is a wait for a step of the job, too.
  const [{ bytes }, workbook, first] = await Promise.all([
    fileState(file),
    startOfWorkbook({ file, name }, choices),
    firstBytes(file),
  ]);
  if (workbook === null) {
    const isWhole = first.length >= bytes;
    const { encoding, encodingSure, ...table } = readTextStart({ bytes: first, isWhole, file: name }, choices);
    return { path: file, name, bytes, table, isWhole, encoding, encodingSure, sheets: [], sheet: null };
  }
  const { rows, isWhole, encoding, sheet } = workbook;
  const table = { rows, delimiter: ",", file: name };
  const sheets = workbook.sheets.map((info) => ({ name: info.name, hidden: info.isHidden }));
  return { path: file, name, bytes, table, isWhole, encoding, encodingSure: true, sheets, sheet };
}

/**
 * The form to import a file in, where nobody looks at a preview; with a reader, what was used for the same header before is taken up
 * where the choices say nothing else. Fails with IMPORT_DATE_ORDER, IMPORT_COUNTRY_UNKNOWN.
 */
export async function understandFile(
  file: string,
  resources: ResourceRoot,
  choices: FileChoices & { readonly defaultCountry?: string | undefined },
  memory?: StoreReader,
): Promise<SourceForm> {
  const defaultCountry = checkCountry(choices.defaultCountry);
  const inspection = await inspectFile(file, resources, choices, memory);
  const mapping = checkMapping(inspection.mapping, inspection.header, inspection.name);
  const { dateOrder } = inspection;
  if (dateOrder === "ambiguous") {
    fail("IMPORT_DATE_ORDER", { file: inspection.name, column: mapping.signed_at ?? mapping.birth_date ?? "" });
  }
  const { sureness: _, ...rest } = inspection;
  const form = sourceFormOf({ ...rest, mapping, sureness: {} }, { dateOrder, defaultCountry });
  return inspection.sheet === null ? form : { ...form, sheet: inspection.sheet };
}

function checkCountry(text: string | undefined): string | null {
  if (text === undefined) return null;
  const code = countryCode(text);
  return code ?? fail("IMPORT_COUNTRY_UNKNOWN", { country: text });
}

/** Checks the order of dates as a user writes it. */
export function isDateOrder(text: string): text is DateOrder {
  return (dateOrders as readonly string[]).includes(text);
}

/** The fingerprint under which the mapping of a file is remembered; null for a table without a header. */
export async function fingerprintOf(file: string, resources: ResourceRoot, form: SourceForm): Promise<string | null> {
  if (form.hasHeader === false) return null;
  const { encoding, delimiter, mapping, sheet } = form;
  // With an order of dates the whole file need not be read for it.
  const dateOrder = form.dateOrder ?? undefined;
  const choices = { encoding, delimiter, mapping, hasHeader: true, sheet, dateOrder };
  const start = await startOfFile(file, choices);
  const { header } = await understandStart(start, await prepareKnowledge(resources), choices);
  return headerFingerprint(header);
}

async function firstBytes(file: string): Promise<Uint8Array> {
  for await (const piece of readPieces(file)) return new Uint8Array(piece.subarray(0, inspectedBytes));
  return new Uint8Array();
}

async function scanDates(
  file: string,
  name: string,
  inspection: SourceInspection,
  sheet: string | null,
): Promise<DateOrder | "ambiguous" | null> {
  const form = { ...inspection, sheet: sheet ?? undefined, defaultCountry: null };
  const scan = createTableDateScan(form, name);
  await readTable({ file, name }, form, async ({ rows }) => scan.take(rows));
  return scan.verdict().order;
}
