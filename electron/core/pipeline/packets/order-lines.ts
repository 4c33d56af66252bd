// Puts the signers of a packet into the order of its list, groups together. Knows no file and no page.
import type { PacketSettings } from "#shared/model/packet-settings.ts";
import type { ListGroup } from "#shared/packet/document.ts";

/** What the order of a signer depends on. */
export type OrderedSigner = {
  readonly id: number;
  /** Null when the signer asked not to be named; then `city` is null too, so that the place in the list tells nothing. */
  readonly name: string | null;
  readonly city: string | null;
  readonly country: string | null;
  /** `2026-05-01`, with or without a time. */
  readonly signedAt: string | null;
};

export type OrderedLines<T> = { readonly lines: readonly T[]; readonly groups: readonly ListGroup[] };

/**
 * Orders signers by number (the order of import), name, city or date, each group for itself; who lacks what is ordered by comes
 * last, ties follow the order of import. Names and cities are compared as the language sorts them, digits as characters. Groups
 * are countries by `countryName`, or cities by their commonest spelling whatever the capitals; the one of the unknown is last.
 * @param signers in the order of import
 * @param countryName the printed name of a country
 */
export function orderLines<T extends OrderedSigner>(
  signers: readonly T[],
  { language, order, grouping }: Pick<PacketSettings, "language" | "order" | "grouping">,
  countryName: (country: string) => string,
): OrderedLines<T> {
  const collator = new Intl.Collator(language, { usage: "sort", numeric: false });
  const compare = comparisonOf(order, collator);
  const sorted = (lines: readonly T[]): readonly T[] => (compare === null ? lines : lines.toSorted(compare));
  if (grouping === "none") return { lines: sorted(signers), groups: [] };
  const groups = grouping === "country" ? byCountry(signers, countryName) : byCity(signers, language);
  const ordered = groups.toSorted((a, b) => compareTexts(collator, a.title, b.title));
  return {
    lines: ordered.flatMap(({ members }) => sorted(members)),
    groups: ordered.map(({ key, members }) => ({ key, signers: members.length })),
  };
}

type Comparison = (a: OrderedSigner, b: OrderedSigner) => number;

function comparisonOf(order: PacketSettings["order"], collator: Intl.Collator): Comparison | null {
  switch (order) {
    case "number":
      return null;
    case "name":
      return (a, b) => compareTexts(collator, a.name, b.name) || a.id - b.id;
    case "city":
      return (a, b) => compareTexts(collator, a.city, b.city) || a.id - b.id;
    case "date":
      return (a, b) => compareDates(a.signedAt, b.signedAt) || a.id - b.id;
    default:
      return order satisfies never;
  }
}

function compareTexts(collator: Intl.Collator, a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return collator.compare(a, b);
}

/** By the day: the time of signing is not printed. */
function compareDates(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const [dayA, dayB] = [a.slice(0, 10), b.slice(0, 10)];
  return dayA < dayB ? -1 : Number(dayA > dayB);
}

type Group<T> = { readonly key: string | null; readonly title: string | null; readonly members: readonly T[] };

function byCountry<T extends OrderedSigner>(
  signers: readonly T[],
  countryName: (country: string) => string,
): readonly Group<T>[] {
  return [...Map.groupBy(signers, ({ country }) => country)].map(([key, members]) => ({
    key,
    title: key === null ? null : countryName(key),
    members,
  }));
}

function byCity<T extends OrderedSigner>(signers: readonly T[], language: string): readonly Group<T>[] {
  const places = Map.groupBy(signers, ({ city }) => (city === null ? null : sameCity(city, language)));
  return [...places].map(([place, members]) => {
    const key = place === null ? null : commonest(members.flatMap(({ city }) => city ?? []));
    return { key, title: key, members };
  });
}

function sameCity(city: string, language: string): string {
  return city.normalize("NFKC").replace(/\s+/g, " ").trim().toLocaleLowerCase(language);
}

/** The first of the commonest. */
function commonest(texts: readonly string[]): string | null {
  let best: { readonly text: string; readonly times: number } | null = null;
  for (const [text, same] of Map.groupBy(texts, (one) => one)) {
    if (best === null || same.length > best.times) best = { text, times: same.length };
  }
  return best?.text ?? null;
}
