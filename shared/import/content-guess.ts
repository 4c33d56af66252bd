// Roles for the columns whose names say nothing, by what their cells look like. Knows kinds of content, no headers.
import type { Mapping, Role } from "#shared/model/signature.ts";
import { foldLetters } from "#shared/normalise/letters.ts";
import { type ContentKind, roleOfKind } from "./content.ts";

export type ColumnsSoFar = {
  readonly kinds: readonly (ContentKind | null)[];
  readonly guess: Mapping;
  /** Positions of columns that have a role, or are known to have none. */
  readonly taken: ReadonlySet<number>;
  readonly names: readonly string[];
  readonly sample: readonly (readonly string[])[];
};

/** Found in any table; the other kinds only where no name of a person's name column is known. */
const plainKinds = new Set<ContentKind>(["email", "country", "date_signed"]);

/**
 * The roles and positions that the content speaks for, the surest first. Without a column of full names, one of words beside the
 * given names holds the family names; one of words beside the postal codes or the countries holds towns.
 */
export function guessByContent(columns: ColumnsSoFar): readonly (readonly [Role, number])[] {
  const { kinds, guess, taken } = columns;
  const knowsNames = (guess.full_name ?? guess.given_name ?? guess.family_name) !== undefined;
  const found = new Map<Role, number>();
  for (const [column, kind] of kinds.entries()) {
    const role = kind === null || taken.has(column) ? undefined : roleOfKind[kind];
    if (role === undefined || kind === null || found.has(role) || guess[role] !== undefined) continue;
    if (!knowsNames || plainKinds.has(kind)) found.set(role, column);
  }
  if (knowsNames) return [...found];

  if (found.has("full_name")) found.delete("given_name");
  else addFamilyName(columns, found);
  if (found.size > 0) addTown(columns, found);
  return [...found];
}

function addFamilyName({ kinds, taken, sample }: ColumnsSoFar, found: Map<Role, number>): void {
  const given = found.get("given_name");
  const open = [...kinds.keys()].filter(
    (column) => isOpenWords(kinds[column] ?? null) && !taken.has(column) && column !== given,
  );
  const email = found.get("email");
  const inAddress = open.find((column) => email !== undefined && isInAddresses(sample, column, email));
  if (given === undefined) return;
  const beside = [given + 1, given - 1].find((column) => open.includes(column));
  const family = inAddress ?? beside;
  if (family !== undefined) found.set("family_name", family);
}

function addTown({ kinds, taken, guess }: ColumnsSoFar, found: Map<Role, number>): void {
  if (guess.city !== undefined) return;
  const given = new Set(found.values());
  const anchors = [found.get("postal_code"), found.get("country")].filter((column) => column !== undefined);
  for (const anchor of anchors) {
    for (const column of [anchor + 1, anchor - 1]) {
      if (isOpenWords(kinds[column] ?? null) && !taken.has(column) && !given.has(column)) {
        found.set("city", column);
        return;
      }
    }
  }
}

function isOpenWords(kind: ContentKind | null): boolean {
  return kind === "words" || kind === "phrases" || kind === "given_name";
}

/** Whether a quarter of the addresses hold the word of their row: family names do, towns do not. */
function isInAddresses(sample: readonly (readonly string[])[], column: number, email: number): boolean {
  const rows = sample.filter((row) => (row[column] ?? "").trim().length > 2 && (row[email] ?? "") !== "");
  const holding = rows.filter((row) => {
    const mailbox = foldLetters(row[email] ?? "").split("@")[0] ?? "";
    return mailbox.includes(foldLetters((row[column] ?? "").trim()));
  });
  return rows.length > 0 && holding.length >= rows.length / 4;
}
