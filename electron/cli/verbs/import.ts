// import: reads exports into a campaign.

import { importFile } from "#core/pipeline/import-file.ts";
import { fingerprintOf, isDateOrder, understandFile } from "#core/pipeline/inspect-file.ts";
import { exportRejectedRows } from "#core/pipeline/rejected-rows.ts";
import { parseMappingChanges } from "#shared/import/mapping.ts";
import type { SourceFile } from "#shared/model/source-file.ts";
import { exact, misuse, type Options, text, type Verb, word } from "../verb.ts";
import { withStore } from "../with-store.ts";

export const importVerb: Verb = {
  usage:
    "import FILE EXPORT… [--preset NAME] [--map role=column,…] [--encoding E] [--delimiter D] [--date-order dmy|mdy|ymd] [--default-country CC] [--sheet NAME] [--rejected OUT.csv]",
  words: [2, Number.POSITIVE_INFINITY],
  options: {
    preset: { type: "string" },
    map: { type: "string" },
    encoding: { type: "string" },
    delimiter: { type: "string" },
    "date-order": { type: "string" },
    "default-country": { type: "string" },
    rejected: { type: "string" },
    sheet: { type: "string" },
  },
  run: async (context, words, options) => {
    const choices = {
      preset: text(options, "preset"),
      encoding: text(options, "encoding"),
      delimiter: delimiter(options),
      dateOrder: dateOrder(options),
      defaultCountry: text(options, "default-country"),
      sheet: text(options, "sheet"),
    };
    const files: SourceFile[] = [];
    const outcome = await withStore(word(words, 0), context, async (store) => {
      const map = text(options, "map");
      const mappingChanges = map === undefined ? undefined : parseMappingChanges(map);
      for (const file of words.slice(1)) {
        const form = await understandFile(file, context.resources, { ...choices, mappingChanges }, store.reader);
        const fingerprint = await fingerprintOf(file, context.resources, form);
        files.push(await importFile(store, file, form, context.control, fingerprint));
      }
      const rejected = text(options, "rejected");
      if (rejected !== undefined)
        exportRejectedRows(
          store,
          files.map((file) => file.id),
          rejected,
        );
      return { json: summary(files), lines: files.map(told) };
    });
    return outcome.ok ? outcome : { ...outcome, importedBefore: files.map(({ name }) => name) };
  },
};

function summary(files: readonly SourceFile[]) {
  const total = (key: "rowsRead" | "imported" | "rejected") => files.reduce((sum, file) => sum + file[key], 0);
  return {
    files: files.map(({ name, rowsRead, imported, rejected, signatures, warnings, form }) => ({
      name,
      rowsRead,
      imported,
      rejected,
      signatures,
      encoding: form.encoding,
      delimiter: form.delimiter,
      preset: form.preset,
      mapping: form.mapping,
      dateOrder: form.dateOrder,
      warnings,
    })),
    totals: { rowsRead: total("rowsRead"), imported: total("imported"), rejected: total("rejected") },
  };
}

function told(file: SourceFile): string {
  const { unknownCountries, missingCountries, unreadableDates } = file.warnings;
  const warnings = [
    unknownCountries > 0 ? `${exact(unknownCountries)} with an unknown country` : "",
    missingCountries > 0 ? `${exact(missingCountries)} without a country` : "",
    unreadableDates > 0 ? `${exact(unreadableDates)} with an unreadable date` : "",
  ].filter((warning) => warning !== "");
  const counts = `${exact(file.rowsRead)} rows read = ${exact(file.imported)} imported + ${exact(file.rejected)} rejected`;
  return `${file.name}: ${counts}${warnings.length > 0 ? ` (${warnings.join(", ")})` : ""}.`;
}

const delimiterNames: { readonly [name: string]: string } = { tab: "\t", "\\t": "\t" };

function delimiter(options: Options): string | undefined {
  const given = text(options, "delimiter");
  if (given === undefined) return undefined;
  const delimiter = delimiterNames[given.toLowerCase()] ?? given;
  return delimiter.length === 1 ? delimiter : misuse("--delimiter is one character, or tab.");
}

function dateOrder(options: Options) {
  const order = text(options, "date-order");
  if (order === undefined || isDateOrder(order)) return order;
  return misuse("--date-order is one of: dmy, mdy, ymd.");
}
