// Which columns of a table hold dates. Knows the mapping only.
import type { Mapping } from "#shared/model/signature.ts";

/** The positions of the columns that hold dates. */
export function dateColumns(columns: readonly string[], mapping: Mapping): readonly number[] {
  return [mapping.signed_at, mapping.birth_date].flatMap((name) => {
    const column = name === undefined ? -1 : columns.indexOf(name);
    return column === -1 ? [] : [column];
  });
}
