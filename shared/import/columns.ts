// Guesses what the columns of a table mean. Knows headers, presets and synonyms as data; a person has the last word.
import { type Mapping, type Role, roles } from "#shared/model/signature.ts";
import type { SkipRule } from "#shared/model/source-file.ts";
import { contentKind } from "./content.ts";
import { guessByContent } from "./content-guess.ts";
import { columnNames, headerKey } from "./header.ts";
import { roleByHeaderKey } from "./header-guess.ts";
import type { Preset, Synonyms } from "./presets.ts";
import { roleOfQuestion } from "./questions.ts";
import { settleNames } from "./settle-names.ts";

/** What the guess is made from, the same for every file. */
export type ImportKnowledge = { readonly presets: readonly Preset[]; readonly synonyms: Synonyms };

/** How a role got its column: from the platform, by the name of the column, by what its cells look like, or from a person. */
export type Sureness = "preset" | "name" | "content" | "chosen";

export type UnderstoodColumns = {
  readonly preset: string | null;
  readonly mapping: Mapping;
  readonly sureness: { readonly [role in Role]?: Sureness };
  /** Columns of the second person of a row. */
  readonly second?: Mapping | undefined;
  readonly skip?: readonly SkipRule[] | undefined;
};

type Guess = { [role in Role]?: string };

/**
 * Recognises the platform and maps roles to columns (`columnNames` of the header): first as the preset says, then by synonym (the
 * whole header, or a phrase in a question), then by what the cells of `sample` (data rows) look like; never by position. Of
 * several columns for one role the first is taken in which `sample` holds something. Of a table whose columns have names that are
 * known, only e-mail addresses, countries and dates of signing are found by their looks.
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
  const sureness: { [role in Role]?: Sureness } = {};
  const taken = new Set<number>();
  function give(role: Role, column: number | undefined, how: Sureness): void {
    const name = column === undefined ? undefined : names[column];
    if (column === undefined || name === undefined || guess[role] !== undefined || taken.has(column)) return;
    taken.add(column);
    guess[role] = name;
    sureness[role] = how;
  }
  function assign(role: Role, headers: readonly string[], how: Sureness): void {
    const candidates = headers
      .map((text) => columnOfKey.get(headerKey(text)))
      .filter((index) => index !== undefined)
      .filter((index) => !taken.has(index));
    give(role, fullest(candidates, sample), how);
  }

  const known = Object.entries(preset?.columns ?? {});
  for (const role of roles) {
    assign(
      role,
      known.flatMap(([text, knownRole]) => (knownRole === role ? [text] : [])),
      "preset",
    );
  }
  for (const [text] of known) {
    const column = columnOfKey.get(headerKey(text));
    if (column !== undefined) taken.add(column);
  }
  for (const role of roles) assign(role, knowledge.synonyms[role] ?? [], "name");

  const kinds = names.map((_, column) => contentKind(sample.map((row) => row[column] ?? "")));
  const roleOfKey = roleByHeaderKey(knowledge.synonyms);
  for (const [column, cell] of header.entries()) {
    const role = taken.has(column) ? null : roleOfQuestion(cell, kinds[column] ?? null, roleOfKey);
    if (role !== null) give(role, column, "name");
  }
  if (guess.signed_time !== undefined && guess.signed_at === undefined) {
    const column = names.indexOf(guess.signed_time);
    if (kinds[column] === "date_signed") {
      guess.signed_at = guess.signed_time;
      sureness.signed_at = sureness.signed_time ?? "name";
      delete guess.signed_time;
      delete sureness.signed_time;
    }
  }
  for (const [role, column] of guessByContent({ kinds, guess, taken, names, sample })) give(role, column, "content");

  const mapping = settleNames(guess, names, sample);
  if (mapping !== guess) moveSureness(sureness, guess, mapping);
  const second = secondPerson(preset, names, columnOfKey, sample);
  const skip = (preset?.skip ?? []).flatMap(({ column, values }) => {
    const name = names[columnOfKey.get(headerKey(column)) ?? -1];
    return name === undefined ? [] : [{ column: name, values }];
  });
  return {
    preset: preset?.name ?? null,
    mapping,
    sureness,
    ...(second === null ? {} : { second }),
    ...(skip.length === 0 ? {} : { skip }),
  };
}

/** Of several columns the first in which the sample holds something. */
function fullest(columns: readonly number[], sample: readonly (readonly string[])[]): number | undefined {
  return columns.find((index) => sample.some((row) => (row[index] ?? "").trim() !== "")) ?? columns[0];
}

function moveSureness(sureness: { [role in Role]?: Sureness }, guess: Mapping, mapping: Mapping): void {
  const before = { ...sureness };
  for (const role of roles) {
    delete sureness[role];
    const from = roles.find((candidate) => mapping[role] !== undefined && guess[candidate] === mapping[role]);
    const how = from === undefined ? undefined : before[from];
    if (how !== undefined) sureness[role] = how;
  }
}

/** The columns of a second person that the preset knows and the header has, when a name is among them. */
function secondPerson(
  preset: Preset | null,
  names: readonly string[],
  columnOfKey: ReadonlyMap<string, number>,
  sample: readonly (readonly string[])[],
): Mapping | null {
  const second: Guess = {};
  const columns = Object.entries(preset?.second ?? {});
  for (const role of roles) {
    const candidates = columns.flatMap(([text, known]) =>
      known === role ? (columnOfKey.get(headerKey(text)) ?? []) : [],
    );
    const name = names[fullest(candidates, sample) ?? -1];
    if (name !== undefined) second[role] = name;
  }
  const hasName = second.full_name ?? second.given_name ?? second.family_name;
  return hasName === undefined ? null : second;
}

/** The preset whose signature columns are in the header; of several the one that knows more of the columns. */
export function recognisePreset(header: readonly string[], presets: readonly Preset[]): Preset | null {
  const keys = new Set(header.map(headerKey));
  const firstKey = headerKey(header[0] ?? "");
  let best: { readonly preset: Preset; readonly known: number } | null = null;
  for (const preset of presets) {
    const isFirst = (preset.recognisedByFirst ?? []).some((column) => headerKey(column) === firstKey);
    const hasAll = preset.recognisedBy.some((columns) => columns.every((column) => keys.has(headerKey(column))));
    if (!isFirst && !hasAll) continue;
    const known = Object.keys(preset.columns).filter((column) => keys.has(headerKey(column))).length;
    if (best === null || known > best.known || (known === best.known && preset.name < best.preset.name)) {
      best = { preset, known };
    }
  }
  return best?.preset ?? null;
}
