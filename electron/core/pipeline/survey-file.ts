// Reads a whole file as an import would, and stores nothing: the warnings before an import.
import path from "node:path";
import type { ImportSurvey } from "#shared/contract/import.ts";
import { junkReason } from "#shared/import/junk.ts";
import { createTableReader, type ReadRows } from "#shared/import/table-reader.ts";
import type { RejectionReason } from "#shared/model/signature.ts";
import type { SourceForm } from "#shared/model/source-file.ts";
import { type JobControl, pause } from "./job.ts";
import { readTable } from "./table-rows.ts";

/** Country texts that are told; a file of nonsense must not fill the memory. */
const mostTexts = 20;
const textsKept = 10_000;

/** Fails with the codes of reading a file (`readTable`, `createTableReader`), CANCELLED. */
export async function surveyFile(file: string, form: SourceForm, control: JobControl): Promise<ImportSurvey> {
  const name = path.basename(file);
  const reader = createTableReader(form, name);
  const reasons: { [reason in RejectionReason]?: number } = {};
  const unknownTexts = new Map<string, number>();
  const countries = new Map<string, number>();
  let junk = 0;

  function note({ signatures, rejected }: ReadRows): void {
    for (const { reason } of rejected) reasons[reason] = (reasons[reason] ?? 0) + 1;
    for (const signature of signatures) {
      if (junkReason(signature) !== null) junk += 1;
      const { country, countryText } = signature;
      if (country !== null && countryText !== null) count(countries, country);
      if (country === null && countryText !== null) count(unknownTexts, countryText);
    }
  }

  await readTable({ file, name }, form, async ({ rows, done, total }) => {
    note(reader.take(rows));
    control.progress("reading", done, total);
    await pause(control);
  });
  note(reader.end());
  return {
    ...reader.counts(),
    reasons,
    junk,
    unknownCountryTexts: mostFrequent(unknownTexts)
      .slice(0, mostTexts)
      .map(([text, rows]) => ({ text, rows })),
    commonCountry: mostFrequent(countries)[0]?.[0] ?? null,
  };
}

function count(counts: Map<string, number>, text: string): void {
  const before = counts.get(text);
  if (before !== undefined || counts.size < textsKept) counts.set(text, (before ?? 0) + 1);
}

function mostFrequent(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].toSorted(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
}
