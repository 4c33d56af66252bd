// The name of a signer as it is printed. Knows cells that are clean already.
import type { NameOrder } from "#shared/model/source-file.ts";

/** What follows a comma without being a given name. */
const suffixes = new Set("jr sr ii iii iv phd md dr esq msc ma mba ba bsc frcp".split(" "));

export type Names = {
  readonly givenName: string | null;
  readonly familyName: string | null;
  /** Empty when no cell holds a name. */
  readonly name: string;
};

/**
 * Given and family name in that order; without them the full name, where “Family, Given” (exactly one comma, no suffix such as
 * “Jr.” after it) is turned round. Another full name is not divided, as where it divides differs between languages, unless the
 * form says that the family name stands first: then the last word is the given name.
 * @example printedName("", "", "Berg, Anna") // { givenName: "Anna", familyName: "Berg", name: "Anna Berg" }
 */
export function printedName(given: string, family: string, full: string, order?: NameOrder): Names {
  if (given !== "" && family !== "") return { givenName: given, familyName: family, name: `${given} ${family}` };
  if (full !== "") {
    const comma = full.indexOf(",");
    if (comma > 0 && full.indexOf(",", comma + 1) === -1) {
      const before = full.slice(0, comma).trim();
      const after = full.slice(comma + 1).trim();
      if (before !== "" && after !== "" && !suffixes.has(after.replaceAll(".", "").toLowerCase())) {
        return { givenName: after, familyName: before, name: `${after} ${before}` };
      }
    }
    const space = order === "family_first" && comma === -1 ? full.lastIndexOf(" ") : -1;
    if (space > 0) {
      const before = full.slice(0, space);
      const after = full.slice(space + 1);
      return { givenName: after, familyName: before, name: `${after} ${before}` };
    }
    return { givenName: given || null, familyName: family || null, name: full };
  }
  return { givenName: given || null, familyName: family || null, name: given || family };
}
