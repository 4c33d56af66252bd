// How each petition platform writes an export: header, cells, quoting, encoding. Headers as platforms were seen to write them.
import { chance, pick } from "./chance.ts";
import type { Person } from "./people.ts";

/** What a form needs to know of one row. */
export type DemoRow = {
  readonly person: Person;
  readonly hasEmail: boolean;
  /** The country as the section writes it; forms without a country column leave it out. */
  readonly countryText: string;
  /** `YYYY-MM-DD` */
  readonly signedOn: string;
  /** `HH:MM:SS` */
  readonly signedTime: string;
  readonly isWithdrawn: boolean;
  /** Data row in the file, counted from 1. */
  readonly number: number;
  /** For cells that carry nothing of interest. */
  readonly draw: number;
};

/** One platform's export form. */
export type DemoForm = {
  readonly platform: string;
  readonly encoding: "utf-8" | "utf-16le";
  readonly byteOrderMark: boolean;
  readonly delimiter: "," | ";" | "\t";
  readonly lineEnd: "\n" | "\r\n";
  readonly quotesAll: boolean;
  /** The header line where it is quoted otherwise than the rows. */
  readonly headerLine?: string;
  readonly header: readonly string[];
  readonly cells: (row: DemoRow) => readonly string[];
};

const plain = {
  platform: "plain",
  encoding: "utf-8",
  byteOrderMark: false,
  delimiter: ",",
  lineEnd: "\n",
  quotesAll: false,
  header: ["first_name", "last_name", "email", "city", "postcode", "country", "signed_at"],
  cells: (row) => plainCells(row, row.signedOn),
} as const satisfies DemoForm;

/** The forms by name. */
export const demoForms = {
  plain,
  // As Excel saves it in most of Europe.
  plainSemicolon: {
    ...plain,
    byteOrderMark: true,
    delimiter: ";",
    lineEnd: "\r\n",
    cells: (row) => plainCells(row, row.signedOn.split("-").reverse().join("-")),
  },
  plainTab: { ...plain, delimiter: "\t" },
  actionNetwork: {
    ...plain,
    platform: "Action Network",
    header: [
      "uuid",
      "first_name",
      "last_name",
      "email",
      "Phone Number",
      "can2_user_address",
      "can2_user_city",
      "can2_user_state",
      "zip_code",
      "County",
      "can2_user_tags",
      "can2_subscription_status",
      "can2_sms_status",
      "country",
      "can2_subscription_date",
    ],
    cells: ({ person, hasEmail, countryText, signedOn, signedTime, draw }) => [
      writeUuid(draw),
      person.given,
      person.family,
      hasEmail ? person.email : "",
      "",
      draw % 5 === 0 ? `${person.street}, ${1 + (draw % 4)}. tv` : person.street,
      person.city,
      person.state,
      person.postalCode,
      "",
      draw % 9 === 0 ? "petition,volunteer" : "petition",
      draw % 4 === 0 ? "unsubscribed" : "subscribed",
      "",
      countryText,
      `${signedOn} ${signedTime}`,
    ],
  },
  changeOrg: {
    platform: "Change.org",
    encoding: "utf-16le",
    byteOrderMark: true,
    delimiter: "\t",
    lineEnd: "\n",
    quotesAll: false,
    header: ["Name", "City", "State", "Postal Code", "Country", "Signed On"],
    cells: ({ person, countryText, signedOn }) => [
      person.given === "" ? "" : `${person.given} ${person.family}`,
      person.city,
      person.state,
      person.postalCode,
      countryText,
      signedOn,
    ],
  },
  mailchimp: {
    ...plain,
    platform: "Mailchimp",
    quotesAll: true,
    headerLine:
      '"Email Address","First Name","Last Name",MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,' +
      "LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES",
    header: [
      "Email Address",
      "First Name",
      "Last Name",
      "MEMBER_RATING",
      "OPTIN_TIME",
      "OPTIN_IP",
      "CONFIRM_TIME",
      "CONFIRM_IP",
      "LATITUDE",
      "LONGITUDE",
      "GMTOFF",
      "DSTOFF",
      "TIMEZONE",
      "CC",
      "REGION",
      "LAST_CHANGED",
      "LEID",
      "EUID",
      "NOTES",
    ],
    cells: ({ person, hasEmail, countryText, signedOn, signedTime, number, draw }) => [
      hasEmail ? person.email : "",
      person.given,
      person.family,
      "2",
      `${signedOn} ${signedTime}`,
      "",
      `${signedOn} ${signedTime}`,
      "",
      "",
      "",
      "1",
      "2",
      "Europe/Oslo",
      countryText,
      "",
      `${signedOn} ${signedTime}`,
      String(100_000 + number),
      draw.toString(16).padStart(10, "0"),
      "",
    ],
  },
  controlShift: {
    ...plain,
    platform: "ControlShift",
    header: [
      "id",
      "petition_id",
      "email",
      "first_name",
      "last_name",
      "phone_number",
      "postcode",
      "created_at",
      "join_organisation",
      "deleted_at",
      "unsubscribe_at",
      "external_constituent_id",
      "member_id",
      "source",
      "join_group",
      "external_id",
      "new_member",
      "comment",
    ],
    cells: ({ person, hasEmail, signedOn, signedTime, isWithdrawn, number, draw }) => [
      String(700_000 + number),
      "4127",
      hasEmail ? person.email : "",
      person.given,
      person.family,
      "",
      person.postalCode,
      `${signedOn} ${signedTime}`,
      draw % 3 === 0 ? "true" : "false",
      isWithdrawn ? "2026-10-30 09:00:00" : "",
      // Off the mailing list, yet still a signature.
      draw % 41 === 0 ? "2026-10-29 12:00:00" : "",
      "",
      String(310_000 + number),
      draw % 7 === 0 ? "facebook" : "",
      "",
      "",
      draw % 2 === 0 ? "true" : "false",
      draw % 29 === 0 ? pick(comments, draw >>> 8) : "",
    ],
  },
  nationBuilder: {
    ...plain,
    platform: "NationBuilder",
    header: [
      "nationbuilder_id",
      "first_name",
      "last_name",
      "email",
      "mobile_number",
      "primary_address1",
      "primary_address2",
      "primary_city",
      "primary_zip",
      "tag_list",
    ],
    cells: ({ person, hasEmail, number, draw }) => [
      String(50_000 + number),
      person.given,
      person.family,
      hasEmail ? person.email : "",
      "",
      draw % 8 === 0 ? `Unit ${1 + (draw % 30)}, ${person.street}` : person.street,
      "",
      person.city,
      person.postalCode,
      draw % 6 === 0 ? "petition, volunteer" : "petition",
    ],
  },
} as const satisfies Record<string, DemoForm>;

export type DemoFormName = keyof typeof demoForms;

const comments = [
  "A library should be a safe place.",
  'My grandmother used to say: "Books do not bite."',
  "I am a librarian too,\nand I hope that he is home soon.",
  "For freedom of expression; for everyone.",
  "Wolność dla bibliotekarza",
];

function plainCells({ person, hasEmail, countryText }: DemoRow, signedAt: string): readonly string[] {
  const email = hasEmail ? person.email : "";
  return [person.given, person.family, email, person.city, person.postalCode, countryText, signedAt];
}

function writeUuid(draw: number): string {
  const hex = [0, 1, 2, 3].map((part) => chance(draw, part, 0).toString(16).padStart(8, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
