// Decides what every row of every export is before any row is written. The truth is counted from these decisions alone.
import { chance } from "./chance.ts";
import type { DemoCountryCode } from "./countries.ts";
import { nearbyGmail } from "./people.ts";
import { type DemoSection, demoSections } from "./sections.ts";

/** A row that is not the first signature of one of the file's own signers. */
export type Insertion =
  | { readonly kind: "repeat"; readonly person: number; readonly hasEmail: boolean }
  | { readonly kind: "unrouted"; readonly person: number }
  | { readonly kind: "no_name"; readonly person: number }
  | { readonly kind: "withdrawn"; readonly person: number }
  | { readonly kind: "empty_row"; readonly person: number }
  | { readonly kind: "wrong_cell_count"; readonly person: number };

/** One file: its own signers are the people `firstPerson` … `firstPerson + signers - 1` of its country, in this order. */
export type FilePlan = {
  readonly section: DemoSection;
  readonly firstPerson: number;
  readonly signers: number;
  /** In file order; each stands before the signer with that number (from 0), or at the end. */
  readonly insertions: readonly (Insertion & { readonly before: number })[];
};

/** Whether a section's own signer gave an e-mail address. */
export function gaveEmail(section: DemoSection, person: number): boolean {
  switch (section.emails) {
    case "all":
      return true;
    case "none":
      return false;
    case "two of three":
      return person % 3 !== 0;
  }
}

/** Plans of all files. `scale` 1 is the full size; other scales round each count, and none falls below one. */
export function planFiles(seed: number, scale: number): readonly FilePlan[] {
  function scaled(count: number): number {
    return count === 0 ? 0 : Math.max(1, Math.round(count * scale));
  }
  const nextPerson = new Map<DemoCountryCode, number>();
  function takePeople(country: DemoCountryCode, count: number): number {
    const first = nextPerson.get(country) ?? 0;
    nextPerson.set(country, first + count);
    return first;
  }
  const plans = new Map<string, FilePlan>();
  for (const [number, section] of demoSections.entries()) {
    const fileSeed = chance(seed, number, 100);
    const signers = scaled(section.signers);
    const firstPerson = takePeople(section.country, signers);
    let draws = 0;
    function anywhere(): number {
      return chance(fileSeed, draws++, 101) % (signers + 1);
    }
    function strangers(kind: Exclude<Insertion["kind"], "repeat">, count: number): FilePlan["insertions"] {
      const first = takePeople(section.country, scaled(count));
      return Array.from({ length: scaled(count) }, (_, j) => ({ kind, person: first + j, before: anywhere() }));
    }
    const repeats = Array.from({ length: scaled(section.repeats) }, (_, j) => {
      const offset = repeatedSigner(fileSeed, j, scaled(section.repeats), firstPerson, signers);
      const before = Math.min(signers, offset + 1 + (chance(fileSeed, j, 102) % 2500));
      const person = firstPerson + offset;
      return { kind: "repeat" as const, person, hasEmail: gaveEmail(section, person), before };
    });
    const across = repeatsOfEarlier(plans, section, chance(seed, number, 104), scaled).map((repeat) => ({
      ...repeat,
      before: anywhere(),
    }));
    const insertions = [
      ...repeats,
      ...across,
      ...strangers("unrouted", section.unrouted),
      ...strangers("no_name", section.withoutName),
      ...strangers("withdrawn", section.withdrawn),
      ...strangers("empty_row", section.empty),
      ...strangers("wrong_cell_count", section.shifted),
    ].sort((a, b) => a.before - b.before);
    plans.set(section.name, { section, firstPerson, signers, insertions });
  }
  return [...plans.values()];
}

function repeatsOfEarlier(
  plans: ReadonlyMap<string, FilePlan>,
  section: DemoSection,
  seed: number,
  scaled: (count: number) => number,
): readonly Extract<Insertion, { kind: "repeat" }>[] {
  if (section.repeatsOf === undefined) return [];
  const earlier = plans.get(section.repeatsOf.file);
  if (earlier === undefined) throw new RangeError(`planFiles: ${section.repeatsOf.file} is not an earlier file`);
  const count = scaled(section.repeatsOf.signatures);
  return Array.from({ length: count }, (_, j) => {
    const person = earlier.firstPerson + repeatedSigner(seed, j, count, earlier.firstPerson, earlier.signers);
    return { kind: "repeat", person, hasEmail: gaveEmail(earlier.section, person) };
  });
}

// Spreads repeats over a file's signers. Every tenth repeats the signer before it once more, and every third one
// falls on a Gmail address where one is near.
function repeatedSigner(seed: number, number: number, count: number, firstPerson: number, signers: number): number {
  const base = number % 10 === 9 ? number - 1 : number;
  const start = Math.floor((base * signers) / count);
  const end = Math.max(start + 1, Math.floor(((base + 1) * signers) / count));
  const offset = start + (chance(seed, base, 103) % (end - start));
  return base % 3 === 0 ? Math.max(0, nearbyGmail(firstPerson + offset) - firstPerson) : offset;
}
