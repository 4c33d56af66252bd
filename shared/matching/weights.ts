// The curated weights of the comparison. Data with its reasons; what is measured in the rows themselves stands in frequencies.ts.
import type { Level } from "./levels.ts";
import type { MatchField } from "./record.ts";

/** What is known of a field before any row is seen. */
export type FieldWeights = {
  /** m: how often two signatures of one person agree this well in the field (Fellegi & Sunter 1969). */
  readonly m: { readonly [name in Level]?: number };
  /** u of the levels short of exact, before it is measured: how often two different people agree this well. */
  readonly u: { readonly [name in Level]?: number };
  /** The share of people that a value has which was seen nowhere else; it steadies frequencies in small files. */
  readonly usualShare: number;
  /**
   * Below 1 for a field that mostly repeats what another one says. For a town and a region it is where measuring starts: see
   * independence.ts.
   */
  readonly weight: number;
};

/**
 * The m weights are fixed: with few fields expectation–maximisation follows the largest groups of like rows (households, villages)
 * and not the people. They say what hands and forms do, with room for bad sources: one name in five or so is not written the same
 * way twice (Christen 2012, Data Matching, ch. 2), a postal code is copied more faithfully than a town, people have two addresses
 * and move. Round figures; those of `different` and the prior were settled while looking at febrl1 and febrl2, so that these two
 * files show how well the weights fit and not how well they carry over. A change must help on files of other kinds as well.
 */
export const fieldWeights: { readonly [field in MatchField]: FieldWeights } = {
  givenName: {
    m: {
      exact: 0.74,
      jw92: 0.09,
      jw88: 0.03,
      jw70: 0.03,
      nickname: 0.03,
      variant: 0.02,
      initial: 0.95,
      romanised: 0.2,
      different: 0.06,
    },
    u: { jw92: 0.004, jw88: 0.003, jw70: 0.03, nickname: 0.003, variant: 0.004, initial: 0.08, romanised: 0.002 },
    usualShare: 0.002,
    weight: 1,
  },
  familyName: {
    m: { exact: 0.74, jw92: 0.09, jw88: 0.03, jw70: 0.03, initial: 0.95, romanised: 0.2, different: 0.06 },
    u: { jw92: 0.001, jw88: 0.001, jw70: 0.015, initial: 0.08, romanised: 0.005 },
    usualShare: 0.0005,
    weight: 1,
  },
  // A person signs with a private address here and an office address there.
  email: {
    m: { exact: 0.6, sameUser: 0.08, different: 0.32 },
    u: { sameUser: 0.0001 },
    usualShare: 0.0005,
    weight: 1,
  },
  phone: { m: { exact: 0.65, different: 0.35 }, u: {}, usualShare: 0.0005, weight: 1 },
  // Written in many ways (St., Street, Apt. 3), and families share it; part of what it says is in the postal code already.
  street: {
    m: { exact: 0.62, jw92: 0.18, jw88: 0.05, jw70: 0.05, different: 0.1 },
    u: { jw92: 0.0005, jw88: 0.002, jw70: 0.03 },
    usualShare: 0.0005,
    weight: 0.75,
  },
  city: {
    m: { exact: 0.71, jw92: 0.1, jw88: 0.02, jw70: 0.03, different: 0.14 },
    u: { jw92: 0.001, jw88: 0.002, jw70: 0.03 },
    usualShare: 0.002,
    weight: 0.5,
  },
  postalCode: {
    m: { exact: 0.81, oneEdit: 0.1, different: 0.09 },
    u: { oneEdit: 0.01 },
    usualShare: 0.001,
    weight: 1,
  },
  region: { m: { exact: 0.9, oneEdit: 0.04, different: 0.06 }, u: { oneEdit: 0.02 }, usualShare: 0.1, weight: 0.5 },
  country: { m: { exact: 0.97, different: 0.03 }, u: {}, usualShare: 0.2, weight: 0.5 },
  birthDate: {
    m: { exact: 0.92, oneEdit: 0.05, different: 0.03 },
    u: { oneEdit: 0.001 },
    usualShare: 0.0001,
    weight: 1,
  },
  identifier: {
    m: { exact: 0.9, oneEdit: 0.06, different: 0.04 },
    u: { oneEdit: 0.00001 },
    usualShare: 0.0001,
    weight: 1,
  },
};

/**
 * Duplicates for each row that repeats an earlier one in name and place: not half of them are written alike in all three (the m
 * of the three fields multiplied), and four times as many are expected as there are, because m and the limits of evidence above are
 * cautious. Settled while looking at febrl1 and febrl2.
 */
export const repetitionsToDuplicates = 9;

/** The prior expects at least and at most so many other rows of a person, whatever the rows say. */
export const leastExpectedDuplicates = 0.1;
export const mostExpectedDuplicates = 2;

/** Rows that the prior takes a smaller file for: two people of one name in a file of ten rows are no surprise. */
export const fewestRows = 1000;

/** Rows that the usual frequencies of a field count for beside the measured ones. */
export const assumedRows = 1000;

/** What it costs, in bits, that given and family name stand in each other's place: one row in fifty or so. */
export const swappedBits = -5.5;

/** The same for a name that came in one piece, where the order was a guess. */
export const eitherOrderBits = -1;

/** What it costs that one of several words of a name is left out. */
export const partBits = -1.5;

/** What it costs that two like given names are both names in their own right in these rows (Anna and Anne). */
export const relatedNamesBits = -3;

/**
 * What it says, in bits, that two rows with different given names share an address, a telephone or a mailbox: they are two people
 * of one household rather than one person, however rare the shared value is.
 */
export const householdBits = -4;

/**
 * The highest score of two like given names that share an address, a telephone or a mailbox: whatever they share speaks for one
 * person with two spellings as much as for two people of one household, so that it is for a person to say. Their given names
 * take the difference.
 */
export const mostOfRelatedNames = 4;
