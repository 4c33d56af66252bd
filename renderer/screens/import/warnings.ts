// What was not understood in a source file, in sentences with counts.
import type { TFunction } from "i18next";
import type { ImportWarnings } from "#shared/model/source-file.ts";

const kinds = ["unknownCountries", "missingCountries", "unreadableDates"] as const;

/** One sentence for each kind of warning that occurred. */
export function warningSentences(t: TFunction<"import">, warnings: ImportWarnings): readonly string[] {
  return kinds.flatMap((kind) => (warnings[kind] === 0 ? [] : [t(`result.${kind}`, { count: warnings[kind] })]));
}
