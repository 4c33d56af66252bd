// What importing a table would give, counted row by row: the numbers and warnings before an import.
import type { ImportSurvey } from "#shared/contract/import.ts";
import { junkReason } from "#shared/import/junk.ts";
import { createTableReader, type ReadRows } from "#shared/import/table-reader.ts";
import type { RejectionReason } from "#shared/model/signature.ts";
import type { SourceForm } from "#shared/model/source-file.ts";
import { type RowsSoFar, readTable } from "./table-rows.ts";

/** Country texts that are told; a file of nonsense must not fill the memory. */
const mostTexts = 20;
const textsKept = 10_000;

/** Reads a table to its end. Fails with the codes of reading a file (`readTable`, `createTableReader`). */
export async function surveyTable(
  order: { readonly file: string; readonly name: string; readonly form: SourceForm },
  progress: (soFar: Pick<RowsSoFar, "done" | "total">) => void,
): Promise<ImportSurvey> {
  const reader = createTableReader(order.form, order.name);
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

  await readTable(order, order.form, async ({ rows, done, total }) => {
    note(reader.take(rows));
    progress({ done, total });
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
