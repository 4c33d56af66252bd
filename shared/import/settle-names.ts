// Which part of a name a column called “Name” holds beside a column of another part. Knows cells and the guess only.
import type { Mapping } from "#shared/model/signature.ts";

type Rows = readonly (readonly string[])[];

/**
 * “Vorname, Name”, “Nombre, Apellidos”: beside a column of given names a column called “Name” holds family names, and beside one
 * of family names it holds given names, unless its cells begin or end with the other part of their row. Gives the mapping itself
 * when there is nothing to settle.
 */
export function settleNames(guess: Mapping, names: readonly string[], sample: Rows): Mapping {
  const { given_name: given, family_name: family, full_name: full, ...rest } = guess;
  if (full === undefined || (given === undefined) === (family === undefined)) return guess;
  const part = given ?? family ?? "";
  if (holdsPart(names.indexOf(full), names.indexOf(part), sample)) return guess;
  return given === undefined
    ? { ...rest, given_name: full, family_name: part }
    : { ...rest, given_name: given, family_name: full };
}

function holdsPart(fullColumn: number, partColumn: number, sample: Rows): boolean {
  return sample.some((row) => {
    const part = (row[partColumn] ?? "").trim();
    const full = (row[fullColumn] ?? "").trim();
    return part !== "" && (full.startsWith(`${part} `) || full.endsWith(` ${part}`) || full.startsWith(`${part},`));
  });
}
