// The presets and synonyms of the app, and fixtures read in any pieces, for the tests of this folder.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ImportKnowledge } from "#shared/import/columns.ts";
import { inspectSource, type SourceChoices, sourceFormOf } from "#shared/import/inspect.ts";
import { parsePreset, parseSynonyms } from "#shared/import/presets.ts";
import { createSourceReader } from "#shared/import/source-reader.ts";
import type { SourceCounts } from "#shared/import/table-reader.ts";
import type { RejectedRow, Signature } from "#shared/model/signature.ts";
import type { SourceForm } from "#shared/model/source-file.ts";

const root = join(import.meta.dirname, "../../..");

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

export function readKnowledge(): ImportKnowledge {
  const folder = join(root, "resources/presets");
  const files = readdirSync(folder).filter((file) => file !== "synonyms.json");
  return {
    presets: files.map((file) => parsePreset(readJson(join(folder, file)))),
    synonyms: parseSynonyms(readJson(join(folder, "synonyms.json"))),
  };
}

export const knowledge = readKnowledge();

export function fixture(name: string): Uint8Array {
  return readFileSync(join(root, "tests/fixtures/exports", name));
}

export type ReadSource = {
  readonly form: SourceForm;
  readonly signatures: readonly Signature[];
  readonly rejected: readonly RejectedRow[];
  readonly counts: SourceCounts;
};

/** Inspects and reads bytes, in pieces of `piece` bytes. */
export function readSource(
  bytes: Uint8Array,
  choices: SourceChoices & { readonly defaultCountry?: string } = {},
  piece = 64 * 1024,
): ReadSource {
  const inspection = inspectSource({ bytes, isWhole: true, file: "signatures.csv" }, choices, knowledge);
  const { dateOrder } = inspection;
  const form = sourceFormOf(inspection, {
    dateOrder: dateOrder === "ambiguous" ? null : dateOrder,
    defaultCountry: choices.defaultCountry ?? null,
  });
  const reader = createSourceReader(form, "signatures.csv");
  const signatures: Signature[] = [];
  const rejected: RejectedRow[] = [];
  function take(rows: ReturnType<typeof reader.end>): void {
    signatures.push(...rows.signatures);
    rejected.push(...rows.rejected);
  }
  for (let start = 0; start < bytes.length; start += piece) take(reader.push(bytes.subarray(start, start + piece)));
  take(reader.end());
  return { form, signatures, rejected, counts: reader.counts() };
}

/** What a reader of the list sees of a signature, in one line. */
export function line({ row, name, city, postalCode, country, signedAt }: Signature): string {
  return [row, name, city ?? "-", postalCode ?? "-", country ?? "-", signedAt ?? "-"].join(" | ");
}
