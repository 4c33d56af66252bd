// Guesses what the columns of a table mean. Knows headers, presets and synonyms as data; a person has the last word.
import { type Mapping, type Role, roles } from "#shared/model/signature.ts";
import { columnNames, headerKey } from "./header.ts";
import type { Preset, Synonyms } from "./presets.ts";

/** What the guess is made from, the same for every file. */
export type ImportKnowledge = { readonly presets: readonly Preset[]; readonly synonyms: Synonyms };

export type UnderstoodColumns = { readonly preset: string | null; readonly mapping: Mapping };

type Guess = { [role in Role]?: string };

/**
 * Recognises the platform and maps roles to columns (`columnNames` of the header): first as the preset says, then by synonym,
 * never by position. Of several columns for one role the first is taken in which `sample` (data rows) holds something.
 * `preset`: the preset to use whether or not it would be recognised; null for none.
 */
export function understandColumns(
  header: readonly string[],
  knowledge: ImportKnowledge,
  sample: readonly (readonly string[])[] = [],
  preset: Preset | null | undefined = recognisePreset(header, knowledge.presets),
): UnderstoodColumns {
  const names = columnNames(header);
  const columnOfKey = new Map<string, number>();
  for (const [index, cell] of header.entries()) {
    const key = headerKey(cell);
    if (key !== "" && !columnOfKey.has(key)) columnOfKey.set(key, index);
  }

  const guess: Guess = {};
  const taken = new Set<number>();
  function assign(role: Role, headers: readonly string[]): void {
    if (guess[role] !== undefined) return;
    const candidates = headers
      .map((text) => columnOfKey.get(headerKey(text)))
      .filter((index) => index !== undefined)
      .filter((index) => !taken.has(index));
    const column = candidates.find((index) => sample.some((row) => (row[index] ?? "").trim() !== "")) ?? candidates[0];
    if (column === undefined) return;
    taken.add(column);
    const name = names[column];
    if (name !== undefined) guess[role] = name;
  }

  const known = Object.entries(preset?.columns ?? {});
  for (const role of roles) {
    assign(
      role,
      known.flatMap(([text, knownRole]) => (knownRole === role ? [text] : [])),
    );
  }
  for (const [text] of known) {
    const column = columnOfKey.get(headerKey(text));
    if (column !== undefined) taken.add(column);
  }
  for (const role of roles) assign(role, knowledge.synonyms[role] ?? []);

  return { preset: preset?.name ?? null, mapping: settleNames(guess, names, sample) };
}

/** The preset whose signature columns are in the header; of several the one that knows more of the columns. */
export function recognisePreset(header: readonly string[], presets: readonly Preset[]): Preset | null {
  const keys = new Set(header.map(headerKey));
  let best: { readonly preset: Preset; readonly known: number } | null = null;
  for (const preset of presets) {
    if (!preset.recognisedBy.some((columns) => columns.every((column) => keys.has(headerKey(column))))) continue;
    const known = Object.keys(preset.columns).filter((column) => keys.has(headerKey(column))).length;
    if (best === null || known > best.known || (known === best.known && preset.name < best.preset.name)) {
      best = { preset, known };
    }
  }
  return best?.preset ?? null;
}

/**
 * “Vorname, Name”, “Prénom, Nom”: beside a column of given names a column called “Name” holds family names, unless its cells
 * begin or end with the given name of their row.
 */
function settleNames(guess: Guess, names: readonly string[], sample: readonly (readonly string[])[]): Mapping {
  const { given_name: given, family_name: family, full_name: full } = guess;
  if (given === undefined || full === undefined || family !== undefined) return guess;
  const givenColumn = names.indexOf(given);
  const fullColumn = names.indexOf(full);
  const holdsFullNames = sample.some((row) => {
    const givenName = (row[givenColumn] ?? "").trim();
    const fullName = (row[fullColumn] ?? "").trim();
    return givenName !== "" && (fullName.startsWith(`${givenName} `) || fullName.endsWith(` ${givenName}`));
  });
  if (holdsFullNames) return guess;
  const { full_name: _, ...rest } = guess;
  return { ...rest, family_name: full };
}
