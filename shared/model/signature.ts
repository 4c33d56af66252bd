// A signature: one person of an imported row of a source file.

/** What a column of a source file can mean. The order is the order of the mapping table. */
export const roles = [
  "given_name",
  "family_name",
  "full_name",
  "email",
  "phone",
  "street",
  "city",
  "postal_code",
  "region",
  "country",
  "birth_date",
  "signed_at",
  "signed_time",
  "comment",
  "visible",
  "external_id",
  "withdrawn_at",
] as const;
export type Role = (typeof roles)[number];

/** Which column (header text as it stands in the file) plays which role. */
export type Mapping = { readonly [role in Role]?: string };

/** A signature with its values normalised for printing; empty cells are null. */
export type Signature = {
  /** Data row in its source file, counted from 1. A row that names two people gives two signatures with its number. */
  readonly row: number;
  readonly givenName: string | null;
  readonly familyName: string | null;
  /** The name as it is printed, never empty; with a given and a family name it is these two, with a space between them. */
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly street: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly region: string | null;
  /** ISO 3166-1 alpha-2, or null when the cell was empty or not understood. */
  readonly country: string | null;
  /** The country as it stood in the file. */
  readonly countryText: string | null;
  /** `YYYY-MM-DD` */
  readonly birthDate: string | null;
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS` with `Z` when the source names UTC. */
  readonly signedAt: string | null;
  readonly comment: string | null;
  /** False when the signer asked not to be named. */
  readonly visible: boolean;
  readonly externalId: string | null;
};

/** Why a row of a source file did not become a signature. */
export const rejectionReasons = [
  "no_name",
  "wrong_cell_count",
  "withdrawn",
  "empty_row",
  "unclosed_quote",
  "repeated_header",
  "totals_line",
  "not_a_signature",
  "illegible",
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** Why a signature is plainly not a person's. It is imported, and not counted until someone says so. */
export const junkReasons = [
  "empty_or_one_letter",
  "test_name",
  "keyboard_run",
  "email_as_name",
  "only_digits",
  "invented_name",
  "repeated_letters",
] as const;
export type JunkReason = (typeof junkReasons)[number];

/** A row that was read and not imported, with its original cells. */
export type RejectedRow = {
  readonly row: number;
  readonly reason: RejectionReason;
  readonly cells: readonly string[];
};
