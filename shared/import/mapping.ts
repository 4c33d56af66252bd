// A mapping as a person gives it, checked against the columns of a file. Knows column names and roles only.
import { fail } from "#shared/errors/outcome.ts";
import { type Mapping, type Role, roles } from "#shared/model/signature.ts";
import { headerKey } from "./header.ts";
import type { Preset } from "./presets.ts";

/** Changes to a guessed mapping; null takes the role away from its column. */
export type MappingChanges = { readonly [role in Role]?: string | null };

/**
 * Reads `role=column,role=column` of the command line. A column name may hold commas and equals signs; `role=` alone takes the
 * role away. Fails with IMPORT_ROLE_UNKNOWN.
 * @example parseMappingChanges("full_name=Name, first and last,city=Town")
 */
export function parseMappingChanges(text: string): MappingChanges {
  const changes: { [role in Role]?: string | null } = {};
  let current: Role | null = null;
  for (const part of text.split(",")) {
    const equals = part.indexOf("=");
    if (equals === -1 && current !== null) {
      changes[current] = `${changes[current] ?? ""},${part}`.trimEnd();
      continue;
    }
    const role: string = (equals === -1 ? part : part.slice(0, equals)).trim();
    if (!isRole(role)) return fail("IMPORT_ROLE_UNKNOWN", { role, roles: roles.join(", ") });
    const column: string = equals === -1 ? "" : part.slice(equals + 1).trim();
    changes[role] = column === "" ? null : column;
    current = role;
  }
  return changes;
}

/** The mapping with the changes made; a column that gets a new role loses the one it was guessed to have. */
export function changeMapping(mapping: Mapping, changes: MappingChanges): Mapping {
  const given = new Set(Object.values(changes).map((column) => headerKey(column ?? "")));
  const changed: { [role in Role]?: string } = {};
  for (const role of roles) {
    const change = changes[role];
    if (typeof change === "string") changed[role] = change;
    const column = mapping[role];
    if (change === undefined && column !== undefined && !given.has(headerKey(column))) changed[role] = column;
  }
  return changed;
}

/**
 * The mapping with every column written as in `columns` (a difference in case or punctuation is no difference). Fails with
 * IMPORT_ROLE_UNKNOWN, IMPORT_COLUMN_MISSING {file,column,columns}, IMPORT_NO_NAME_COLUMN {file}.
 */
export function checkMapping(mapping: Mapping, columns: readonly string[], file: string): Mapping {
  const checked = checkColumns(mapping, columns, file);
  const { full_name, given_name, family_name } = checked;
  if (full_name === undefined && given_name === undefined && family_name === undefined) {
    fail("IMPORT_NO_NAME_COLUMN", { file });
  }
  return checked;
}

/** As {@link checkMapping}, where names are not needed. */
export function checkColumns(mapping: Mapping, columns: readonly string[], file: string): Mapping {
  const checked: { [role in Role]?: string } = {};
  for (const [role, wanted] of Object.entries(mapping)) {
    if (!isRole(role)) return fail("IMPORT_ROLE_UNKNOWN", { role, roles: roles.join(", ") });
    const column =
      columns.find((name) => name === wanted) ?? columns.find((name) => headerKey(name) === headerKey(wanted));
    if (column === undefined)
      return fail("IMPORT_COLUMN_MISSING", { file, column: wanted, columns: columns.join(", ") });
    checked[role] = column;
  }
  return checked;
}

/** The preset of that name, or IMPORT_PRESET_UNKNOWN {preset,presets}. */
export function findPreset(name: string, presets: readonly Preset[]): Preset {
  const preset = presets.find((candidate) => candidate.name === name);
  return (
    preset ?? fail("IMPORT_PRESET_UNKNOWN", { preset: name, presets: presets.map((known) => known.name).join(", ") })
  );
}

function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
