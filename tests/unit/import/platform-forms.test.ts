// The forms of exports.md that need more than one table with one person in each row; the others are in platforms.test.ts.
import { describe, expect, it } from "vitest";
import type { Role } from "#shared/model/signature.ts";
import { failureOf } from "./failures.ts";
import { fixture, line, readSource } from "./knowledge.ts";

type Form = {
  readonly file: string;
  readonly preset: string | null;
  readonly country?: string;
  /** Row, name, city, postal code, country and date of signing of each signature. */
  readonly people: readonly string[];
  readonly rejected?: readonly (readonly [number, string])[];
  readonly emails?: readonly (string | null)[];
};

const forms: readonly Form[] = [
  {
    file: "eff-action-center.csv",
    preset: "eff-action",
    people: ["1 | Lee Park | - | 02139 | US | 2026-04-30T22:30:00Z"],
  },
  {
    file: "eff-action-center-full-name.csv",
    preset: "eff-action",
    people: ["1 | Lee Park | Boston | - | US | -", "2 | María Ortiz | El Paso | - | US | -"],
  },
  {
    file: "petities-nl-visible.csv",
    preset: "petities-nl",
    country: "NL",
    people: [
      "1 | Jan Jansen | Utrecht | - | NL | 2026-01-02T10:00:00Z",
      "2 | Fatima El Amrani | Rotterdam | - | NL | 2026-01-03T11:00:00Z",
    ],
  },
  {
    file: "petities-nl-english-header.csv",
    preset: "petities-nl",
    country: "NL",
    people: [
      "1 | Jan Jansen | Utrecht | - | NL | 2026-01-02T10:00:00Z",
      "2 | Anoniem | Rotterdam | - | NL | 2026-01-03T11:00:00Z",
      "3 | Fatima El Amrani | Den Haag | - | NL | 2026-01-04T12:30:00Z",
    ],
  },
  {
    file: "proca-target-messages.csv",
    preset: "proca-messages",
    people: [
      "1 | Ella Virtanen | - | - | FI | 2026-03-04T05:06:07Z",
      "2 | Piet Bakker | - | - | NL | 2026-03-05T23:59:59Z",
    ],
  },
  {
    file: "proca-cli-no-surname.csv",
    preset: "proca-cli",
    people: ["1 | Ella | - | - | FI | 2026-03-04T05:06:07Z", "2 | Piet | - | - | NL | 2026-03-05"],
  },
  {
    file: "engaging-networks-two-date-columns.csv",
    preset: "engaging-networks",
    people: [
      "1 | Aoife Byrne | Cork | T12 AB34 | IE | 2026-02-03T14:05:06",
      "3 | Owen Rees | Cardiff | CF10 1AA | GB | 2026-02-05",
    ],
    rejected: [[2, "not_a_signature"]],
  },
  {
    file: "salesforce-npsp-two-people.csv",
    preset: "salesforce-npsp",
    people: [
      "1 | Rosa Lind | Salem | 97301 | US | 2026-02-17",
      "1 | Max Lind | Salem | 97301 | US | 2026-02-17",
      "2 | Kofi Mensah | Bend | 97701 | US | 2026-02-18",
      "3 | Ines Sousa | Reno | 89501 | US | 2026-02-19",
    ],
    emails: ["rosa@example.com", "max@example.com", "kofi@example.com", "ines@example.com"],
    rejected: [[4, "no_name"]],
  },
  {
    file: "salesforce-contact-report.csv",
    preset: "salesforce-contacts",
    people: ["1 | Greta Holm | Umeå | 903 26 | SE | 2026-01-31", "2 | Nils Åberg | Luleå | 972 31 | SE | 2026-02-02"],
    emails: ["greta@example.se", null],
  },
  {
    file: "google-forms-danish-questions.csv",
    preset: "google-forms",
    country: "DK",
    people: [
      "1 | Noor Haddad | - | 0999 | DK | 2026-04-13T12:25:42",
      "2 | Åse Dahl | - | 6760 | DK | 2026-04-09T08:01:00",
    ],
    emails: ["noor@example.dk", "aase@example.dk"],
  },
  {
    file: "postbug-json-cells.csv",
    preset: "postbug",
    people: [
      "1 | Léa Rochat | - | 1003 | CH | 2026-04-01T07:08:09Z",
      "2 | Urs Keller | - | 8008 | CH | 2026-04-02T00:00:00Z",
    ],
  },
  {
    file: "typed-from-paper-header-repeated.csv",
    preset: "paper-typed",
    country: "US",
    people: [
      "1 | Walter Reed Jones | Salem | - | US | -",
      "3 | Delia Cruz | Keizer | - | US | -",
      "4 | Tom Hale | Anna Hale | - | US | -",
      "7 | Nora Quist | Dallas | - | US | -",
    ],
    rejected: [
      [2, "repeated_header"],
      [5, "empty_row"],
      [6, "repeated_header"],
    ],
  },
];

describe("exports of platforms, row by row", () => {
  it.each(forms)("reads $file", ({ file, preset, country, people, rejected = [], emails }) => {
    const read = readSource(fixture(file), country === undefined ? {} : { defaultCountry: country });
    expect(read.form.preset).toBe(preset);
    expect(read.signatures.map(line)).toEqual(people);
    expect(read.rejected.map(({ row, reason }) => [row, reason])).toEqual(rejected);
    if (emails !== undefined) expect(read.signatures.map(({ email }) => email)).toEqual(emails);
    expect(read.counts.imported + read.counts.rejected).toBe(read.counts.rowsRead);
    expect(read.counts.signatures).toBe(people.length);
  });

  it.each(forms)("reads $file alike in pieces of any size", ({ file }) => {
    const whole = readSource(fixture(file));
    for (const piece of [1, 7, 64]) expect(readSource(fixture(file), {}, piece)).toEqual(whole);
  });

  it("counts a row with two people once, and both of them", () => {
    const { counts } = readSource(fixture("salesforce-npsp-two-people.csv"));
    expect(counts).toMatchObject({ rowsRead: 4, imported: 3, rejected: 1, signatures: 4 });
  });

  it("gives the second person of a row the address and the date of the first, and nothing else", () => {
    const [rosa, max] = readSource(fixture("salesforce-npsp-two-people.csv")).signatures;
    expect(rosa).toMatchObject({ row: 1, phone: "555 0101", street: "5 Oak St, Apt 2", region: "OR" });
    expect(max).toMatchObject({ row: 1, phone: null, street: "5 Oak St, Apt 2", region: "OR" });
  });

  it("says that a list of digests cannot be printed", () => {
    expect(failureOf(() => readSource(fixture("decidim-digests.csv")))).toEqual({
      code: "IMPORT_ONLY_DIGESTS",
      params: { file: "signatures.csv" },
    });
  });

  it("withholds the name of those who are not to be seen, and of “Anoniem”", () => {
    const { signatures } = readSource(fixture("petities-nl-english-header.csv"));
    expect(signatures.map(({ visible }) => visible)).toEqual([true, false, false]);
  });

  it("says how each role of a form got its column", () => {
    const roles: readonly Role[] = ["signed_at", "full_name", "email", "postal_code"];
    const { form } = readSource(fixture("google-forms-danish-questions.csv"));
    expect(roles.map((role) => form.mapping[role])).toEqual([
      "Tidsstempel",
      "Hvad er dit fulde navn?",
      "Din e-mailadresse",
      "Hvad er dit postnummer?",
    ]);
  });
});
