// What people decide about pairs of signatures, and what they see of a pair.

/** `unsure` leaves a pair as it is and puts it aside for a second look. */
export const verdicts = ["same", "different", "unsure"] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * What keeps a pair from being linked by its score alone: two people of one household; a parent and a child or the like with one
 * name; names compared in Latin letters that were written in others; names in two scripts; a link that would join two groups by
 * itself or make a cluster too large; two signers who both stand on sealed lines. `sharedMailbox` only tells that both have
 * one address and one postal code.
 */
export const pairGuards = [
  "household",
  "relatedNames",
  "romanised",
  "scripts",
  "bridge",
  "sealed",
  "sharedMailbox",
] as const;
export type PairGuard = (typeof pairGuards)[number];

/** One step of a score: what was compared, how alike it is, and the bits (log2 of the odds) that it adds. */
export type ScorePart = { readonly field: string; readonly level: string; readonly bits: number };

/** How decisions came about: one pair, members taken out of a cluster, a whole band of scores, a volunteer's pack. */
export const roundKinds = ["pair", "split", "band", "pack"] as const;
export type RoundKind = (typeof roundKinds)[number];

/** Where the comparison of two signatures ends: linked at `linkAt` bits, shown to people from `reviewFrom` on. */
export type MatchingSettings = {
  readonly linkAt: number;
  readonly reviewFrom: number;
  /** One address may be two signers when the names differ and the postal code is the same. */
  readonly oneMailboxTwoPeople: boolean;
};

/** Pairs below this score, in bits, are forgotten: nobody can lower `reviewFrom` further. */
export const lowestKeptScore = -4;

/** Linked at 7 bits or 128 to 1, looked at from even odds on. */
export const shippedSettings: MatchingSettings = { linkAt: 7, reviewFrom: 0, oneMailboxTwoPeople: false };

/** Scripts that the review can be narrowed to; `mixed` when the two names are not in one. */
export const nameScripts = ["latin", "cyrillic", "greek", "arabic", "hebrew", "cjk", "other", "none", "mixed"] as const;
export type NameScript = (typeof nameScripts)[number];
