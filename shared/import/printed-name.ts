// The name of a signer as it is printed. Knows cells that are clean already.

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
 * “Jr.” after it) is turned round. A full name without a comma is not divided: where it divides differs between languages.
 * @example printedName("", "", "Berg, Anna") // { givenName: "Anna", familyName: "Berg", name: "Anna Berg" }
 */
export function printedName(given: string, family: string, full: string): Names {
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
    return { givenName: given || null, familyName: family || null, name: full };
  }
  return { givenName: given || null, familyName: family || null, name: given || family };
}
