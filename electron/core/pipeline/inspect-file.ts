// Looks at a source file and says how it is understood. Stores nothing.
import path from "node:path";
import { fileSize, readPieces } from "#core/files/read-pieces.ts";
import type { ResourceRoot } from "#core/files/resources.ts";
import { fail } from "#shared/errors/outcome.ts";
import { inspectedBytes, inspectSource, type SourceChoices, type SourceInspection } from "#shared/import/inspect.ts";
import { checkMapping } from "#shared/import/mapping.ts";
import { createDateOrderScanner } from "#shared/import/source-reader.ts";
import { type DateOrder, dateOrders, type SourceForm } from "#shared/model/source-file.ts";
import { countryCode } from "#shared/normalise/countries.ts";
import { readImportKnowledge } from "./presets.ts";

export type FileInspection = SourceInspection & {
  readonly path: string;
  /** File name without its folder. */
  readonly name: string;
  readonly bytes: number;
};

/**
 * Inspects the beginning of a file; where the order of its dates stays open there, the whole file is read for it.
 * Fails with FILE_NOT_READABLE and the codes of `inspectSource`.
 */
export async function inspectFile(
  file: string,
  resources: ResourceRoot,
  choices: SourceChoices,
): Promise<FileInspection> {
  const name = path.basename(file);
  const bytes = await fileSize(file);
  const start = await firstBytes(file);
  const isWhole = start.length >= bytes;
  const inspection = inspectSource({ bytes: start, isWhole, file: name }, choices, readImportKnowledge(resources));
  const open = inspection.dateOrder === "ambiguous" && !isWhole;
  const dateOrder = open ? (await scanDates(file, name, inspection)).order : inspection.dateOrder;
  return { ...inspection, dateOrder, path: file, name, bytes };
}

/** The form to import a file in, where nobody looks at a preview. Fails with IMPORT_DATE_ORDER, IMPORT_COUNTRY_UNKNOWN. */
export async function understandFile(
  file: string,
  resources: ResourceRoot,
  choices: SourceChoices & { readonly defaultCountry?: string | undefined },
): Promise<SourceForm> {
  const inspection = await inspectFile(file, resources, choices);
  const { encoding, delimiter, preset, header, dateOrder } = inspection;
  const mapping = checkMapping(inspection.mapping, header, inspection.name);
  if (dateOrder === "ambiguous") {
    fail("IMPORT_DATE_ORDER", { file: inspection.name, column: mapping.signed_at ?? mapping.birth_date ?? "" });
  }
  return { encoding, delimiter, preset, mapping, dateOrder, defaultCountry: checkCountry(choices.defaultCountry) };
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

async function firstBytes(file: string): Promise<Uint8Array> {
  for await (const piece of readPieces(file)) return new Uint8Array(piece.subarray(0, inspectedBytes));
  return new Uint8Array();
}

async function scanDates(file: string, name: string, inspection: SourceInspection) {
  const scanner = createDateOrderScanner({ ...inspection, defaultCountry: null }, name);
  for await (const piece of readPieces(file)) scanner.push(piece);
  return scanner.end();
}
